/** Hands on the home page: a cover, then a contents page. */
import { writeChineseNumber } from "../text/chinese-numeral.ts";
import { relativeHref } from "../text/relative-href.ts";
import { addresses, link, reportPath } from "./addresses.ts";
import type { LeaderBlock, NoticeLine, ShownDate } from "./blocks.ts";
import { requestsByChannel } from "./charts.ts";
import { type FacetId, facetOf } from "./facets.ts";
import type { Frame, Link } from "./frame.ts";
import { listKeyFigures } from "./key-figures.ts";
import { makeFrame } from "./make-frame.ts";
import { showDate, showFacet, showNoticeLine } from "./shown.ts";
import type { SiteView } from "./site-view.ts";

/** A door on the cover: its name and what it is for. */
export interface Gate extends Link {
  readonly purpose: string;
}

export interface HomePage extends Frame {
  readonly kind: "home";
  /** What a copy of some years does not hold; absent everywhere else. */
  readonly scope?: string;
  readonly popularSearches: readonly Link[];
  readonly gates: readonly Gate[];
  /** Years with notices, newest first. */
  readonly years: readonly Link[];
  readonly latest: readonly NoticeLine[];
  readonly latestAsOf?: ShownDate;
  readonly allNotices: Link;
  /** Items by class, in the right column. */
  readonly classes: LeaderBlock;
  /** Requests by channel of the latest year with a ledger; absent where no ledger exists. */
  readonly requests?: LeaderBlock;
  /** 重点领域, four columns. */
  readonly priorityAreas: LeaderBlock;
  /** 按机构查, three columns. */
  readonly agencies: LeaderBlock;
}

/** Makes the home page. */
export function makeHomePage(view: SiteView): HomePage {
  const { catalog, facets } = view;
  const { config, published } = catalog;
  const path = addresses.home;
  const [newest] = published;
  const frame = makeFrame(view, {
    path,
    heading: "政府信息公开目录",
    description: `${config.siteName}政府信息公开目录：查文件、查政策、查年报。`,
  });
  const blocks = (id: FacetId, heading: string, note: string, most?: number): LeaderBlock => ({
    ...showFacet(facetOf(facets, id), path, {
      ...(most === undefined ? {} : { most }),
      allPath: addresses.catalog,
    }),
    heading,
    note,
  });
  const figures = showYearFigures(view, path);
  return {
    ...frame,
    kind: "home",
    ...showScope(view),
    popularSearches: config.popularSearches.map((word) => ({
      label: word,
      href: `${relativeHref(path, addresses.search)}?q=${encodeURIComponent(word)}`,
    })),
    gates: listGates(view, path),
    years: facetOf(facets, "year").values.map((value) => link(path, value.path, value.id)),
    latest: published.slice(0, 6).map((entry) => showNoticeLine(entry, catalog)),
    ...(newest === undefined ? {} : { latestAsOf: showDate(newest.notice.publishedOn.date) }),
    allNotices: link(path, addresses.all, `全部 ${published.length} 条，按月翻阅`),
    classes: blocks("class", "分类目录", `共 ${published.length} 条`),
    ...(figures === undefined ? {} : { requests: figures }),
    priorityAreas: blocks(
      "area",
      "重点领域",
      `${writeChineseNumber(facetOf(facets, "area").values.length)}个领域${catalog.owners.priorityAreas.size === facetOf(facets, "area").values.length ? "，各有责任单位" : ""}`,
    ),
    agencies: showAgencies(view, path),
  };
}

/** A copy of some years says so before anything else. */
function showScope({ edition }: SiteView): Pick<HomePage, "scope"> {
  if (edition.kind !== "copy" || edition.years === undefined) return {};
  const { first, last } = edition.years;
  const span = first === last ? `${first}年` : `${first}年至${last}年`;
  return { scope: `本副本只含${span}公开的信息和这些年度的报告；提到其他年份的文件时，只有文字，没有链接。` };
}

/** The latest year with a ledger, in figures: what was published, what was asked for. */
function showYearFigures(view: SiteView, path: string): LeaderBlock | undefined {
  const { catalog, tables } = view;
  // A copy of some years has the ledgers of all, and the tables of its own.
  const year = [...catalog.ledgers.keys()].filter((one) => tables.has(one)).sort((a, b) => b - a)[0];
  const table = year === undefined ? undefined : tables.get(year);
  if (year === undefined || !table) return undefined;
  const href = relativeHref(path, reportPath(year));
  const channels = requestsByChannel(view, table).flatMap((chart) =>
    chart.bars.flatMap(({ label, figure }) => (figure ? [{ label: `${label}申请`, href, figure }] : [])),
  );
  const lines = [...listKeyFigures(table).map(({ label, figure }) => ({ label, href, figure })), ...channels];
  return { heading: `${year}年数字`, note: "每个数字的来源可查", lines };
}

function listGates({ catalog, tables }: SiteView, path: string): readonly Gate[] {
  const gate = (to: string, label: string, purpose: string): Gate => ({ ...link(path, to, label), purpose });
  const years = [...tables.keys()].sort((left, right) => left - right);
  const normative = catalog.published.filter((entry) => entry.notice.normativeDocument).length;
  const interpretations = catalog.published.filter((entry) => entry.notice.interprets.length > 0).length;
  return [
    ...(catalog.guide ? [gate(addresses.guide, "公开指南", "找谁、怎样找、何时办公")] : []),
    ...(catalog.regulations.length > 0
      ? [gate(addresses.regulations, "公开制度", `共 ${catalog.regulations.length} 项`)]
      : []),
    ...(years.length > 0
      ? [gate(addresses.reports, "公开年报", `年报和公开数字，${years.length} 个年度`)]
      : []),
    ...(catalog.application ? [gate(addresses.application, "依申请公开", "申请表、渠道与时限")] : []),
    gate(addresses.normative, "规范性文件", `共 ${normative} 件`),
    gate(addresses.catalog, "公开目录", interpretations > 0 ? "按类别、机构、年月查" : "按类别、机构查"),
  ];
}

/** 按机构查: those that have published, busiest first, as people look for them. */
function showAgencies(view: SiteView, path: string): LeaderBlock {
  const facet = facetOf(view.facets, "agency");
  const values = facet.values
    .filter((value) => value.entries.length > 0)
    .sort((left, right) => right.entries.length - left.entries.length);
  const block = showFacet({ ...facet, values }, path, { most: 18, allPath: addresses.catalog });
  return { ...block, heading: "按机构查", note: `${facet.values.length} 个机构` };
}
