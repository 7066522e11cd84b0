/** Hands on a year's table as CSV: id, label, unit, figure, how it came about, and where it stands in the form. */

import type { FormRow } from "../record/form.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { figureForMachines, noteInWords, originWord } from "./cell-words.ts";
import { writeCsv } from "./csv.ts";
import { titleOfPart } from "./printed-table.ts";

/**
 * `table.csv`. A blank stays empty and gives its reason in 说明, a row that does not concern the office says 不适用, approximate
 * figures keep their 余. 所属 is the way to the cell from the outside in: part, table, heads of its row, heads of its column.
 */
export function exportTableAsCsv(table: StatisticsTable): string {
  const ways = traceWays(table);
  const rows = table.cells.map((cell) => [
    cell.id,
    cell.label,
    cell.unit,
    figureForMachines(cell),
    originWord(cell),
    noteInWords(cell),
    ways.get(cell.id) ?? "",
  ]);
  return writeCsv([["代号", "统计指标", "单位", "统计数", "来由", "说明", "所属"], ...rows]);
}

const divider = " › ";

function traceWays({ form }: StatisticsTable): ReadonlyMap<string, string> {
  const ways = new Map<string, string>();
  for (const table of form?.tables ?? []) {
    const above = [titleOfPart(form, table.part), table.heading].filter((words) => words !== undefined);
    const rows = new Map(table.rows.map((row) => [row.id, row]));
    const columns = new Map(table.columns.map((column) => [column.id, column]));
    for (const cell of table.cells) {
      const [row, column] = [rows.get(cell.row), columns.get(cell.column)];
      const heads = row ? [...listParents(row, rows), ...row.group] : [];
      ways.set(cell.id, [...above, ...heads, ...(column?.group ?? [])].join(divider));
    }
  }
  return ways;
}

/** The rows above a row, the outermost first. */
function listParents({ parent }: FormRow, rows: ReadonlyMap<string, FormRow>): readonly string[] {
  const above = parent === undefined ? undefined : rows.get(parent);
  return above ? [...listParents(above, rows), above.label] : [];
}
