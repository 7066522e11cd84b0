/** Answers the preview with what is still to come: each notice as it will be, and the list of them all; nothing of it is ever written. */
import type { AttachmentFile } from "../catalog/county-files.ts";
import { listWaiting, type WaitingNotice } from "../catalog/waiting-notices.ts";
import type { ReadBodies } from "../page/asked-page.ts";
import { makeNoticePage } from "../page/notice-page.ts";
import type { SiteView } from "../page/site-view.ts";
import { makeWaitingPage, tellState, waitingPath } from "../page/waiting-page.ts";
import { readPreviewFile } from "../effects/preview-files.ts";
import type { PreviewAnswer } from "../effects/preview-server.ts";
import { placeAttachments } from "./place-attachments.ts";

/** What waits, of the county as it was read last. */
export interface WaitingDesk {
  readonly notices: readonly WaitingNotice[];
  /** How many lines the list has. */
  readonly count: number;
  /** Whether the path is one of its own, which nobody else may be shown. */
  readonly holds: (path: string) => boolean;
  /** Undefined where it is not, or cannot be made. */
  readonly answer: (path: string) => Promise<PreviewAnswer | undefined>;
}

/** Where files of the county lie, and how texts are read. */
export interface WaitingSources {
  readonly attachments: readonly AttachmentFile[];
  readonly contentFolder: string;
  readonly readBodies: ReadBodies;
}

/** Opens the desk. A page is made when it is first asked for, and kept: the file may be half written the next time. */
export function openWaiting(
  view: SiteView,
  { attachments, contentFolder, readBodies }: WaitingSources,
): WaitingDesk {
  const notices = listWaiting(view.catalog, attachments);
  const list = makeWaitingPage(view, notices);
  const entries = notices.flatMap(({ entry }) => entry ?? []);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const files = placeAttachments(entries, contentFolder);
  const printed = new Map<string, string>();
  const print = async (path: string): Promise<string | undefined> => {
    const entry = byPath.get(path);
    if (!entry) return undefined;
    const page = makeNoticePage(view, entry, await readBodies([entry.notice.body]));
    const { templates } = await import("../../templates/pages/all.ts");
    const { markWaiting } = await import("../../templates/local/waiting-strip.ts");
    const text = markWaiting(templates.notice(page), tellState(entry.notice, view.catalog));
    printed.set(path, text);
    return text;
  };
  return {
    notices,
    count: list.rows.length,
    holds: (path) => path === waitingPath || byPath.has(path) || files.has(path),
    answer: async (path) => {
      if (path === waitingPath) {
        const { renderWaiting } = await import("../../templates/local/waiting-page.ts");
        return { body: renderWaiting(list), type: "text/html" };
      }
      const file = files.get(path);
      if (file !== undefined) return readPreviewFile(file);
      // Its text was edited since it was read: the next build tells of it.
      const text = printed.get(path) ?? (await print(path).catch(() => undefined));
      return text === undefined ? undefined : { body: text, type: "text/html" };
    },
  };
}
