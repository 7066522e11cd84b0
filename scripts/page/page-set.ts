/** Hands on the whole site as slices of pages: what is printed together is made together, and dropped after. */

import { yearOf } from "../text/civil-date.ts";
import type { BodyRef } from "../record/body-ref.ts";
import type { CatalogEntry } from "../catalog/catalog.ts";
import { hasApplicationForm, makeApplicationFormPage } from "./application-form-page.ts";
import { makeCatalogPage } from "./catalog-page.ts";
import { makeCellPages } from "./cell-pages.ts";
import { makeHomePage } from "./home-page.ts";
import { listLists } from "./list-pages.ts";
import { openListPlans } from "./list-plan.ts";
import { openNoticePlans } from "./notice-plan.ts";
import { makeColumnRedirects, makeDataPage, makeNotFoundPage, makeRedirectPages } from "./other-pages.ts";
import type { Page } from "./page.ts";
import { type PlannedPage, planPage } from "./planned-page.ts";
import { hasUnits } from "./report-books.ts";
import { makeReportListPage } from "./report-list-page.ts";
import { makeReportPage } from "./report-page.ts";
import { makeSearchPage } from "./search-page.ts";
import { makeSeriesPage } from "./series-page.ts";
import type { ReadBody, SiteView } from "./site-view.ts";
import { makeCollectionPage, makeTextListPage, makeTextPage } from "./text-page.ts";
import { makeTombstonePages } from "./tombstone-page.ts";
import { listUnitTables, makeUnitsPage } from "./units-page.ts";
import { makeVerifyPage } from "./verify-page.ts";

/** Pages that belong together. */
export interface PageSlice {
  readonly kind: "fixed" | "texts" | "reports" | "lists" | "notices" | "gone";
  /** For the line of progress. */
  readonly name: string;
  /** The texts that planning reads. */
  readonly bodies: readonly BodyRef[];
  readonly plan: (read: ReadBody) => readonly PlannedPage[];
}

/** Every page of the site, in slices: the fixed pages, the texts, the reports, the lists, notices newest first, what is gone. */
export function listSlices(view: SiteView, searchYears: readonly number[] | undefined): readonly PageSlice[] {
  const { catalog } = view;
  const texts = [catalog.guide, catalog.application, ...catalog.regulations, ...catalog.handbook].filter(
    (text) => text !== undefined,
  );
  const fixed: PageSlice = {
    kind: "fixed",
    name: "首页",
    bodies: [],
    plan: planAll(() => [
      makeHomePage(view),
      makeCatalogPage(view),
      makeSearchPage(view, searchYears),
      makeDataPage(view),
      // Only a host shows it, and all its links begin at the host's root.
      ...(view.edition.kind === "web" ? [makeNotFoundPage(view)] : []),
      // Only a copy can be damaged without anybody's knowing.
      ...(view.edition.kind === "copy" ? [makeVerifyPage(view)] : []),
      makeReportListPage(view),
      ...makeColumnRedirects(view),
      ...(view.tables.size > 1 ? [makeSeriesPage(view)] : []),
    ]),
  };
  const written: PageSlice = {
    kind: "texts",
    name: "指南和制度",
    bodies: texts.map((text) => text.body),
    plan: planAll((read) => [
      ...texts.map((text) => makeTextPage(view, text, read)),
      ...(catalog.application && hasApplicationForm(view)
        ? [makeApplicationFormPage(view, catalog.application)]
        : []),
      makeTextListPage(view, "regulation"),
      ...(catalog.handbook.length > 0 ? [makeTextListPage(view, "handbook")] : []),
      ...(catalog.regulations.length > 0 ? [makeCollectionPage(view, read)] : []),
    ]),
  };
  const gone: PageSlice = {
    kind: "gone",
    name: "撤回的信息",
    bodies: [],
    plan: planAll(() => makeTombstonePages(view)),
  };
  return [
    fixed,
    written,
    ...reportSlices(view),
    ...listPageSlices(view),
    ...noticeSlices(view),
    ...(catalog.tombstones.length > 0 ? [gone] : []),
  ];
}

/** A year's report with those of its units, and the records behind their figures. */
function reportSlices(view: SiteView): readonly PageSlice[] {
  const { catalog } = view;
  return [...view.tables.values()].map((table): PageSlice => {
    const { year } = table;
    const units = listUnitTables(table);
    const books = [catalog, ...units.flatMap(({ unit }) => catalog.units.get(unit?.id ?? "") ?? [])];
    return {
      kind: "reports",
      name: `${year}年年报`,
      bodies: books.flatMap((book) => book.reports.get(year)?.body ?? []),
      plan: planAll((read) => [
        ...[table, ...units].flatMap((one) => [makeReportPage(view, one, read), ...makeCellPages(view, one)]),
        ...(hasUnits(table) ? [makeUnitsPage(view, table)] : []),
      ]),
    };
  });
}

const listsASlice = 100;

/** The lists in portions, so that printing never holds all of them at once. */
function listPageSlices(view: SiteView): readonly PageSlice[] {
  const lists = listLists(view);
  const plan = openListPlans(view);
  return cut(lists, listsASlice).map((some) => ({
    kind: "lists",
    name: "目录",
    bodies: [],
    plan: () => some.flatMap(plan),
  }));
}

const noticesASlice = 250;

function noticeSlices(view: SiteView): readonly PageSlice[] {
  const { published } = view.catalog;
  const plan = openNoticePlans(view);
  const years = new Map<number, CatalogEntry[]>();
  for (const entry of published) {
    const year = yearOf(entry.notice.publishedOn.date);
    const known = years.get(year);
    if (known) known.push(entry);
    else years.set(year, [entry]);
  }
  return [...years].flatMap(([year, entries]) =>
    cut(entries, noticesASlice).map(
      (some): PageSlice => ({
        kind: "notices",
        name: `${year}年信息`,
        bodies: [],
        plan: () => some.flatMap((entry) => [plan(entry), ...makeRedirectPages(view, entry).map(planPage)]),
      }),
    ),
  );
}

function cut<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function planAll(make: (read: ReadBody) => readonly Page[]): PageSlice["plan"] {
  return (read) => make(read).map(planPage);
}
