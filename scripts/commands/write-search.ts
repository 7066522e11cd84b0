/** Writes the search of a site: its data, as a host or a disk carries them, and the script that reads them. */
import type { CivilDate } from "../text/civil-date.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { bundleBrowser } from "../effects/browser-bundle.ts";
import { carryOnDisk } from "../effects/disk-carrier.ts";
import { count, enterStage, tellStep } from "../effects/run-meter.ts";
import { indexDocuments, type SearchJob } from "../effects/search-index.ts";
import type { SearchStore } from "../effects/search-store.ts";
import type { SiteFiles } from "../effects/site-folder.ts";

/** What is written, and how it will be read. */
export interface SearchWriting {
  /** Undefined where the site is to have no search. */
  readonly documents: readonly SearchDocument[] | undefined;
  readonly today: CivilDate;
  readonly store: SearchStore;
  /** The words of the site with their pinyin. */
  readonly words: string;
  readonly carrier: "host" | "disk";
}

/** Writes `search/data/` and `assets/search.js`. */
export async function writeSearch(site: Pick<SiteFiles, "write">, writing: SearchWriting): Promise<void> {
  const { carrier, documents, ...job } = writing;
  enterStage("search");
  if (documents) await writeData(site, carrier, { ...job, documents });
  // The application form uses it too, search or not.
  for (const { path, bytes } of await bundleBrowser(carrier)) await site.write(path, bytes);
}

async function writeData(
  site: Pick<SiteFiles, "write">,
  carrier: SearchWriting["carrier"],
  job: SearchJob,
): Promise<void> {
  const files = indexDocuments({
    ...job,
    onProgress: ({ indexed, total, kept }) => {
      count(kept ? "bundlesKept" : "bundlesIndexed");
      tellStep(indexed, total);
    },
  });
  for await (const file of files) {
    const { path, bytes } = carrier === "disk" ? carryOnDisk(file) : file;
    await site.write(`search/data/${path}`, bytes);
  }
}
