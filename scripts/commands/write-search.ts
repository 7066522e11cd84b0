/** Writes the search of a site: its data, as a host or a disk carries them, and the script that reads them. */
import { digestOf } from "../text/digest.ts";
import { keyOfBundle, type SearchBundle } from "../search/bundles.ts";
import type { PlannedDocument } from "../search/plan-documents.ts";
import { browserScriptPath, bundleBrowser } from "../effects/browser-bundle.ts";
import { carryOnDisk } from "../effects/disk-carrier.ts";
import { count, enterStage, tellStep } from "../effects/run-meter.ts";
import { indexBundles } from "../effects/search-index.ts";
import type { SearchStore } from "../effects/search-store.ts";
import type { SiteFiles } from "../effects/site-files.ts";
import type { SiteDocuments } from "./read-documents.ts";

/** What is written, and how it will be read. */
export interface SearchWriting {
  readonly bundles: readonly SearchBundle<PlannedDocument>[];
  readonly documents: SiteDocuments;
  readonly store: SearchStore;
  /** The words of the site with their pinyin. */
  readonly listWords: () => string;
  readonly carrier: "host" | "disk";
  /** False where the site has no search: the form of application wants its script all the same. */
  readonly isWanted: boolean;
}

/** Writes `search/data/` and `assets/search.js`. */
export async function writeSearch(
  site: Pick<SiteFiles, "keep" | "keepFolder" | "write">,
  writing: SearchWriting,
): Promise<void> {
  const { bundles, carrier, isWanted } = writing;
  enterStage("search");
  if (isWanted) {
    const words = writing.listWords();
    const key = digestOf(JSON.stringify([carrier, words, bundles.map(keyOfBundle)]));
    if (!site.keepFolder("search/data/", key)) await writeData(site, writing, { words, key });
  }
  if (!site.keep(browserScriptPath, carrier))
    await site.write(browserScriptPath, await bundleBrowser(carrier), carrier);
}

async function writeData(
  site: Pick<SiteFiles, "write">,
  { bundles, documents, store, carrier }: SearchWriting,
  { words, key }: { readonly words: string; readonly key: string },
): Promise<void> {
  const files = indexBundles({
    bundles,
    store,
    words,
    load: (bundle) => documents.load(bundle.documents),
    onProgress: ({ indexed, total, kept }) => {
      count(kept ? "bundlesKept" : "bundlesIndexed");
      tellStep(indexed, total);
    },
  });
  for await (const file of files) {
    const { path, bytes } = carrier === "disk" ? carryOnDisk(file) : file;
    await site.write(`search/data/${path}`, bytes, key);
  }
}
