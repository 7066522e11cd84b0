/** Hands on all figures of all years as open data: one record a cell, the same keys in every year and form. */

import type { Catalog } from "../catalog/catalog.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { noteInWords, originWord } from "./cell-words.ts";
import { writeCsv } from "./csv.ts";

/** `figures.json`: newest year first. A value is null where the cell is blank or does not concern the office; 0 is a figure. */
export function exportFiguresAsJson(
  { config, day }: Pick<Catalog, "config" | "day">,
  tables: readonly StatisticsTable[],
): string {
  const head = {
    county: config.county,
    siteName: config.siteName,
    baseUrl: config.baseUrl,
    ...(config.demonstration === undefined ? {} : { demonstration: config.demonstration }),
    day,
  };
  const figures = tables.flatMap(({ year, form, cells }) =>
    cells.map(({ id, label, unit, content, origin }) => ({
      year,
      form: form?.id ?? null,
      id,
      label,
      unit,
      value: content.kind === "value" ? content.quantity.value : null,
      approximate: content.kind === "value" && content.quantity.approximate,
      origin,
      ...(content.kind === "not-applicable" ? { notApplicable: true } : {}),
    })),
  );
  return `${JSON.stringify({ ...head, figures }, null, 1)}\n`;
}

/** `figures.csv`: the same; the figure is a bare number or empty, and 约数 says whether it is a lower bound. */
export function exportFiguresAsCsv(tables: readonly StatisticsTable[]): string {
  const rows = tables.flatMap(({ year, form, cells }) =>
    cells.map((cell) => {
      const { id, label, unit, content } = cell;
      const quantity = content.kind === "value" ? content.quantity : undefined;
      return [
        year,
        form?.id ?? "",
        id,
        label,
        unit,
        quantity?.value ?? "",
        quantity === undefined ? "" : quantity.approximate ? "是" : "否",
        originWord(cell),
        noteInWords(cell),
      ];
    }),
  );
  const heading = ["年度", "统计表", "代号", "统计指标", "单位", "统计数", "约数", "来由", "说明"];
  return writeCsv([heading, ...rows]);
}
