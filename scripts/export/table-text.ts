/** Hands on a year's table as lines of text, aligned in terminal cells. */

import { countCells } from "../text/cell-width.ts";
import { formatQuantity } from "../text/quantity.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { originWord } from "./cell-words.ts";

/** The table for a terminal: figure, unit, origin, label. */
export function formatTable({ year, form, cells, findings }: StatisticsTable): string {
  const title = form
    ? `${year}年度 ${form.title}（${form.id}）`
    : `${year}年度（还没有收录适用的统计表，只列能由记录算出的数字）`;
  const lines = cells.map((cell) => {
    const { label, unit, content } = cell;
    const figure = content.kind === "value" ? formatQuantity(content.quantity) : "——";
    const reason = content.kind === "value" ? "" : `  ${content.reason}`;
    return `${pad(figure, 9, "start")} ${pad(unit, 4)}  ${pad(originWord(cell), 8)}  ${label}${reason}`;
  });
  const notes = findings.map(
    ({ diagnostic, waiver }) => `· ${diagnostic.message}${waiver ? ` 已说明：${waiver.reason}` : ""}`,
  );
  return `${[title, "", ...lines, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n")}\n`;
}

function pad(text: string, cells: number, side: "start" | "end" = "end"): string {
  const space = " ".repeat(Math.max(0, cells - countCells(text)));
  return side === "start" ? space + text : text + space;
}
