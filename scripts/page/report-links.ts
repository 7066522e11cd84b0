/** Hands on the ways on from a report: its files, the reports of other years. */

import { fillQuarters } from "../statistics/fill-table.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { besides, filePlace, link, quarterPath, reportPath, unitReportPath } from "./addresses.ts";
import { pathOfTable } from "./cell-pages.ts";
import type { Link, Place } from "./frame.ts";
import { hasBooks } from "./report-books.ts";
import type { SiteView } from "./site-view.ts";

/** A file with the table of a year: its name beside the page, what it is, what it is for. */
export interface TableFile {
  readonly file: string;
  readonly label: string;
  readonly note: string;
}

const officeFiles: readonly TableFile[] = [
  { file: "table.docx", label: "统计表（Word文档）", note: "排好版的整份统计表，可以用 Word、WPS 打开" },
  { file: "table.xlsx", label: "统计表（Excel工作簿）", note: "每个指标的记录另列一页" },
];
const machineFiles: readonly TableFile[] = [
  { file: "table.csv", label: "统计表（CSV表格）", note: "每格一行，可以用 Excel、WPS 打开" },
  { file: "table.json", label: "统计表（JSON数据）", note: "含每一格的来源和勾稽关系" },
];

/** The files beside a table; a year without books has no form that an office could want. */
export function listTableFiles(view: SiteView, table: StatisticsTable): readonly TableFile[] {
  return table.form && hasBooks(view, table) ? [...officeFiles, ...machineFiles] : machineFiles;
}

/** The files as the report's page tells of them. */
export function listDownloads(view: SiteView, table: StatisticsTable): readonly Place[] {
  const path = pathOfTable(table);
  const file = (to: string, label: string) => filePlace(view.edition, path, to, label);
  const quarters = table.unit ? [] : fillQuarters(view.catalog, table);
  return [
    ...listTableFiles(view, table).map((one) => file(besides(path, one.file), one.label)),
    ...quarters.map(({ period }) =>
      file(besides(quarterPath(period), "table.docx"), `第${period.quarter}季度统计表（Word文档）`),
    ),
  ];
}

/** The same report of every year that has one, newest first. */
export function listYears(
  { tables }: SiteView,
  table: StatisticsTable,
): readonly (Link & { readonly current: boolean })[] {
  const { unit, year } = table;
  const path = pathOfTable(table);
  return [...tables.values()]
    .filter(
      ({ contributions }) =>
        !unit || contributions.some((one) => one.agency.id === unit.id && one.table !== undefined),
    )
    .map((other) => other.year)
    .sort((left, right) => right - left)
    .map((other) => ({
      ...link(path, unit ? unitReportPath(other, unit.id) : reportPath(other), `${other}年`),
      current: other === year,
    }));
}
