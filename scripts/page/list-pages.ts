/** Hands on the list pages: every value of every facet, paginated from the oldest, grouped by month. */

import { once } from "../text/once.ts";
import { relativeHref } from "../text/relative-href.ts";
import type { CatalogEntry } from "../catalog/catalog.ts";
import { addresses, besides, link } from "./addresses.ts";
import type { PagerEnd } from "./blocks.ts";
import type { ListPage } from "./catalog-page.ts";
import { type FacetValue, listOwnValues } from "./facets.ts";
import type { Frame, MetaTag } from "./frame.ts";
import { describeSpan, groupByMonth } from "./list-months.ts";
import { facetsBeside, showMonths } from "./list-rail.ts";
import { describeList } from "./list-words.ts";
import { columnTags, makeFrame } from "./make-frame.ts";
import { type ListSlice, paginate } from "./pagination.ts";
import type { SiteView } from "./site-view.ts";

/** Where a way on leads, and what it is called. */
export interface ListStep {
  readonly label: string;
  readonly path?: string;
}

/** A list before it is cut into pages. */
export interface NoticeList {
  readonly path: string;
  readonly heading: string;
  readonly entries: readonly CatalogEntry[];
  /** The lists that hold its notices, where it shows none itself: a year is an index of its months. */
  readonly parts: readonly FacetValue[];
  /** The lists before and after it, where it is one of a row. */
  readonly newer?: ListStep;
  readonly older?: ListStep;
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

/** The pages of one list, newest first: what is planned of each, and each made when it is asked for. */
export interface ListPages {
  readonly slices: readonly ListSlice<CatalogEntry>[];
  readonly pathOf: (index: number) => string;
  /** The ways to the pages before and after one. */
  readonly waysFrom: (index: number) => { readonly newer: ListStep; readonly older: ListStep };
  readonly make: (index: number) => ListPage;
}

/** Cuts a list into pages. */
export function openListPages(view: SiteView, list: NoticeList): ListPages {
  const slices = paginate(list.entries, view.catalog.config.pageSize);
  const spans = slices.map(({ items }) => describeSpan(items));
  const pathOf = (index: number): string => {
    const name = slices[index]?.name ?? "";
    return name === "" ? list.path : besides(list.path, `${name}/index.html`);
  };
  const stepTo = (index: number): ListStep | undefined =>
    slices[index] && { label: index === 0 ? "最新的信息" : (spans[index] ?? ""), path: pathOf(index) };
  const waysFrom: ListPages["waysFrom"] = (index) => ({
    newer: stepTo(index - 1) ?? list.newer ?? { label: "没有更新的信息" },
    older: stepTo(index + 1) ?? list.older ?? { label: "没有更早的信息" },
  });
  // All pages but the first lie at one depth.
  const later = once(() => surround(view, list, pathOf(1)));
  const make = (index: number): ListPage => {
    const path = pathOf(index);
    const { newer, older } = waysFrom(index);
    return {
      ...frameOf(view, list, { path, span: index === 0 ? undefined : (spans[index] ?? "") }),
      ...(index === 0 ? surround(view, list, path) : later()),
      kind: "list",
      months: groupByMonth(slices[index]?.items ?? [], view.catalog),
      newer: endOf(path, newer),
      older: endOf(path, older),
      paginated: newer.path !== undefined || older.path !== undefined,
    };
  };
  return { slices, pathOf, waysFrom, make };
}

function endOf(from: string, { label, path }: ListStep): PagerEnd {
  return path === undefined ? { label } : { label, href: relativeHref(from, path) };
}

/** What stands around the notices of a page, the same for all pages of a list but the first. */
type Surroundings = Pick<ListPage, "chosen" | "agencyFacts" | "empty" | "parts" | "facets" | "feed">;

function surround(view: SiteView, list: NoticeList, path: string): Surroundings {
  const { edition, catalog } = view;
  const nearest = [link(path, addresses.catalog, "目录"), link(path, addresses.all, "全部信息")];
  return {
    chosen: list.chosen.map(({ label, removePath }) => link(path, removePath, label)),
    agencyFacts: list.agencyFacts,
    ...(list.entries.length === 0 && list.parts.length === 0
      ? { empty: { sentence: `“${list.heading}”还没有信息`, nearest } }
      : {}),
    ...(list.parts.length === 0
      ? {}
      : { parts: { heading: "按月", lines: showMonths(view, list.parts, path) } }),
    facets: facetsBeside(view, list.parts.length === 0 ? list.value : undefined, {
      path,
      counted: path === list.path,
    }),
    ...(list.hasFeed && edition.kind === "web" && catalog.published.length > 0
      ? { feed: link(path, besides(list.path, "feed.xml"), "订阅（Atom）") }
      : {}),
  };
}

/** `span` is what a page other than the first holds, by its months. */
function frameOf(
  view: SiteView,
  list: NoticeList,
  { path, span }: { readonly path: string; readonly span: string | undefined },
): Frame & Pick<ListPage, "sentence"> {
  const { heading, above } = list;
  // A page that is full says nothing that changes when others are added: it is written once.
  const sentence =
    span === undefined ? list.sentence : `本页列出${span}公开的信息，新的在前。${list.remarks}`;
  const frame = makeFrame(view, {
    path,
    heading: span === undefined ? heading : `${heading}（${span}）`,
    description: sentence,
    door: addresses.catalog,
    above: span === undefined ? above : [...above, { label: heading, path: list.path }],
    meta: list.metaOf(sentence),
    feeds: list.hasFeed ? [{ label: `${heading}（订阅）`, path: besides(list.path, "feed.xml") }] : [],
  });
  return { ...frame, sentence };
}

/** Every list of the site. */
export function listLists(view: SiteView): readonly NoticeList[] {
  const values = view.facets.flatMap((facet) =>
    listOwnValues(facet)
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
    parts: [],
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
