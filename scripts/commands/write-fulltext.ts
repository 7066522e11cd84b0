/** Writes the text of all that is searched, for whoever wants to read it elsewhere. */
import { digestOf } from "../text/digest.ts";
import { fulltextPath } from "../page/addresses.ts";
import { toFulltext } from "../search/search-document.ts";
import type { SiteFiles } from "../effects/site-files.ts";
import type { SpareTurns } from "../effects/spare-turns.ts";
import type { SiteDocuments } from "./read-documents.ts";

/** How it is written. */
export interface FulltextWriting {
  readonly wait: SpareTurns["wait"];
  /** Each line is read, as it is for the search. */
  readonly plainly: boolean;
  /** Nobody wants it any more: from then on nothing is written, since another run may have the place. */
  readonly signal: AbortSignal;
}

/** A file a year, so that an edit rewrites one; each waits until the lines of its year are kept, or whoever has it wait no longer. */
export async function writeFulltext(
  site: Pick<SiteFiles, "keep" | "write">,
  { planned, load, loadWritten, bodies }: SiteDocuments,
  { wait, plainly, signal }: FulltextWriting,
): Promise<void> {
  for (const year of new Set(planned.map((document) => document.year))) {
    const inside = planned.filter((document) => document.year === year);
    const path = fulltextPath(year);
    const key = digestOf(inside.map((document) => document.key()).join("\n"));
    if (site.keep(path, key)) continue;
    await wait(bodies.watch(inside));
    const text = toFulltext(await (plainly ? load : loadWritten)(inside));
    signal.throwIfAborted();
    await site.write(path, text, key);
  }
}
