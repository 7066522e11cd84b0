/** Hands on the pages of lists as plans: their keys are put together from the keys of the lines, so that nothing is made for them. */
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";
import { type NoticeList, openListPages } from "./list-pages.ts";
import { showMonths } from "./list-rail.ts";
import { makeFrame } from "./make-frame.ts";
import { keyOf, keyOfText, type PlannedPage } from "./planned-page.ts";
import { showValidity } from "./shown.ts";
import type { SiteView } from "./site-view.ts";

/** Plans the pages of one list. */
export type PlanList = (list: NoticeList) => readonly PlannedPage[];

/** Prepares the planning of all lists of a site. */
export function openListPlans(view: SiteView): PlanList {
  const shared = keyOf([describeFrame(view), view.facets.map(describeFacet)]);
  const lineKey = openLineKeys(view.catalog);
  return (list) => {
    const pages = openListPages(view, list);
    const own = keyOf([shared, describeList(list)]);
    const counted =
      list.parts.length === 0
        ? list.value?.children.map(countChild)
        : showMonths(view, list.parts, list.path);
    const newest = keyOf([list.sentence, list.entries.length, counted]);
    return pages.slices.map(({ items, name }, index): PlannedPage => {
      const { newer, older } = pages.waysFrom(index);
      let shown = `${own} ${name} ${name === "" ? newest : ""} ${newer.label} ${older.label}`;
      for (const entry of items) shown += lineKey(entry);
      const path = pages.pathOf(index);
      return { path, key: keyOfText(shown), body: undefined, make: () => pages.make(index) };
    });
  };
}

/** A notice stands in a dozen lists: what its line shows is read and digested once for all of them. */
function openLineKeys(catalog: Catalog): (entry: CatalogEntry) => string {
  const known = new Map<CatalogEntry, string>();
  return (entry) => {
    let key = known.get(entry);
    if (key === undefined) {
      const { notice, publisher, path } = entry;
      const validity = showValidity(entry, catalog);
      // No sign of a title or a number is a line's end.
      key = keyOfText(
        `${path}\n${notice.title}\n${notice.publishedOn.date}\n${notice.documentNumber ?? ""}\n${publisher.shortName}\n${validity?.state} ${validity?.label}`,
      );
      known.set(entry, key);
    }
    return key;
  };
}

/** What all frames have in common: a page of no list stands for them. */
function describeFrame(view: SiteView): unknown {
  const { catalog } = view;
  return [
    makeFrame(view, { path: "catalog/x/index.html", heading: "", description: "" }),
    catalog.config.pageSize,
    catalog.published.length > 0,
  ];
}

function describeFacet({ id, name, values, emptyPages }: SiteView["facets"][number]): unknown {
  return [
    id,
    name,
    emptyPages,
    values.map(({ id: value, label, path, entries }) => [value, label, path, entries.length > 0]),
  ];
}

function describeList({
  entries: _,
  parts: __,
  value,
  metaOf,
  sentence: ___,
  ...facts
}: NoticeList): unknown {
  return [
    facts,
    metaOf(""),
    value && [
      value.id,
      value.facet,
      value.path,
      value.children.map(({ label, path, entries }) => [label, path, entries.length > 0]),
    ],
  ];
}

function countChild({ entries }: { readonly entries: readonly unknown[] }): number {
  return entries.length;
}
