/** Hands on one edition of a site's search data: its bundles, each opened once and only when it is asked. */
import { type ListedBundle, type SearchManifest, searchFiles } from "../manifest.ts";
import type { BundleRecords } from "../records.ts";
import { type BundleIndex, openIndex } from "./bundle.ts";
import type { DataFolder } from "./data-folder.ts";
import { lookUp, type Outlook } from "./directory.ts";
import { openOnce } from "./open-once.ts";
import { type Records, readRecords } from "./records.ts";

/** The bundles that one list of bundles names. */
export interface Edition {
  readonly data: DataFolder;
  readonly bundles: readonly ListedBundle[];
  /** What is known of a folded term before any bundle is asked. */
  lookUp(term: string): Promise<Outlook>;
  records(bundle: ListedBundle): Promise<Records>;
  /** The rows of a bundle whose index holds a folded passage, ascending. */
  find(bundle: ListedBundle, passage: string): Promise<readonly number[]>;
  /** Loads what such a question will need. */
  preload(bundle: ListedBundle, passage: string): Promise<void>;
  /** Closes all indexes; whoever still asks opens them anew. */
  close(): void;
}

/** Only the terms of the query at hand are asked again. */
const mostOutlooks = 60;

/** Opens an edition by its list of bundles. */
export function openEdition(data: DataFolder, manifest: SearchManifest): Edition {
  const indexes = new Map<string, Promise<BundleIndex>>();
  const outlooks = new Map<string, Promise<Outlook>>();
  const columns = new Map<string, Promise<Records>>();
  const openBundle = (listed: ListedBundle): Promise<BundleIndex> =>
    openOnce(indexes, listed.folder, () => openIndex(data, manifest, listed));
  return {
    data,
    bundles: manifest.bundles,
    lookUp(term) {
      if (outlooks.size > mostOutlooks && !outlooks.has(term)) outlooks.clear();
      return openOnce(outlooks, term, () => lookUp(data, manifest, term));
    },
    records: (listed) =>
      openOnce(columns, listed.folder, async () =>
        readRecords(await data.readJson<BundleRecords>(`${listed.folder}/${searchFiles.records}`)),
      ),
    async find(listed, passage) {
      const opening = openBundle(listed);
      const index = await opening;
      try {
        return await index.find(passage);
      } catch (error) {
        if (index.isWhole()) throw error;
        // Another search may have closed it, or have met a file that arrives by now: asked once more of a fresh one.
        index.close();
        if (indexes.get(listed.folder) === opening) indexes.delete(listed.folder);
        return await (await openBundle(listed)).find(passage);
      }
    },
    async preload(listed, passage) {
      await (await openBundle(listed)).preload(passage);
    },
    close() {
      for (const opening of indexes.values()) opening.then((index) => index.close()).catch(() => undefined);
      indexes.clear();
    },
  };
}
