/** Hands on the pages of the annual reports: the list of years, and one report with its table. */

import { formatDate } from "../text/civil-date.ts";
import { renderBody, splitSections } from "../source/markdown.ts";
import type { Figures } from "../record/figures.ts";
import type { OriginalReport } from "../record/report.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { addresses, besides, link, reportPath } from "./addresses.ts";
import type { ShownDate, ShownFigure } from "./blocks.ts";
import { makeCharts } from "./charts.ts";
import type { Frame, Link } from "./frame.ts";
import { listKeyFigures } from "./key-figures.ts";
import { articleTags, columnTags, makeFrame } from "./make-frame.ts";
import { showDate, showFigure } from "./shown.ts";
import { originAnchor, showTable } from "./shown-table.ts";
import { linksOn, openBody, type ReadBody, type SiteView } from "./site-view.ts";

/** A figure cell of the statutory table; blank and 0 are different things. */
export type ShownCell =
  | {
      readonly kind: "figure";
      readonly value: number;
      readonly approximate: boolean;
      readonly origin: ShownOrigin;
    }
  | { readonly kind: "blank"; readonly reason: string; readonly origin: ShownOrigin }
  | { readonly kind: "heading" };

/** Where a cell's figure comes from, shown on demand (`<details>` below the table, reached from the cell). */
export interface ShownOrigin {
  /** Anchor of the entry in the list of origins. */
  readonly anchor: string;
  /** 自动计算 · 分项相加 · 申报 · 人工更正 · 空缺 */
  readonly word: string;
  /** One sentence: how it was counted, or the source's own words. */
  readonly sentence: string;
  /** The records behind it (notices have addresses, requests do not). At most 20 are listed. */
  readonly sources: readonly { readonly label: string; readonly href?: string }[];
  readonly sourceCount: number;
}

export interface ShownRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** 0 for 一、, 1 for （一）, 2 for 1., 3 for 其中. */
  readonly level: 0 | 1 | 2 | 3;
  readonly cells: readonly ShownCell[];
}

/** A national statistics table, filled. */
export interface ShownTable {
  readonly caption: string;
  readonly issuedBy: string;
  readonly columns: readonly string[];
  readonly rows: readonly ShownRow[];
  /** Said where rows of the form are from memory and not verified against the printed form. */
  readonly note?: string;
}

/** A chart that is a table with a bar column. `share` is 0–1 of the longest bar; blank figures have none. */
export interface ShownChart {
  readonly id: string;
  readonly caption: string;
  readonly labelHeading: string;
  readonly figureHeading: string;
  readonly bars: readonly {
    readonly label: string;
    readonly figure?: ShownFigure;
    readonly share?: number;
    readonly note?: string;
  }[];
}

/** A contradiction in the figures, with the reason if the office accepted it. */
export interface ShownFinding {
  readonly message: string;
  readonly waived?: { readonly reason: string; readonly by: string; readonly on: string };
}

export interface ReportPage extends Frame {
  readonly kind: "report";
  readonly year: number;
  readonly publisher: string;
  readonly publishedOn?: ShownDate;
  readonly documentDate?: string;
  readonly original?: { readonly name: string; readonly href?: string; readonly note?: string };
  readonly keyFigures: readonly {
    readonly label: string;
    readonly figure: ShownFigure;
    readonly href?: string;
  }[];
  /** The parts of the text, in the report's own order; `html` is safe. Empty where no text was written. */
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly html: string }[];
  readonly missingParts: readonly { readonly title: string; readonly note: string }[];
  readonly charts: readonly ShownChart[];
  readonly table?: ShownTable;
  /** Said where the year has no statutory table yet. */
  readonly tableNote?: string;
  /** Figures that are no cell of the form (visits, money …), with their source. */
  readonly figures: readonly {
    readonly label: string;
    readonly figure?: ShownFigure;
    readonly blank?: string;
    readonly source: string;
  }[];
  readonly findings: readonly ShownFinding[];
  readonly downloads: readonly Link[];
  readonly years: readonly (Link & { readonly current: boolean })[];
}

export interface ReportListPage extends Frame {
  readonly kind: "report-list";
  readonly sentence: string;
  readonly reports: readonly (Link & { readonly publishedOn?: ShownDate; readonly note: string })[];
}

/** Makes the page of a year: the report's text where there is one, and its figures. */
export function makeReportPage(view: SiteView, table: StatisticsTable, read: ReadBody): ReportPage {
  const { catalog } = view;
  const { year } = table;
  const path = reportPath(year);
  const report = catalog.reports.get(year);
  const heading = report?.title ?? `${catalog.config.county}${year}年政府信息公开数字`;
  const publisher = report?.publisher.text ?? catalog.config.operator;
  const frame = makeFrame(view, {
    path,
    heading,
    description: `${heading}：统计表、数字来源和下载。`,
    door: addresses.reports,
    above: [{ label: "年报", path: addresses.reports }],
    meta: report
      ? articleTags(report.title, report.publishedOn, report.contentSource ?? publisher)
      : columnTags(heading, heading, ["年报", `${year}年`], "信息公开目录"),
  });
  const shown = showTable(view, table, path);
  const resolve = linksOn(path, view);
  const sections = report ? splitSections(openBody(report.body, read)) : [];
  const years = [...view.tables.keys()].sort((left, right) => right - left);
  return {
    ...frame,
    kind: "report",
    year,
    publisher,
    ...(report === undefined ? {} : { publishedOn: showDate(report.publishedOn.date) }),
    ...(report?.documentDate === undefined ? {} : { documentDate: report.documentDate }),
    ...(report?.original === undefined ? {} : { original: showOriginal(report.original) }),
    keyFigures: listKeyFigures(table).map(({ label, figure, cell }) => ({
      label,
      figure,
      href: `#${originAnchor(cell.id)}`,
    })),
    sections: sections.map(({ heading: title, body }, index) => ({
      id: title?.id ?? `part-${index}`,
      heading: title?.text ?? "",
      html: renderBody(body, resolve),
    })),
    missingParts: report?.missingParts ?? [],
    charts: makeCharts(view, table),
    ...(shown === undefined ? {} : { table: shown }),
    ...(table.form === undefined
      ? { tableNote: `适用于${year}年度的国家统计表尚未收录，下面列出由本站记录算出的数字。` }
      : {}),
    figures: outsideFigures(catalog.figures.get(year)),
    findings: table.findings.map(({ diagnostic, waiver }) => ({
      message: diagnostic.message,
      ...(waiver ? { waived: { reason: waiver.reason, by: waiver.by, on: formatDate(waiver.on) } } : {}),
    })),
    downloads: [
      link(path, besides(path, "table.csv"), "统计表（CSV）"),
      link(path, besides(path, "table.json"), "统计表（JSON，含每格来源）"),
    ],
    years: years.map((other) => ({
      ...link(path, reportPath(other), `${other}年`),
      current: other === year,
    })),
  };
}

/** Makes the list of years. */
export function makeReportListPage(view: SiteView): ReportListPage {
  const { catalog } = view;
  const path = addresses.reports;
  const years = [...view.tables.keys()].sort((left, right) => right - left);
  const sentence = years.length === 0 ? "还没有年报。" : `${years.length} 个年度的年报和公开数字，新的在前。`;
  const frame = makeFrame(view, {
    path,
    heading: "政府信息公开年报",
    description: sentence,
    door: addresses.reports,
    meta: columnTags("政府信息公开年报", sentence, ["年报", "统计表"], "信息公开目录"),
  });
  const reports = years.map((year) => {
    const report = catalog.reports.get(year);
    return {
      ...link(path, reportPath(year), report?.title ?? `${year}年公开数字`),
      ...(report === undefined ? {} : { publishedOn: showDate(report.publishedOn.date) }),
      note: report ? (view.tables.get(year)?.form?.title ?? "") : "只有由记录算出的数字，没有年报文字",
    };
  });
  return { ...frame, kind: "report-list", sentence, reports };
}

function showOriginal({ name, href, note }: OriginalReport): NonNullable<ReportPage["original"]> {
  return { name, ...(href === undefined ? {} : { href }), ...(note === undefined ? {} : { note }) };
}

/** Declared figures that are no cell of the form. */
function outsideFigures(figures: Figures | undefined): ReportPage["figures"] {
  return (figures?.figures ?? [])
    .filter((figure) => figure.indicator === undefined)
    .map(({ name, content, unit, note }) => {
      if (content.kind === "blank") return { label: name, blank: content.reason, source: note ?? "" };
      const { document, where, words } = content.source;
      const source = [
        `${document}${where === undefined ? "" : `，${where}`}${words === undefined ? "" : `：“${words}”`}`,
        note,
      ]
        .filter((part) => part !== undefined)
        .join("。");
      return { label: name, figure: showFigure(content.quantity, unit ?? ""), source };
    });
}
