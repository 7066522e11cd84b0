/** Hands on the pages of lists as plans: their keys are put together from the keys of the lines, so that nothing is made for them. */
import type { CatalogEntry } from "../catalog/catalog.ts";
import { besides } from "./addresses.ts";
import { makeListPages, type NoticeList } from "./list-pages.ts";
import { makeFrame } from "./make-frame.ts";
import { paginate } from "./pagination.ts";
import { keyOf, type PlannedPage } from "./planned-page.ts";
import { showNoticeLine } from "./shown.ts";
import type { SiteView } from "./site-view.ts";

/** Plans the pages of one list. */
export type PlanList = (list: NoticeList) => readonly PlannedPage[];

/** Prepares the planning of all lists of a site. */
export function openListPlans(view: SiteView): PlanList {
  const shared = keyOf([describeFrame(view), view.facets.map(describeFacet)]);
  const lines = new Map<CatalogEntry, string>();
  const lineKey = (entry: CatalogEntry): string => {
    const known = lines.get(entry);
    if (known !== undefined) return known;
    const key = keyOf([showNoticeLine(entry, view.catalog, ""), entry.notice.publishedOn.date]);
    lines.set(entry, key);
    return key;
  };
  return (list) => {
    const slices = paginate(list.entries, view.catalog.config.pageSize);
    const own = describeList(list);
    // The pages beside a page are told by the days of their first and last lines.
    const edges = slices.map(({ items }) => [items[0], items.at(-1)].map((entry) => entry && lineKey(entry)));
    let made: ReturnType<typeof makeListPages> | undefined;
    return slices.map(({ items, name }, index): PlannedPage => {
      const path = name === "" ? list.path : besides(list.path, `${name}/index.html`);
      const first =
        name === "" ? [list.sentence, list.entries.length, list.value?.children.map(countChild)] : [];
      return {
        path,
        key: keyOf([
          shared,
          own,
          name,
          first,
          items.map(lineKey),
          edges[index - 1],
          edges[index + 1],
          slices.length > 1,
        ]),
        body: undefined,
        make: () => {
          made ??= makeListPages(view, list);
          const page = made[index];
          if (page?.path !== path) throw new Error(`${path} was planned and not made`);
          return page;
        },
      };
    });
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

function describeList({ entries: _, value, metaOf, sentence: __, ...facts }: NoticeList): unknown {
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
