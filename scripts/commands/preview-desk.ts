/** Answers what the preview is asked for: edited pages first, then pages of the county as it was read last, then what lies in the site. */
import { waitingPath } from "../page/waiting-page.ts";
import { hasSite, hasSiteFile, readPreviewAsset, readPreviewFile } from "../effects/preview-files.ts";
import type { Asker } from "../effects/preview-gate.ts";
import { answerPage, type PreviewAnswer } from "../effects/preview-server.ts";
import type { EditedPages } from "./edited-pages.ts";
import { type ShownCounty, showCounty } from "./shown-county.ts";
import type { ReadyCounty } from "./site-job.ts";

/** What the preview shows, and who changes it. */
export interface PreviewDesk {
  /** Pages of notices that were edited since. */
  readonly pages: EditedPages;
  /** Shows edited files at once, as part of the county that was read last; true where a page is another now. */
  readonly showEdited: (files: readonly string[]) => Promise<boolean>;
  /** A county was read and is going to be written: what is asked for is made of it until it stands. */
  readonly beginSite: (ready: ReadyCounty) => void;
  /** It stands in the folder. */
  readonly endSite: () => void;
  /** How many lines the list of what is still to come has. */
  readonly countWaiting: () => number;
  /** What was edited since, and what is still to come, are shown to this machine alone. */
  readonly answer: (path: string, asker: Asker) => Promise<PreviewAnswer | undefined>;
}

/** Opens the desk over the folder of the site; paths of bodies begin at `seenFrom`. */
export function openDesk(folder: string, seenFrom: string): PreviewDesk {
  const pages: EditedPages = new Map();
  let county: ShownCounty | undefined;
  let isWritten = true;
  const showPage = async (path: string): Promise<string | undefined> => {
    // A search that stands is of the site before, and better than none.
    if (path.startsWith("search/") && hasSiteFile(folder, path)) return undefined;
    return county?.print(path);
  };
  return {
    pages,
    showEdited: async (files) => {
      if (!county) return false;
      const { view, waiting } = county;
      const { showEdited } = await import("./edited-pages.ts");
      // A notice that is half written is no failure: the build says what is wrong with it.
      return await showEdited(view, files, { seenFrom, pages, waiting }).catch(() => false);
    },
    beginSite: (ready) => {
      county = showCounty(ready, seenFrom);
      isWritten = false;
    },
    endSite: () => {
      isWritten = true;
    },
    countWaiting: () => county?.waiting.count ?? 0,
    answer: async (path, { isHere }) => {
      // Neither was found good yet. To others it is as if nothing of it were there.
      const edited = isHere ? pages.get(path) : undefined;
      if (edited !== undefined) return answerPage(edited);
      const coming = isHere ? await county?.waiting.answer(path) : undefined;
      if (coming) return coming;
      const text = isWritten ? undefined : await showPage(path);
      if (text !== undefined) return answerPage(text);
      const isUnread = county === undefined && path === waitingPath;
      const isFolders = isWritten ? hasSite(folder) && !isUnread : hasSiteFile(folder, path);
      if (isFolders) return undefined;
      const { comingPage, unreadPage } = await import("../../templates/local/coming-page.ts");
      if (isWritten) return answerPage(unreadPage, 503);
      // It may be another file by now than the one that was judged.
      const file = isHere ? county?.attachments.get(path) : undefined;
      const found = file === undefined ? await readPreviewAsset(path) : readPreviewFile(file);
      return found ?? answerPage(comingPage, 503);
    },
  };
}
