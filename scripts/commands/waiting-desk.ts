/** Answers the preview with what is still to come: each notice as it will be, and the list of them all; nothing of it is ever written. */
import type { Notice } from "../record/notice.ts";
import type { CatalogEntry } from "../catalog/catalog.ts";
import type { AttachmentFile } from "../catalog/county-files.ts";
import { listUnfinished, listWaiting } from "../catalog/waiting-notices.ts";
import type { ReadBodies } from "../page/asked-page.ts";
import type { SiteView } from "../page/site-view.ts";
import { makeWaitingPage, waitingPath } from "../page/waiting-page.ts";
import { readPreviewFile } from "../effects/preview-files.ts";
import { answerPage, type PreviewAnswer } from "../effects/preview-server.ts";
import { placeAttachments } from "./place-attachments.ts";
import { openPress } from "./waiting-press.ts";

/** What waits, of the county as it was read last. Who may be shown it is decided by whoever asks. */
export interface WaitingDesk {
  /** How many lines the list has: notices, and files of which none can be made yet. */
  readonly count: number;
  /** Undefined where nothing that waits has that path. */
  readonly answer: (path: string) => Promise<PreviewAnswer | undefined>;
  /** The notice of a file, as it was read last. */
  readonly noticeOf: (file: string) => Notice | undefined;
  /** The path and the page of such a notice that was edited since, with all that the edit means among the others. */
  readonly printEdited: (notice: Notice) => Promise<readonly [path: string, text: string] | undefined>;
}

/** Where files of the county lie, and how texts are read. */
export interface WaitingSources {
  readonly attachments: readonly AttachmentFile[];
  readonly contentFolder: string;
  readonly readBodies: ReadBodies;
}

/** Opens the desk. A page is made when it is first asked for, and kept: the file may be half written the next time. */
export function openWaiting(view: SiteView, sources: WaitingSources): WaitingDesk {
  const { catalog } = view;
  const notices = listWaiting(catalog, sources.attachments);
  const list = makeWaitingPage(view, notices, listUnfinished(catalog));
  const entries = notices.flatMap(({ entry }) => entry ?? []);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const byFile = new Map(notices.map(({ notice }) => [notice.place.file, notice]));
  const files = placeAttachments(entries, sources.contentFolder);
  const printed = new Map<string, string>();
  const print = openPress(view, sources.readBodies);
  const printKept = async (entry: CatalogEntry): Promise<string | undefined> => {
    // Its text may have been edited since it was read.
    const text = printed.get(entry.path) ?? (await print(entry, notices).catch(() => undefined));
    if (text !== undefined) printed.set(entry.path, text);
    return text;
  };
  return {
    count: list.rows.length,
    answer: async (path) => {
      const within = `${path}/index.html`;
      if (within === waitingPath || byPath.has(within))
        return { ...answerPage("", 302), location: `/${path}/` };
      const file = files.get(path);
      if (file !== undefined) return readPreviewFile(file);
      if (path === waitingPath) {
        const { renderWaiting } = await import("../../templates/local/waiting-page.ts");
        return answerPage(renderWaiting(list));
      }
      const entry = byPath.get(path);
      if (!entry) return undefined;
      const text = await printKept(entry);
      if (text !== undefined) return answerPage(text);
      const { editedPage } = await import("../../templates/local/coming-page.ts");
      return answerPage(editedPage, 503);
    },
    noticeOf: (file) => byFile.get(file),
    printEdited: async (notice) => {
      const held = catalog.held.map((one) => (one.place.file === notice.place.file ? notice : one));
      const now = listWaiting({ ...catalog, held }, sources.attachments);
      const entry = now.find((one) => one.notice === notice)?.entry;
      return entry && [entry.path, await print(entry, now)];
    },
  };
}
