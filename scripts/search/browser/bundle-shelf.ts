/** Hands on the search data of a site, edition by edition: a search ends on the edition on which it began. */
import type { DataFolder } from "./data-folder.ts";
import { type Edition, openEdition } from "./edition.ts";

/** The bundles of one site. */
export interface BundleShelf {
  readonly data: DataFolder;
  /** The edition that is read at present; its list of bundles is loaded when it is asked for the first time. */
  edition(): Promise<Edition>;
  /**
   * Puts everything away after a failure: a new edition may have taken the place of the one that was opened. Searches that are
   * still running go on with theirs.
   */
  forget(): void;
}

/** The bundles of the data in a folder. */
export function openShelf(data: DataFolder): BundleShelf {
  let present: Promise<Edition> | undefined;
  return {
    data,
    edition() {
      if (present !== undefined) return present;
      const opening = data.manifest().then((manifest) => openEdition(data, manifest));
      present = opening;
      // What failed once is tried again when it is asked again.
      opening.catch(() => {
        if (present === opening) present = undefined;
      });
      return opening;
    },
    forget() {
      data.forget();
      present?.then((edition) => edition.close()).catch(() => undefined);
      present = undefined;
    },
  };
}
