/** Prints one annual report: key figures, text, charts, the statutory table and where its figures come from. */
import type { ReportPage } from "../../scripts/page/report-page.ts";
import { chart } from "../components/chart.ts";
import { findings } from "../components/findings.ts";
import { type Html, html } from "../components/html.ts";
import { keyFigures } from "../components/key-figures.ts";
import { origins } from "../components/origins.ts";
import { outsideFigures } from "../components/outside-figures.ts";
import { prose } from "../components/prose.ts";
import { reportHead } from "../components/report-head.ts";
import { type ReportPart, reportPart } from "../components/report-part.ts";
import { reportRail } from "../components/report-rail.ts";
import { statisticsTable } from "../components/statistics-table.ts";
import { writtenYear } from "../components/written-year.ts";
import { layout } from "../layouts/layout.ts";

/** The document of one report. */
export function render(page: ReportPage): string {
  const parts = partsOf(page);
  return layout(page, {
    main: html`${reportHead(page)}
${keyFigures(page.keyFigures)}
${parts.map(reportPart)}`,
    rail: reportRail(page, parts),
    railLabel: "本报告目录和历年年报",
    foreEdge: writtenYear(page.year),
    bodyClass: "report-page",
    styles: ["prose.css", "statistics.css", "statistics-wide.css", "chart.css", "report.css"],
  });
}

function partsOf(page: ReportPage): readonly ReportPart[] {
  return [
    ...page.sections.map(({ id, heading, html: text }) => ({ id, heading, content: prose(text) })),
    ...missingParts(page),
    ...charts(page),
    ...table(page),
    ...outside(page),
    ...checks(page),
  ];
}

function missingParts({ missingParts }: ReportPage): readonly ReportPart[] {
  if (missingParts.length === 0) return [];
  const list = html`<ul class="missing">${missingParts.map(({ title, note }) => html`<li><strong>${title}</strong> ${note}</li>`)}</ul>`;
  return [{ id: "missing-parts", heading: "本报告没有写到的内容", content: list }];
}

function charts({ charts }: ReportPage): readonly ReportPart[] {
  if (charts.length === 0) return [];
  return [{ id: "charts", heading: "图示", content: html`${charts.map(chart)}` }];
}

function table({ table, tableNote }: ReportPage): readonly ReportPart[] {
  const note: Html | undefined =
    tableNote === undefined ? undefined : html`<p class="provisional">${tableNote}</p>`;
  if (table === undefined) return note ? [{ id: "statistics", heading: "统计表", content: note }] : [];
  return [
    { id: "statistics", heading: "统计表", content: html`${note}${statisticsTable(table, "statistics")}` },
    { id: "origins", heading: "数字来源", content: origins(table) },
  ];
}

function outside({ figures }: ReportPage): readonly ReportPart[] {
  if (figures.length === 0) return [];
  return [{ id: "outside-figures", heading: "统计表以外的数字", content: outsideFigures(figures) }];
}

function checks(page: ReportPage): readonly ReportPart[] {
  if (page.findings.length === 0) return [];
  return [{ id: "findings", heading: "数字核对", content: findings(page.findings) }];
}
