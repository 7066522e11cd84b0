/** Hands on the page of one report: its text with the tables of the form, where their figures come from, whether they agree. */

import { formatDate } from "../text/civil-date.ts";
import { splitSections } from "../source/markdown.ts";
import type { Figures } from "../record/figures.ts";
import type { OriginalReport, Report } from "../record/report.ts";
import { findEntered, type History } from "../catalog/history.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { addresses, link, unitsPath } from "./addresses.ts";
import type { ShownDate, ShownFigure } from "./blocks.ts";
import { pathOfTable } from "./cell-pages.ts";
import { makeCharts, type ShownChart } from "./charts.ts";
import { type Edition, mayLeadOut } from "./edition.ts";
import { hasOrigin, originAnchor, quoteSource } from "./explain-cell.ts";
import type { Frame, Link, Place } from "./frame.ts";
import { listKeyFigures } from "./key-figures.ts";
import { articleTags, columnTags, makeFrame } from "./make-frame.ts";
import { listOrigins, type OriginGroup } from "./origins.ts";
import { booksOf, hasUnits, openTable } from "./report-books.ts";
import { listDownloads, listYears } from "./report-links.ts";
import { placeSections, type ShownSection } from "./report-sections.ts";
import { showDate, showFigure } from "./shown.ts";
import { type ShownAudit, type ShownFinding, showAudit, showFindings } from "./shown-checks.ts";
import { noteEmergencies } from "./shown-review.ts";
import { type ShownTable, showFigureList, showTables } from "./shown-table.ts";
import { linksOn, openBody, type ReadBody, type SiteView } from "./site-view.ts";
import { makeTrends, type ShownTrend } from "./trends.ts";

export interface ReportPage extends Frame {
  readonly kind: "report";
  readonly year: number;
  readonly publisher: string;
  readonly publishedOn?: ShownDate;
  readonly documentDate?: string;
  readonly original?: { readonly name: string; readonly href?: string; readonly note?: string };
  /** Said before anything else: no report, no form, a year that is not over. */
  readonly notes: readonly string[];
  readonly keyFigures: readonly {
    readonly label: string;
    readonly figure: ShownFigure;
    readonly href?: string;
  }[];
  /** The parts of the text, in the report's own order, with the tables of the form. */
  readonly sections: readonly ShownSection[];
  readonly missingParts: readonly { readonly title: string; readonly note: string }[];
  readonly charts: readonly ShownChart[];
  readonly trends: readonly ShownTrend[];
  /** Tables that belong to no part of the report. */
  readonly tables: readonly ShownTable[];
  readonly origins: readonly OriginGroup[];
  /** Figures that are no cell of the form (visits, money …), with their source. */
  readonly figures: readonly {
    readonly label: string;
    readonly figure?: ShownFigure;
    readonly blank?: string;
    readonly source: string;
  }[];
  readonly findings: readonly ShownFinding[];
  readonly audit?: ShownAudit;
  readonly downloads: readonly Place[];
  /** The way to the units that reported, and to the years side by side. */
  readonly more: readonly Link[];
  readonly years: readonly (Link & { readonly current: boolean })[];
}

/** Makes the page of a year, or of a unit in that year: the report's text where there is one, and its figures. */
export function makeReportPage(view: SiteView, filled: StatisticsTable, read: ReadBody): ReportPage {
  const { year, unit } = filled;
  const path = pathOfTable(filled);
  const books = booksOf(view, unit);
  const report = books?.reports.get(year);
  const table = openTable(view, filled);
  const shown = table.form
    ? showTables(table)
    : table.cells.length > 0
      ? [showFigureList(table.cells, `${year}年度公开数字`)]
      : [];
  const text = report ? splitSections(openBody(report.body, read)) : [];
  const placed = placeSections(text, shown, table.form, linksOn(path, view));
  const audit = showAudit(table);
  return {
    ...makeReportFrame(view, filled, report),
    kind: "report",
    year,
    publisher: report?.publisher.text ?? unit?.name ?? view.catalog.config.operator,
    ...(report === undefined ? {} : { publishedOn: showDate(report.publishedOn.date) }),
    ...(report?.documentDate === undefined ? {} : { documentDate: report.documentDate }),
    ...(report?.original === undefined ? {} : { original: showOriginal(view.edition, report.original) }),
    notes: listNotes(view, filled, table, report),
    keyFigures: listKeyFigures(table).map(({ label, figure, cell }) => ({
      label,
      figure,
      ...(hasOrigin(cell) ? { href: `#${originAnchor(cell.id)}` } : {}),
    })),
    sections: placed.sections,
    missingParts: report?.missingParts ?? [],
    charts: makeCharts(view, table),
    trends: unit ? [] : makeTrends(view, year),
    tables: placed.rest,
    origins: listOrigins(view, table, path),
    figures: outsideFigures(books?.figures.get(year), view.catalog.history),
    findings: showFindings(table.findings),
    ...(audit === undefined ? {} : { audit }),
    downloads: listDownloads(view, filled),
    more: listMore(view, filled, path),
    years: listYears(view, filled),
  };
}

function makeReportFrame(view: SiteView, table: StatisticsTable, report: Report | undefined): Frame {
  const { config } = view.catalog;
  const { year, unit } = table;
  const owner = unit?.name ?? config.county;
  const heading = report?.title ?? `${owner}${year}年政府信息公开数字`;
  const publisher = report?.publisher.text ?? unit?.name ?? config.operator;
  return makeFrame(view, {
    path: pathOfTable(table),
    heading,
    ...(unit ? { crumb: unit.shortName } : {}),
    description: `${heading}：统计表、数字来源和下载。`,
    door: addresses.reports,
    above: [
      { label: "年报", path: addresses.reports },
      ...(unit ? [{ label: `${year}年各单位`, path: unitsPath(year) }] : []),
    ],
    meta: report
      ? articleTags(report.title, report.publishedOn, report.contentSource ?? publisher)
      : columnTags(heading, heading, ["年报", `${year}年`], "信息公开目录"),
  });
}

function listNotes(
  view: SiteView,
  filled: StatisticsTable,
  table: StatisticsTable,
  report: Report | undefined,
): readonly string[] {
  const { year, period, unit } = filled;
  const { catalog } = view;
  return [
    ...(catalog.day <= period.last ? [`截至${formatDate(catalog.day)}，本年度尚未结束，数字还会变动。`] : []),
    ...(filled.form === undefined
      ? [`适用于${year}年度的国家统计表尚未收录，下面列出由本站记录算出的数字。`]
      : table.form === undefined
        ? [`本站没有${year}年度的年报，也没有这一年的台账，下面只列出由公开条目算出的数字。`]
        : report === undefined
          ? [`本站没有${year}年度的年报文字，下面是由台账和公开条目算出的统计表。`]
          : []),
    ...noteUnits(filled),
    ...(unit ? [] : noteEmergencies(view, year)),
  ];
}

/** How many units the figures are without. */
function noteUnits({ contributions }: StatisticsTable): readonly string[] {
  const silent = contributions.filter(({ table }) => table === undefined).length;
  return silent === 0 || silent === contributions.length
    ? []
    : [`应当报送的单位${contributions.length}个，其中${silent}个没有报送，统计表中不含这些单位自己的台账。`];
}

function listMore(view: SiteView, table: StatisticsTable, path: string): readonly Link[] {
  const { year, unit } = table;
  return [
    ...(hasUnits(table) || unit ? [link(path, unitsPath(year), `${year}年各单位报送情况`)] : []),
    ...(view.tables.size > 1 ? [link(path, addresses.series, "历年数字对照")] : []),
  ];
}

function showOriginal(
  edition: Edition,
  { name, href, note }: OriginalReport,
): NonNullable<ReportPage["original"]> {
  if (href !== undefined && !mayLeadOut(edition))
    return { name, note: [href, note].filter((part) => part !== undefined).join("；") };
  return { name, ...(href === undefined ? {} : { href }), ...(note === undefined ? {} : { note }) };
}

/** Declared figures that are no cell of the form. */
function outsideFigures(figures: Figures | undefined, history: History): ReportPage["figures"] {
  return (figures?.figures ?? [])
    .filter((figure) => figure.indicator === undefined)
    .map(({ name, place, content, unit, note }) => {
      if (content.kind !== "value") return { label: name, blank: content.reason, source: note ?? "" };
      const entered = findEntered(history, place);
      const quoted = quoteSource({ kind: "document", source: content.source, entered });
      const source = [quoted, note].filter((part) => part !== undefined).join("。");
      return { label: name, figure: showFigure(content.quantity, unit ?? ""), source };
    });
}
