/** Makes the tables that are opened in offices, in this thread or in another. */
import type { StatisticsTable } from "../statistics/table.ts";
import type { Masthead } from "../export/masthead.ts";
import { exportTableAsDocx } from "../export/table-docx.ts";
import { exportTableAsXlsx } from "../export/table-xlsx.ts";

/** A table in one of the two ways: plain values, so that another thread can be told. */
export interface OfficeOrder {
  readonly way: "docx" | "xlsx";
  readonly table: StatisticsTable;
  readonly masthead: Masthead;
}

/** Makes the files, one after the other: an office file is a tree of some thousand objects while it is made. */
export async function makeOfficeFiles(orders: readonly OfficeOrder[]): Promise<readonly Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const { way, table, masthead } of orders)
    files.push(await (way === "docx" ? exportTableAsDocx : exportTableAsXlsx)(table, masthead));
  return files;
}
