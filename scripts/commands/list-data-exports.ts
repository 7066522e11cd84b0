/** Lists the files of data: the catalog, all figures, and the table of every year and unit for machines and for offices. */
import { digestOfValue } from "../text/value-digest.ts";
import { fillQuarters } from "../statistics/fill-table.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { exportCatalogAsCsv, exportCatalogAsJson } from "../export/catalog-files.ts";
import { exportFiguresAsCsv, exportFiguresAsJson } from "../export/figures-files.ts";
import { type Masthead, makeMasthead } from "../export/masthead.ts";
import { exportTableAsCsv } from "../export/table-csv.ts";
import { exportTableAsDocx } from "../export/table-docx.ts";
import { exportTableAsJson } from "../export/table-json.ts";
import { exportTableAsXlsx } from "../export/table-xlsx.ts";
import { addresses, besides, quarterPath, reportPath, unitReportPath } from "../page/addresses.ts";
import type { SiteView } from "../page/site-view.ts";

/** A file with its path below the site root. */
export interface ExportedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What it was made of, where that is known before it is made. */
  readonly key?: string;
}

/** Whether a file is there already, made of what has this key: it is not made again. */
export type IsKept = (path: string, key: string) => boolean;

/** The catalog, the figures of all years, and the table of every year and unit: what `export` writes. */
export async function listDataExports(
  { catalog, tables }: SiteView,
  isKept: IsKept = () => false,
): Promise<readonly ExportedFile[]> {
  const listTable = (table: StatisticsTable, page: string): Promise<readonly ExportedFile[]> =>
    listTableExports(table, page, { masthead: makeMasthead(table, catalog), isKept });
  const years = [...tables.values()].sort((left, right) => right.year - left.year);
  const files: ExportedFile[] = [
    { path: addresses.catalogJson, content: exportCatalogAsJson(catalog) },
    { path: addresses.catalogCsv, content: exportCatalogAsCsv(catalog) },
    { path: addresses.figuresJson, content: exportFiguresAsJson(catalog, years) },
    { path: addresses.figuresCsv, content: exportFiguresAsCsv(years) },
  ];
  // One after the other: an office file is a tree of some thousand objects while it is made.
  for (const table of years) {
    files.push(...(await listTable(table, reportPath(table.year))));
    for (const quarter of fillQuarters(catalog, table))
      files.push(...(await listTable(quarter, quarterPath(quarter.period))));
    for (const { agency, table: own } of table.contributions)
      if (own) files.push(...(await listTable(own, unitReportPath(table.year, agency.id))));
  }
  return files;
}

interface TableFrame {
  readonly masthead: Masthead;
  readonly isKept: IsKept;
}

async function listTableExports(
  table: StatisticsTable,
  page: string,
  { masthead, isKept }: TableFrame,
): Promise<readonly ExportedFile[]> {
  const key = digestOfValue([table, masthead]);
  const ways = [
    ["json", () => exportTableAsJson(table)],
    ["csv", () => exportTableAsCsv(table)],
    ["docx", () => exportTableAsDocx(table, masthead)],
    ["xlsx", () => exportTableAsXlsx(table, masthead)],
  ] as const;
  const files: ExportedFile[] = [];
  for (const [ending, make] of ways) {
    const path = besides(page, `table.${ending}`);
    if (!isKept(path, key)) files.push({ path, content: await make(), key });
  }
  return files;
}
