/** Hands on the bundles of a site, each opened once and only when it is asked. */
import { type ListedBundle, searchFiles } from "../manifest.ts";
import type { BundleRecords } from "../records.ts";
import { type BundleIndex, openIndex } from "./bundle.ts";
import type { DataFolder } from "./data-folder.ts";
import { lookUp, type Outlook } from "./directory.ts";
import { type Records, readRecords } from "./records.ts";

/** The bundles of one site. */
export interface BundleShelf {
  readonly data: DataFolder;
  /** What is known of a folded term before any bundle is asked. */
  lookUp(term: string): Promise<Outlook>;
  index(bundle: ListedBundle): Promise<BundleIndex>;
  records(bundle: ListedBundle): Promise<Records>;
  /** Closes everything after a failure: a new edition may have taken the place of the one that was opened. */
  forget(): void;
}

/** The bundles of the data in a folder. */
export function openShelf(data: DataFolder): BundleShelf {
  const indexes = new Map<string, Promise<BundleIndex>>();
  const outlooks = new Map<string, Promise<Outlook>>();
  const columns = new Map<string, Promise<Records>>();
  return {
    data,
    lookUp(term) {
      const known = outlooks.get(term);
      if (known !== undefined) return known;
      const looking = data.manifest().then((manifest) => lookUp(data, manifest, term));
      // Only the terms of the query at hand are asked again.
      if (outlooks.size > 60) outlooks.clear();
      outlooks.set(term, looking);
      looking.catch(() => outlooks.delete(term));
      return looking;
    },
    index: (listed) => openOnce(indexes, listed, async () => openIndex(data, await data.manifest(), listed)),
    records: (listed) =>
      openOnce(columns, listed, async () =>
        readRecords(await data.readJson<BundleRecords>(`${listed.folder}/${searchFiles.records}`)),
      ),
    forget() {
      data.forget();
      outlooks.clear();
      columns.clear();
      for (const opening of indexes.values()) opening.then((index) => index.close()).catch(() => undefined);
      indexes.clear();
    },
  };
}

function openOnce<T>(
  open: Map<string, Promise<T>>,
  { folder }: ListedBundle,
  begin: () => Promise<T>,
): Promise<T> {
  const known = open.get(folder);
  if (known !== undefined) return known;
  const opening = begin();
  open.set(folder, opening);
  // What failed once is tried again when it is asked again.
  opening.catch(() => open.delete(folder));
  return opening;
}
