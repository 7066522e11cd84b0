/** Hands on single pages as they are asked for, without planning the whole site: the preview shows them before they are written. */
import { once } from "../text/once.ts";
import type { BodyRef } from "../record/body-ref.ts";
import { addresses } from "./addresses.ts";
import { type ListPages, listLists, type NoticeList, openListPages } from "./list-pages.ts";
import { makeNoticePage } from "./notice-page.ts";
import { makeRedirectPages } from "./other-pages.ts";
import type { Page } from "./page.ts";
import { listSlices, type PageSlice } from "./page-set.ts";
import type { PlannedPage } from "./planned-page.ts";
import { makeSearchPage } from "./search-page.ts";
import type { ReadBody, SiteView } from "./site-view.ts";

/** Reads bodies that a page needs. */
export type ReadBodies = (refs: readonly BodyRef[]) => Promise<ReadBody>;

/** The page at a path below the root; undefined where the site has none. */
export type AskPage = (path: string) => Promise<Page | undefined>;

/** Prepares answers. What costs something is done once, when it is first needed. */
export function openAskedPages(view: SiteView, readBodies: ReadBodies): AskPage {
  const notices = new Map(view.catalog.published.map((entry) => [entry.path, entry]));
  const lists = once(() => new Map(listLists(view).map((list) => [list.path, list])));
  const redirects = once(
    () =>
      new Map(
        view.catalog.published
          .flatMap((entry) => makeRedirectPages(view, entry))
          .map((page) => [page.path, page]),
      ),
  );
  const planned = openSlices(view, readBodies);
  const cut = cutOnce(view);
  return async (path) => {
    if (path === addresses.search) return makeSearchPage(view, "coming");
    const entry = notices.get(path);
    if (entry) return makeNoticePage(view, entry, await readBodies([entry.notice.body]));
    const list = lists().get(path) ?? lists().get(folderAbove(path));
    const page = list && makePage(cut(list), path);
    if (page) return page;
    const plan = await planned(path);
    if (plan) return plan.make(await readBodies(plan.body ? [plan.body] : []));
    return redirects().get(path);
  };
}

/** Pages that are neither notices nor lists: few, and planned slice by slice until the one is found. */
function openSlices(
  view: SiteView,
  readBodies: ReadBodies,
): (path: string) => Promise<PlannedPage | undefined> {
  const slices = once(() =>
    listSlices(view, undefined).filter(({ kind }) => kind !== "notices" && kind !== "lists"),
  );
  const made = new Map<PageSlice, ReadonlyMap<string, PlannedPage>>();
  const planOf = async (slice: PageSlice): Promise<ReadonlyMap<string, PlannedPage>> => {
    const known = made.get(slice);
    if (known) return known;
    const pages = new Map(slice.plan(await readBodies(slice.bodies)).map((page) => [page.path, page]));
    made.set(slice, pages);
    return pages;
  };
  return async (path) => {
    for (const slice of slices()) {
      const found = (await planOf(slice)).get(path);
      if (found) return found;
    }
    return undefined;
  };
}

/** Cuts each list once: who turns its pages asks for one after the other. */
function cutOnce(view: SiteView): (list: NoticeList) => ListPages {
  const known = new WeakMap<NoticeList, ListPages>();
  return (list) => {
    const pages = known.get(list) ?? openListPages(view, list);
    known.set(list, pages);
    return pages;
  };
}

function makePage({ slices, pathOf, make }: ListPages, path: string): Page | undefined {
  const index = slices.findIndex((_, at) => pathOf(at) === path);
  return index < 0 ? undefined : make(index);
}

/** `catalog/2024/3/index.html` may be a page of the list `catalog/2024/index.html`. */
function folderAbove(path: string): string {
  return path.replace(/[^/]+\/index\.html$/, "index.html");
}
