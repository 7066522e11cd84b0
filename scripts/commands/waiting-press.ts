/** Prints the page of a notice that is still to come, as it will be, under a strip that says that it is not out. */
import type { CatalogEntry } from "../catalog/catalog.ts";
import { type WaitingNotice, withWaiting } from "../catalog/waiting-notices.ts";
import type { ReadBodies } from "../page/asked-page.ts";
import { makeNoticePage } from "../page/notice-page.ts";
import type { SiteView } from "../page/site-view.ts";
import { tellState } from "../page/waiting-page.ts";

/** Prints one of those that wait. */
export type WaitingPress = (entry: CatalogEntry, waiting: readonly WaitingNotice[]) => Promise<string>;

/** Opens the press; it fails where the text was edited since it was read. */
export function openPress(view: SiteView, readBodies: ReadBodies): WaitingPress {
  return async (entry, waiting) => {
    const seen = { ...view, catalog: withWaiting(view.catalog, waiting) };
    const page = makeNoticePage(seen, entry, await readBodies([entry.notice.body]));
    const { templates } = await import("../../templates/pages/all.ts");
    const { markWaiting } = await import("../../templates/local/waiting-strip.ts");
    return markWaiting(templates.notice(page), tellState(entry.notice, view.catalog));
  };
}
