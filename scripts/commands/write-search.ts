/** Writes the search of a site: its data, as a host or a disk carries them, the script that reads them, and the full text. */
import { digestOf } from "../text/digest.ts";
import { keyOfBundle, type SearchBundle } from "../search/bundles.ts";
import type { PlannedDocument } from "../search/plan-documents.ts";
import { bundleBrowser } from "../effects/browser-bundle.ts";
import { carryOnDisk } from "../effects/disk-carrier.ts";
import type { FulltextStore } from "../effects/fulltext-store.ts";
import { count, enterStage, tellStep } from "../effects/run-meter.ts";
import { indexBundles } from "../effects/search-index.ts";
import type { SearchStore } from "../effects/search-store.ts";
import type { SiteFiles } from "../effects/site-files.ts";
import { takeTurn } from "../effects/take-turns.ts";
import type { SiteDocuments } from "./read-documents.ts";

/** What is written, and how it will be read. */
export interface SearchWriting {
  readonly bundles: readonly SearchBundle<PlannedDocument>[];
  readonly documents: SiteDocuments;
  readonly store: SearchStore;
  readonly fulltext: FulltextStore;
  /** The words of the site with their pinyin. */
  readonly words: string;
  readonly carrier: "host" | "disk";
  /** Which of the two the site has. */
  readonly has: { readonly search: boolean; readonly fulltext: boolean };
}

/** Writes `search/data/`, `assets/search.js` and `fulltext.jsonl`. */
export async function writeSearch(
  site: Pick<SiteFiles, "keep" | "keepFolder" | "write">,
  writing: SearchWriting,
): Promise<void> {
  const { bundles, carrier, words, has } = writing;
  const whole = digestOf(bundles.map(keyOfBundle).join("\n"));
  enterStage("search");
  const key = digestOf(JSON.stringify([carrier, words, whole]));
  if (has.search && !site.keepFolder("search/data/", key)) await writeData(site, writing, key);
  // The application form uses it too, search or not.
  for (const { path, bytes } of await bundleBrowser(carrier)) await site.write(path, bytes);
  if (has.fulltext && !site.keep("fulltext.jsonl", whole))
    await site.write("fulltext.jsonl", await joinFulltext(writing), whole);
}

async function writeData(site: Pick<SiteFiles, "write">, writing: SearchWriting, key: string): Promise<void> {
  const { bundles, store, words, carrier } = writing;
  const files = indexBundles({
    bundles,
    store,
    words,
    load: (bundle) => load(bundle, writing),
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

/** Reads a bundle's documents. What is read for the index is not read again for the full text. */
async function load(bundle: SearchBundle<PlannedDocument>, { documents, fulltext, has }: SearchWriting) {
  await takeTurn();
  const read = await documents.load(bundle.documents);
  if (has.fulltext && fulltext.find(bundle) === undefined) fulltext.keep(bundle, read);
  return read;
}

async function joinFulltext(writing: SearchWriting): Promise<string> {
  const { bundles, fulltext } = writing;
  const texts: string[] = [];
  for (const bundle of bundles) {
    if (fulltext.find(bundle) === undefined) await load(bundle, writing);
    texts.push(fulltext.find(bundle) ?? "");
  }
  fulltext.tidy();
  return texts.join("");
}
