/** Shows an edited notice at once, before the whole is built again: made of the last build's view, and never written to the site. */
import { relative, sep } from "node:path";
import { collect } from "../diagnostics/collector.ts";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { meansTheSame, staysThere } from "../catalog/edited-notice.ts";
import { readNoticeFile } from "../catalog/notice-file.ts";
import { makeNoticePage } from "../page/notice-page.ts";
import type { SiteView } from "../page/site-view.ts";
import { templates } from "../../templates/pages/all.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { readRawFile } from "../effects/read-county.ts";
import type { WaitingDesk } from "./waiting-desk.ts";

/** The pages of edited notices by path, for as long as the whole is not built and found good: for this machine alone. */
export type EditedPages = Map<string, string>;

/** Where edits are seen from, where their pages go, and what is still to come. */
export interface EditedPlace {
  readonly seenFrom: string;
  readonly pages: EditedPages;
  readonly waiting: WaitingDesk;
}

/**
 * Makes the pages of the notices among the files that changed; true where there were any. What is new, would stand elsewhere or in
 * another state is left to the build, and of what is published all that has a fault or means something else among the others.
 */
export async function showEdited(
  view: SiteView,
  files: readonly string[],
  { seenFrom, pages, waiting }: EditedPlace,
): Promise<boolean> {
  const entries = new Map(view.catalog.published.map((entry) => [entry.notice.place.file, entry]));
  let shown = false;
  for (const file of files) {
    const path = relative(seenFrom, file).split(sep).join("/");
    const entry = entries.get(path);
    const before = entry?.notice ?? waiting.noticeOf(path);
    const { notice, isSound } = before ? readEdited(view, file, path) : none;
    if (!before || !notice || !staysThere(notice, before)) continue;
    if (entry) {
      if (!isSound || !meansTheSame(notice, before)) continue;
      const read = await readBodies([notice.body], seenFrom);
      const text = templates.notice(makeNoticePage(view, { ...entry, notice }, read));
      pages.set(entry.path, text);
    } else {
      const printed = await waiting.printEdited(notice);
      if (!printed) continue;
      pages.set(...printed);
    }
    shown = true;
  }
  return shown;
}

const none = { notice: undefined, isSound: false };

function readEdited({ catalog }: SiteView, file: string, path: string) {
  const found = collect();
  const { standards, config } = catalog;
  const read = readNoticeFile(
    readRawFile(file, path),
    { standards, indexPattern: config.indexPattern },
    found,
  );
  return { notice: "notice" in read ? read.notice : undefined, isSound: isPublishable(found.list()) };
}
