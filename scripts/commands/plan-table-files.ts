/** Plans the files of tables, of every year, quarter and unit: which there are, and what each is made of. */
import { digestOfValue } from "../text/value-digest.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { fillQuarters } from "../statistics/fill-table.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { type Masthead, makeMasthead } from "../export/masthead.ts";
import { exportTableAsCsv } from "../export/table-csv.ts";
import { exportTableAsJson } from "../export/table-json.ts";
import { besides, quarterPath, reportPath, unitReportPath } from "../page/addresses.ts";
import type { OfficeOrder } from "../effects/office-work.ts";

/** A file of a table, in one of the ways. */
export interface TableFile<Way = "json" | "csv" | OfficeOrder["way"]> {
  readonly path: string;
  /** What it is made of. */
  readonly key: string;
  readonly way: Way;
  readonly table: StatisticsTable;
  readonly masthead: Masthead;
}

/** Whether it is one that is opened in offices. */
export function isForOffices(file: TableFile): file is TableFile<OfficeOrder["way"]> {
  return file.way === "docx" || file.way === "xlsx";
}

/** The table as text; undefined of one that is opened in offices. */
export function writeText({ way, table }: TableFile): string | undefined {
  if (way === "json") return exportTableAsJson(table);
  return way === "csv" ? exportTableAsCsv(table) : undefined;
}

/** The year's table, those of its quarters, and those of its units. */
export function planTableFiles(catalog: Catalog, table: StatisticsTable): readonly TableFile[] {
  return [
    ...planWays(catalog, table, reportPath(table.year)),
    ...fillQuarters(catalog, table).flatMap((quarter) =>
      planWays(catalog, quarter, quarterPath(quarter.period)),
    ),
    ...table.contributions.flatMap(({ agency, table: own }) =>
      own ? planWays(catalog, own, unitReportPath(table.year, agency.id)) : [],
    ),
  ];
}

function planWays(catalog: Catalog, table: StatisticsTable, page: string): readonly TableFile[] {
  const masthead = makeMasthead(table, catalog);
  const key = digestOfValue([table, masthead]);
  const ways = ["json", "csv", "docx", "xlsx"] as const;
  return ways.map((way) => ({ path: besides(page, `table.${way}`), key, way, table, masthead }));
}
