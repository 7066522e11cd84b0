/** Begins what can be made while threads have pages enough: the files of data, and the full text of each year whose pages are put. */
import { mayLeadOut } from "../page/edition.ts";
import type { SiteView } from "../page/site-view.ts";
import type { SiteFiles } from "../effects/site-files.ts";
import { openSpareTurns, type SpareTurns } from "../effects/spare-turns.ts";
import type { ExportedFile } from "./list-data-exports.ts";
import { listEditionData } from "./list-exports.ts";
import type { SiteDocuments } from "./read-documents.ts";
import { writeFulltext } from "./write-fulltext.ts";

/** Something that was begun. What fails is told to whoever ends it. */
export interface Meanwhile<Made> {
  /** Where it waits for time. */
  readonly spare: SpareTurns;
  /** Makes what is left of it. */
  readonly end: () => Promise<Made>;
  /** Leaves off, where it has not ended: nobody wants it any more. */
  readonly close: () => void;
}

/** Begins the data. What another thread makes of it is under way when this ends. */
export function beginData(
  { keep }: Pick<SiteFiles, "keep">,
  view: SiteView,
): Meanwhile<readonly ExportedFile[]> {
  return begin((wait, signal) => listEditionData(view, { isKept: keep, wait, signal }));
}

/** Begins the full text, which no edition has that nobody takes anything from. */
export function beginTexts(
  site: Pick<SiteFiles, "keep" | "write">,
  view: SiteView,
  { documents, plainly }: { readonly documents: SiteDocuments; readonly plainly: boolean },
): Meanwhile<void> {
  return begin(async (wait, signal) => {
    if (mayLeadOut(view.edition)) await writeFulltext(site, documents, { wait, plainly, signal });
  });
}

function begin<Made>(
  make: (wait: SpareTurns["wait"], signal: AbortSignal) => Promise<Made>,
): Meanwhile<Made> {
  const spare = openSpareTurns();
  const unwanted = new AbortController();
  const made = make(spare.wait, unwanted.signal);
  made.catch(() => undefined);
  return {
    spare,
    end: () => {
      spare.end();
      return made;
    },
    close: () => unwanted.abort(),
  };
}
