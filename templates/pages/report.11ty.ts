/** Prints one annual report: key figures, text with the tables of the form, charts, and where every figure comes from. */
import type { ReportPage } from "../../scripts/page/report-page.ts";
import type { ShownTable } from "../../scripts/page/shown-table.ts";
import { audit } from "../components/audit.ts";
import { chart } from "../components/chart.ts";
import { findings } from "../components/findings.ts";
import { type Html, html } from "../components/html.ts";
import { keyFigures } from "../components/key-figures.ts";
import { legend } from "../components/legend.ts";
import { origins } from "../components/origins.ts";
import { outsideFigures } from "../components/outside-figures.ts";
import { prose } from "../components/prose.ts";
import { reportHead } from "../components/report-head.ts";
import { type ReportPart, reportPart } from "../components/report-part.ts";
import { reportRail } from "../components/report-rail.ts";
import { statisticsTable } from "../components/statistics-table.ts";
import { trend } from "../components/trend.ts";
import { writtenYear } from "../components/written-year.ts";
import { layout } from "../layouts/layout.ts";

/** The document of one report. */
export function render(page: ReportPage): string {
  const parts = partsOf(page);
  return layout(page, {
    main: html`${reportHead(page)}
${page.notes.map((note) => html`<p class="provisional">${note}</p>`)}
${keyFigures(page.keyFigures)}
${parts.map(reportPart)}`,
    rail: reportRail(page, parts),
    railLabel: "本报告目录和历年年报",
    foreEdge: writtenYear(page.year),
    bodyClass: `report-page${isWide(page) ? " wide" : ""}`,
    styles: [
      "prose.css",
      "statistics.css",
      "statistics-wide.css",
      "chart.css",
      "trend.css",
      "report.css",
      "origins.css",
      "print-statistics.css",
    ],
  });
}

/** A table of many columns crosses the rail; the rail ends above it. */
function isWide({ sections, tables }: ReportPage): boolean {
  return [...sections.flatMap((section) => section.tables), ...tables].some(
    ({ shape }) => shape === "matrix" || shape === "across",
  );
}

function partsOf(page: ReportPage): readonly ReportPart[] {
  return [
    ...page.sections.map(({ id, heading, html: text, tables }) => ({
      id,
      heading,
      content: html`${text !== undefined && text !== "" && prose(text)}${tablesWithLegend(tables)}`,
    })),
    ...missingParts(page),
    ...charts(page),
    ...tables(page),
    ...sources(page),
    ...outside(page),
    ...checks(page),
  ];
}

function tablesWithLegend(list: readonly ShownTable[]): Html {
  if (list.length === 0) return html``;
  return html`${list.map(statisticsTable)}
${legend}`;
}

function missingParts({ missingParts }: ReportPage): readonly ReportPart[] {
  if (missingParts.length === 0) return [];
  const list = html`<ul class="missing">${missingParts.map(({ title, note }) => html`<li><strong>${title}</strong> ${note}</li>`)}</ul>`;
  return [{ id: "missing-parts", heading: "本报告没有写到的内容", content: list }];
}

function charts({ charts, trends }: ReportPage): readonly ReportPart[] {
  if (charts.length === 0 && trends.length === 0) return [];
  const years = trends.length > 0 && html`<div class="trends">${trends.map(trend)}</div>`;
  return [{ id: "charts", heading: "图示", content: html`${charts.map(chart)}${years}` }];
}

function tables({ tables: rest }: ReportPage): readonly ReportPart[] {
  if (rest.length === 0) return [];
  return [{ id: "statistics", heading: "统计表", content: tablesWithLegend(rest) }];
}

function sources({ origins: groups }: ReportPage): readonly ReportPart[] {
  const told = groups.filter(({ rows, blanks, zeros }) => rows.length > 0 || blanks.length > 0 || zeros > 0);
  if (told.length === 0) return [];
  return [{ id: "origins", heading: "数字来源", content: origins(told) }];
}

function outside({ figures }: ReportPage): readonly ReportPart[] {
  if (figures.length === 0) return [];
  return [{ id: "outside-figures", heading: "统计表以外的数字", content: outsideFigures(figures) }];
}

function checks({ findings: found, audit: all }: ReportPage): readonly ReportPart[] {
  if (found.length === 0 && all === undefined) return [];
  const content = html`${found.length > 0 && findings(found)}${all && audit(all)}`;
  return [{ id: "findings", heading: "数字核对", content }];
}
