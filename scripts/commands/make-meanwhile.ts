/** Begins what can be made while threads have pages enough: the files of data, and the full text of each year whose pages are put. */
import { mayLeadOut } from "../page/edition.ts";
import type { SiteView } from "../page/site-view.ts";
import type { SiteFiles } from "../effects/site-files.ts";
import { openSpareTurns, type SpareTurns } from "../effects/spare-turns.ts";
import type { ExportedFile } from "./list-data-exports.ts";
import { listEditionData } from "./list-exports.ts";
import type { SiteDocuments } from "./read-documents.ts";
import { writeFulltext } from "./write-fulltext.ts";

/** What was begun. */
export interface Meanwhile {
  /** Where it waits for time. */
  readonly spare: readonly SpareTurns[];
  /** Makes what is left of the data. */
  readonly endData: () => Promise<readonly ExportedFile[]>;
  /** Writes what is left of the full text. */
  readonly endTexts: () => Promise<void>;
}

/** Begins it. What fails is told to whoever ends it. */
export function beginMeanwhile(
  site: Pick<SiteFiles, "keep" | "write">,
  view: SiteView,
  { documents, plainly }: { readonly documents: SiteDocuments; readonly plainly: boolean },
): Meanwhile {
  const [forData, forTexts] = [openSpareTurns(), openSpareTurns()];
  const data = listEditionData(view, { isKept: site.keep, wait: forData.wait });
  const texts = mayLeadOut(view.edition)
    ? writeFulltext(site, documents, { wait: forTexts.wait, plainly })
    : Promise.resolve();
  for (const begun of [data, texts]) begun.catch(() => undefined);
  return {
    spare: [forData, forTexts],
    endData: () => {
      forData.end();
      return data;
    },
    endTexts: () => {
      forTexts.end();
      return texts;
    },
  };
}
