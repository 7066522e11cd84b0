/**
 * Hands on the directory of pairs: in which documents of which bundles any two neighbouring characters stand, and in which titles;
 * single characters, and four signs of a number in a row, likewise. By it a search asks no bundle that cannot answer, has the
 * titles that may be hits of all years before it has asked the first, and knows the documents in which a longer passage can stand.
 */
import { compareCodePoints } from "../text/collate.ts";
import { fold } from "../text/fold.ts";
import type { SearchBundle } from "./bundles.ts";
import { listNumberGrams, pickShard } from "./encode.ts";
import { writeRows } from "./row-list.ts";
import type { SearchDocument } from "./search-document.ts";

/**
 * What one bundle brings to the directory, one term a line, in code-point order: the term, a tab, the rows of the titles that hold
 * it, a colon, and all rows that hold it, be it in the title, the text or an attachment; rows as `row-list.ts` writes them.
 */
export interface BundleTerms {
  /** Number grams too. */
  readonly pairs: string;
  readonly characters: string;
}

/** Lists the pairs, the number grams and the single characters of a bundle. */
export function listTerms({ documents }: SearchBundle<SearchDocument>): BundleTerms {
  const pairs = new Map<string, Holders>();
  const characters = new Map<string, Holders>();
  documents.forEach(({ title, lines, attachments }, row) => {
    const inTitle = splitTerms([title]);
    const inText = splitTerms([...lines, ...attachments.flatMap((attachment) => attachment.lines)]);
    enter(pairs, row, { inTitle: inTitle.pairs, inText: inText.pairs });
    enter(characters, row, { inTitle: inTitle.characters, inText: inText.characters });
  });
  return { pairs: writeLines(pairs), characters: writeLines(characters) };
}

/** Rows whose title, and rows of which anything, holds a term; ascending. */
interface Holders {
  readonly titles: number[];
  readonly rows: number[];
}

/** What the title and what the text of one document holds. */
interface HeldTerms {
  readonly inTitle: ReadonlySet<string>;
  readonly inText: ReadonlySet<string>;
}

function enter(terms: Map<string, Holders>, row: number, { inTitle, inText }: HeldTerms): void {
  for (const term of new Set([...inTitle, ...inText])) {
    const known = terms.get(term) ?? { titles: [], rows: [] };
    terms.set(term, known);
    known.rows.push(row);
    if (inTitle.has(term)) known.titles.push(row);
  }
}

/** The directory in parts of about equal size; a term lies in the part that `pickShard` names. */
export interface TermDirectory {
  readonly pairs: readonly string[];
  readonly characters: readonly string[];
}

/**
 * Joins what all bundles bring. Each line: the term, a tab, and for each bundle that has it its place among the bundles in base
 * 36, a colon, and what the bundle's line says; bundles parted by semicolons.
 */
export function joinTerms(bundles: readonly BundleTerms[]): TermDirectory {
  return {
    pairs: cutShards(joinLines(bundles.map(({ pairs }) => pairs))),
    characters: cutShards(joinLines(bundles.map(({ characters }) => characters))),
  };
}

function joinLines(listOfBundles: readonly string[]): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  listOfBundles.forEach((list, bundle) => {
    const place = bundle.toString(36);
    for (const line of list.split("\n")) {
      const tab = line.indexOf("\t");
      if (tab < 0) continue;
      const [term, told] = [line.slice(0, tab), line.slice(tab + 1)];
      const before = joined.get(term);
      joined.set(term, `${before === undefined ? "" : `${before};`}${place}:${told}`);
    }
  });
  return joined;
}

/** One part is loaded for each term of a query that is looked up: so many characters are about 7 KB packed. */
const charactersAShard = 10_000;

function cutShards(joined: ReadonlyMap<string, string>): readonly string[] {
  let size = 0;
  for (const [term, places] of joined) size += term.length + places.length + 2;
  const count = 2 ** Math.max(0, Math.round(Math.log2(size / charactersAShard)));
  const shards: string[][] = Array.from({ length: count }, () => []);
  for (const [term, places] of joined) shards[pickShard(term, count)]?.push(`${term}\t${places}\n`);
  return shards.map((lines) => lines.sort(compareCodePoints).join(""));
}

function splitTerms(texts: readonly string[]): {
  readonly pairs: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
} {
  const pairs = new Set<string>();
  const characters = new Set<string>();
  for (const line of texts.flatMap((text) => text.split("\n"))) {
    let last = "";
    const folded = fold(line);
    for (const gram of listNumberGrams(folded)) pairs.add(gram);
    for (const character of folded) {
      characters.add(character);
      if (last !== "") pairs.add(last + character);
      last = character;
    }
  }
  return { pairs, characters };
}

function writeLines(terms: ReadonlyMap<string, Holders>): string {
  return [...terms]
    .sort(([left], [right]) => compareCodePoints(left, right))
    .map(([term, { titles, rows }]) => `${term}\t${writeRows(titles)}:${writeRows(rows)}\n`)
    .join("");
}
