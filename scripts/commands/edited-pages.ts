/** Shows an edited notice at once, before the whole is built again: made of the last build's view, and never written to the site. */
import { relative, sep } from "node:path";
import { collect } from "../diagnostics/collector.ts";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import type { Notice } from "../record/notice.ts";
import type { CatalogEntry } from "../catalog/catalog.ts";
import { readNoticeFile } from "../catalog/notice-file.ts";
import type { WaitingNotice } from "../catalog/waiting-notices.ts";
import { makeNoticePage } from "../page/notice-page.ts";
import type { SiteView } from "../page/site-view.ts";
import { tellState } from "../page/waiting-page.ts";
import { markWaiting } from "../../templates/local/waiting-strip.ts";
import { templates } from "../../templates/pages/all.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { readRawFile } from "../effects/read-county.ts";

/** The pages of edited notices by path, for as long as the whole is not built. */
export type EditedPages = Map<string, string>;

/** Where edits are seen from, where their pages go, and which notices are still to come. */
export interface EditedPlace {
  readonly seenFrom: string;
  readonly pages: EditedPages;
  readonly waiting: readonly WaitingNotice[];
}

/**
 * Makes the pages of the notices among the files that changed; true where there were any. What is new, has a fault, or would stand
 * elsewhere or in another state is left to the build.
 */
export async function showEdited(
  view: SiteView,
  files: readonly string[],
  { seenFrom, pages, waiting }: EditedPlace,
): Promise<boolean> {
  const coming = waiting.flatMap(({ entry }) => entry ?? []);
  const entries = new Map(
    [...view.catalog.published, ...coming].map((entry) => [entry.notice.place.file, entry]),
  );
  let shown = false;
  for (const file of files) {
    const path = relative(seenFrom, file).split(sep).join("/");
    const entry = entries.get(path);
    const notice = entry && readEdited(view, file, path);
    if (!entry || !notice || !staysThere(notice, entry)) continue;
    const read = await readBodies([notice.body], seenFrom);
    const page = templates.notice(makeNoticePage(view, { ...entry, notice }, read));
    pages.set(entry.path, coming.includes(entry) ? markWaiting(page, tellState(notice, view.catalog)) : page);
    shown = true;
  }
  return shown;
}

function readEdited({ catalog }: SiteView, file: string, path: string): Notice | undefined {
  const found = collect();
  const { standards, config } = catalog;
  const read = readNoticeFile(
    readRawFile(file, path),
    { standards, indexPattern: config.indexPattern },
    found,
  );
  return "notice" in read && isPublishable(found.list()) ? read.notice : undefined;
}

function staysThere(notice: Notice, { notice: before }: CatalogEntry): boolean {
  return (
    notice.indexNumber === before.indexNumber &&
    notice.state === before.state &&
    notice.disclosureMode === before.disclosureMode &&
    notice.publishedOn.date === before.publishedOn.date &&
    notice.withdrawal === undefined
  );
}
