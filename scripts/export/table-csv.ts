/** Hands on a year's table as CSV: row id, label, unit, figure, how it came about. */

import { formatQuantity } from "../text/quantity.ts";
import { originWords, type StatisticsTable } from "../statistics/table.ts";
import { writeCsv } from "./catalog-files.ts";

/** `table.csv`. A blank stays empty and gives its reason in the last column; approximate figures keep their 余. */
export function exportTableAsCsv({ cells }: StatisticsTable): string {
  const rows = cells.map(({ id, label, unit, content, origin, note }) => {
    const quantity = content.kind === "value" ? content.quantity : undefined;
    const figure =
      quantity === undefined ? "" : quantity.approximate ? formatQuantity(quantity) : quantity.value;
    return [
      id,
      label,
      unit,
      figure,
      originWords[origin],
      content.kind === "blank" ? content.reason : (note ?? ""),
    ];
  });
  return writeCsv([["代号", "统计指标", "单位", "统计数", "来由", "说明"], ...rows]);
}
