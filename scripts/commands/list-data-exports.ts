/** Lists the files of data: the catalog, all figures, and the table of every year and unit for machines and for offices. */
import type { Catalog } from "../catalog/catalog.ts";
import { fillQuarters } from "../statistics/fill-table.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { exportCatalogAsCsv, exportCatalogAsJson } from "../export/catalog-files.ts";
import { exportFiguresAsCsv, exportFiguresAsJson } from "../export/figures-files.ts";
import { makeMasthead } from "../export/masthead.ts";
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
}

/** The catalog, the figures of all years, and the table of every year and unit: what `export` writes. */
export async function listDataExports({ catalog, tables }: SiteView): Promise<readonly ExportedFile[]> {
  const years = [...tables.values()].sort((left, right) => right.year - left.year);
  const files: ExportedFile[] = [
    { path: addresses.catalogJson, content: exportCatalogAsJson(catalog) },
    { path: addresses.catalogCsv, content: exportCatalogAsCsv(catalog) },
    { path: addresses.figuresJson, content: exportFiguresAsJson(catalog, years) },
    { path: addresses.figuresCsv, content: exportFiguresAsCsv(years) },
  ];
  // One after the other: an office file is a tree of some thousand objects while it is made.
  for (const table of years) {
    files.push(...(await listTableExports(table, reportPath(table.year), catalog)));
    for (const quarter of fillQuarters(catalog, table))
      files.push(...(await listTableExports(quarter, quarterPath(quarter.period), catalog)));
    for (const { agency, table: own } of table.contributions)
      if (own) {
        files.push(...(await listTableExports(own, unitReportPath(table.year, agency.id), catalog)));
      }
  }
  return files;
}

async function listTableExports(
  table: StatisticsTable,
  page: string,
  catalog: Catalog,
): Promise<readonly ExportedFile[]> {
  const masthead = makeMasthead(table, catalog);
  return [
    { path: besides(page, "table.json"), content: exportTableAsJson(table) },
    { path: besides(page, "table.csv"), content: exportTableAsCsv(table) },
    { path: besides(page, "table.docx"), content: await exportTableAsDocx(table, masthead) },
    { path: besides(page, "table.xlsx"), content: await exportTableAsXlsx(table, masthead) },
  ];
}
