/** Hands on complaints about what two books tell, or one book under two names: the county's table would count it twice. */
import type { Collector } from "../diagnostics/collector.ts";
import type { DecisionTally } from "../record/decision.ts";
import type { Scheme } from "../record/scheme.ts";
import type { AgencyDirectory } from "./agency-directory.ts";
import type { Books } from "./books.ts";

/** Whose books are compared. */
export interface KeptBooks {
  /** The agency that keeps them; undefined for the county's own. */
  readonly keeper: string | undefined;
  readonly books: Books;
}

/** The books of a county, those of its units first: what both tell is to be taken out of the county's. */
export function listKept(own: Books, units: ReadonlyMap<string, Books>): readonly KeptBooks[] {
  return [...[...units].map(([keeper, books]) => ({ keeper, books })), { keeper: undefined, books: own }];
}

/** Who decided: an agency by whatever name it is written, else the name; undefined where the county's book names nobody. */
export function officeOf(
  { organ }: DecisionTally,
  keeper: string | undefined,
  directory: Pick<AgencyDirectory, "find">,
): string | undefined {
  if (organ === undefined) return keeper;
  return directory.find(organ)?.id ?? organ.normalize("NFKC");
}

/** What the tallies are judged by. */
export interface TallyFrame {
  readonly directory: AgencyDirectory;
  readonly kinds: Scheme;
  readonly found: Collector;
}

/** One office, one kind, one month: one tally in all books together. */
export function checkTallies(kept: readonly KeptBooks[], { directory, kinds, found }: TallyFrame): void {
  const seen = new Map<string, { readonly file: string; readonly tally: DecisionTally }>();
  for (const { keeper, books } of kept)
    for (const [year, { file, tallies }] of books.decisions)
      for (const tally of tallies) {
        const { kind, month, organ, place } = tally;
        const office = officeOf(tally, keeper, directory);
        if (office === undefined) continue;
        const key = JSON.stringify([year, office, kind, month]);
        const first = seen.get(key);
        if (!first) seen.set(key, { file, tally });
        else if (first.file !== file)
          found.add("counted-twice", place, {
            organ: directory.find(office)?.shortName ?? office,
            other: first.file,
          });
        // The same words twice were complained about when the book was read.
        else if (first.tally.organ?.normalize("NFKC") !== organ?.normalize("NFKC"))
          found.add("duplicate-tally", place, {
            kind: kinds.byId(kind)?.label ?? kind,
            month,
            organ: organ ?? "",
            line: first.tally.place.line ?? 0,
          });
      }
}

/** A case has one number, and stands in the book of one keeper. */
export function checkCases(kept: readonly KeptBooks[], found: Collector): void {
  const seen = new Map<string, string>();
  for (const { books } of kept)
    for (const [year, { file, cases }] of books.disputes)
      for (const { id, place } of cases) {
        const key = JSON.stringify([year, id.normalize("NFKC")]);
        const other = seen.get(key);
        if (other === undefined) seen.set(key, file);
        else if (other !== file) found.add("case-in-two-books", place, { id, other });
      }
}
