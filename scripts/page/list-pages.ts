/** Hands on the list pages: every value of every facet, paginated from the oldest, grouped by month. */

import { writeChineseNumber } from "../text/chinese-numeral.ts";
import { yearOf } from "../text/civil-date.ts";
import { relativeHref } from "../text/relative-href.ts";
import type { CatalogEntry } from "../catalog/catalog.ts";
import { addresses, besides, link } from "./addresses.ts";
import type { LeaderBlock, LeaderLine, MonthGroup, PagerEnd } from "./blocks.ts";
import type { ListPage } from "./catalog-page.ts";
import { type FacetId, type FacetValue, facetOf, isInside } from "./facets.ts";
import type { MetaTag } from "./frame.ts";
import { describeList } from "./list-words.ts";
import { columnTags, makeFrame } from "./make-frame.ts";
import { type ListSlice, paginate } from "./pagination.ts";
import { showFacet, showLeaderLine, showNoticeLine } from "./shown.ts";
import type { SiteView } from "./site-view.ts";

/** A list before it is cut into pages. */
export interface NoticeList {
  readonly path: string;
  readonly heading: string;
  readonly entries: readonly CatalogEntry[];
  readonly chosen: readonly { readonly label: string; readonly removePath: string }[];
  readonly above: readonly { readonly label: string; readonly path: string }[];
  /** One sentence with the count. */
  readonly sentence: string;
  /** What is said besides the count. */
  readonly remarks: string;
  readonly metaOf: (sentence: string) => readonly MetaTag[];
  readonly agencyFacts: ListPage["agencyFacts"];
  /** The value whose list this is; none for all notices and for normative documents. */
  readonly value: FacetValue | undefined;
  readonly hasFeed: boolean;
}

/** Makes the pages of one list. */
export function makeListPages(view: SiteView, list: NoticeList): readonly ListPage[] {
  const slices = paginate(list.entries, view.catalog.config.pageSize);
  return slices.map((slice, index) => makeListPage(view, list, slices, index, slice));
}

/** Every list of the site. */
export function listLists(view: SiteView): readonly NoticeList[] {
  const values = view.facets.flatMap((facet) =>
    facet.values
      .flatMap((value) => [value, ...value.children])
      .filter((value) => value.entries.length > 0 || facet.emptyPages),
  );
  return [...values.map((value) => describeList(view, value)), allNotices(view), normativeDocuments(view)];
}

function allNotices(view: SiteView): NoticeList {
  const entries = view.catalog.published;
  return plainList(addresses.all, "全部信息", entries, `主动公开的信息共 ${entries.length} 条，新的在前。`);
}

function normativeDocuments({ catalog }: SiteView): NoticeList {
  const entries = catalog.published.filter((entry) => entry.notice.normativeDocument);
  const inForce = entries.filter(
    (entry) => entry.notice.validity === "in-force" || entry.notice.validity === "amended",
  ).length;
  return plainList(
    addresses.normative,
    "规范性文件",
    entries,
    `规范性文件共 ${entries.length} 件，其中现行有效（含已修改）${inForce} 件。`,
  );
}

function plainList(
  path: string,
  heading: string,
  entries: readonly CatalogEntry[],
  sentence: string,
): NoticeList {
  const above = [{ label: "目录", path: addresses.catalog }];
  return {
    path,
    heading,
    entries,
    chosen: [],
    above,
    sentence,
    remarks: "",
    metaOf: (said) => columnTags(heading, said, [heading], "信息公开目录"),
    agencyFacts: [],
    value: undefined,
    hasFeed: false,
  };
}

function makeListPage(
  view: SiteView,
  list: NoticeList,
  slices: readonly ListSlice<CatalogEntry>[],
  index: number,
  { items, name }: ListSlice<CatalogEntry>,
): ListPage {
  const { catalog } = view;
  const pathOf = (slice: ListSlice<CatalogEntry> | undefined) =>
    slice && (slice.name === "" ? list.path : besides(list.path, `${slice.name}/index.html`));
  const path = pathOf(slices[index]) ?? list.path;
  // A page that is full says nothing that changes when others are added: it is written once.
  const sentence =
    name === "" ? list.sentence : `本页列出${describeSpan(items)}公开的信息，新的在前。${list.remarks}`;
  const feed = { label: `${list.heading}（订阅）`, path: besides(list.path, "feed.xml") };
  const frame = makeFrame(view, {
    path,
    heading: name === "" ? list.heading : `${list.heading}（${describeSpan(items)}）`,
    description: sentence,
    door: addresses.catalog,
    above: name === "" ? list.above : [...list.above, { label: list.heading, path: list.path }],
    meta: list.metaOf(sentence),
    feeds: list.hasFeed ? [feed] : [],
  });
  const end = (slice: ListSlice<CatalogEntry> | undefined, none: string): PagerEnd => {
    const to = pathOf(slice);
    if (!slice || to === undefined) return { label: none };
    return {
      label: slice.name === "" ? "最新的信息" : describeSpan(slice.items),
      href: relativeHref(path, to),
    };
  };
  const nearest = [link(path, addresses.catalog, "目录"), link(path, addresses.all, "全部信息")];
  return {
    ...frame,
    kind: "list",
    sentence,
    chosen: list.chosen.map(({ label, removePath }) => link(path, removePath, label)),
    agencyFacts: list.agencyFacts,
    months: groupByMonth(items, view, path),
    ...(list.entries.length === 0 ? { empty: { sentence: `“${list.heading}”还没有信息`, nearest } } : {}),
    newer: end(slices[index - 1], "没有更新的信息"),
    older: end(slices[index + 1], "没有更早的信息"),
    paginated: slices.length > 1,
    facets: facetsBeside(view, list, { path, counted: name === "" }),
    ...(list.hasFeed && view.edition.kind === "web" && catalog.published.length > 0
      ? { feed: link(path, feed.path, "订阅（Atom）") }
      : {}),
  };
}

/**
 * The rail: the children of the list's own value, counted on its first page, then the other doors. These have no figures, which
 * stand in the catalog: else every notice that is added would change every list of the site.
 */
function facetsBeside(
  view: SiteView,
  { value }: NoticeList,
  { path, counted }: { readonly path: string; readonly counted: boolean },
): ListPage["facets"] {
  const children = (value?.children ?? []).filter((child) => child.entries.length > 0);
  const own =
    children.length > 0
      ? [
          {
            heading: value?.facet === "year" ? "按月" : "细分",
            lines: children
              .map((child) => showLeaderLine(child, path))
              .map((line) => (counted ? line : withoutFigure(line))),
          },
        ]
      : [];
  const others = doors.map((id) => doorBeside(view, id, path));
  return [...own, ...others].filter((block) => block.lines.length > 0);
}

const doors = ["year", "class", "area", "agency", "subject", "validity"] as const;
const shared = new WeakMap<SiteView, Map<string, LeaderBlock>>();

/** A facet beside a list. Seen from outside its own pages it is the same at one depth below one folder of the root. */
function doorBeside(view: SiteView, id: (typeof doors)[number], path: string): LeaderBlock {
  if (isInside(path, id)) return makeDoor(view, id, path);
  const known = shared.get(view) ?? new Map<string, LeaderBlock>();
  shared.set(view, known);
  const folders = path.split("/");
  const asked = `${id} ${folders.length} ${folders[0]}`;
  const block = known.get(asked) ?? makeDoor(view, id, path);
  known.set(asked, block);
  return block;
}

function makeDoor(view: SiteView, id: FacetId, path: string): LeaderBlock {
  const facet = facetOf(view.facets, id);
  const filled = {
    ...facet,
    values: facet.values.filter(
      (candidate) => candidate.entries.length > 0 || candidate.path === path || id === "class",
    ),
  };
  // At most six lines each; the value on show is never cut off.
  const at = filled.values.findIndex((candidate) => candidate.path === path);
  const most = Math.max(6, at + 1);
  const block = showFacet(filled, path, { most, allPath: addresses.catalog });
  return { ...block, lines: block.lines.map(withoutFigure) };
}

function withoutFigure({ figure: _, ...line }: LeaderLine): LeaderLine {
  return line;
}

function groupByMonth(
  entries: readonly CatalogEntry[],
  { catalog }: SiteView,
  path: string,
): readonly MonthGroup[] {
  const groups = new Map<string, CatalogEntry[]>();
  for (const entry of entries) {
    const month = entry.notice.publishedOn.date.slice(0, 7);
    const group = groups.get(month);
    if (group) group.push(entry);
    else groups.set(month, [entry]);
  }
  return [...groups].map(([month, inside]) => ({
    year: Number(month.slice(0, 4)),
    label: `${writeChineseNumber(Number(month.slice(5, 7)))}月`,
    notices: inside.map((entry) => showNoticeLine(entry, catalog, path)),
  }));
}

/** `2024年5月—9月`: what a page of the list holds, by its months. */
function describeSpan(entries: readonly CatalogEntry[]): string {
  const [last, first] = [entries[0]?.notice.publishedOn.date, entries.at(-1)?.notice.publishedOn.date];
  if (!first || !last) return "";
  const words = (date: typeof first) => `${yearOf(date)}年${Number(date.slice(5, 7))}月`;
  if (first.slice(0, 7) === last.slice(0, 7)) return words(first);
  return yearOf(first) === yearOf(last)
    ? `${words(first)}—${Number(last.slice(5, 7))}月`
    : `${words(first)}—${words(last)}`;
}
