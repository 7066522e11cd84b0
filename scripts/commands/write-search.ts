/** Writes the search of a site: its data, as a host or a disk carries them, and the script that reads them. */
import type { CivilDate } from "../text/civil-date.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { bundleBrowser } from "../effects/browser-bundle.ts";
import { carryOnDisk } from "../effects/disk-carrier.ts";
import { indexDocuments } from "../effects/search-index.ts";
import type { SearchStore } from "../effects/search-store.ts";
import type { SiteFiles } from "../effects/site-folder.ts";
import { showProgress } from "../effects/terminal.ts";

/** What is written, and how it will be read. */
export interface SearchWriting {
  readonly documents: readonly SearchDocument[];
  readonly today: CivilDate;
  readonly store: SearchStore;
  /** The words of the site with their pinyin. */
  readonly words: string;
  readonly carrier: "host" | "disk";
}

/** Writes `search/data/` and `assets/search.js`. */
export async function writeSearch(site: Pick<SiteFiles, "write">, writing: SearchWriting): Promise<void> {
  const { carrier, ...job } = writing;
  showProgress("正在建立检索");
  const files = indexDocuments({
    ...job,
    onProgress: ({ indexed, total, kept }) =>
      showProgress(`正在建立检索：${indexed}／${total}${kept ? "（沿用上次的）" : ""}`),
  });
  for await (const file of files) {
    const { path, bytes } = carrier === "disk" ? carryOnDisk(file) : file;
    await site.write(`search/data/${path}`, bytes);
  }
  for (const { path, bytes } of await bundleBrowser(carrier)) await site.write(path, bytes);
}
