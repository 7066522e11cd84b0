/** Hands on a table as lines of text for a terminal, aligned in terminal cells: a list, or rows by columns where the form has several. */

import { countCells } from "../text/cell-width.ts";
import { formatQuantity } from "../text/quantity.ts";
import type { Form, FormTable } from "../record/form.ts";
import { type Cell, type StatisticsTable, verdictsInWords } from "../statistics/table.ts";
import { originWord } from "./cell-words.ts";

/** The table for a terminal: figures with their origin, why there is none where there is none, what was found, how the equations stand. */
export function formatTable(table: StatisticsTable): string {
  const { form, cells, findings } = table;
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const blocks = form
    ? form.tables.map((part) =>
        part.columns.length === 1 && part.heading === undefined
          ? formatRows(part, byId)
          : formatGrid(part, byId, form),
      )
    : [cells.map(formatCell)];
  const notes = findings.map(
    ({ diagnostic, waiver }) => `· ${diagnostic.message}${waiver ? ` 已说明：${waiver.reason}` : ""}`,
  );
  const lines = [
    formatTitle(table),
    ...blocks.map((block) => block.join("\n")),
    notes.join("\n"),
    verdictsInWords(table.checks) ?? "",
  ];
  return `${lines.filter((line) => line !== "").join("\n\n")}\n`;
}

function formatTitle({ year, period, unit, form }: StatisticsTable): string {
  const owner = unit === undefined ? "" : `${unit.name} `;
  const span = period.quarter === undefined ? `${year}年度` : `${year}年第${period.quarter}季度`;
  return form
    ? `${owner}${span} ${form.title}（${form.id}）`
    : `${owner}${span}（还没有收录适用的统计表，只列能由记录算出的数字）`;
}

/** A table of one column as a list, its headings over the labels. */
function formatRows(table: FormTable, byId: ReadonlyMap<string, Cell>): readonly string[] {
  return table.rows.flatMap((row) =>
    row.heading ? [listLine("", "", "", row.label)] : cellsOf(table, row.id, byId).map(formatCell),
  );
}

function formatCell(cell: Cell): string {
  const { label, unit, content } = cell;
  const reason = content.kind === "value" ? "" : `  ${content.reason}`;
  return listLine(figureOf(cell), unit, originWord(cell), `${label}${reason}`);
}

function listLine(figure: string, unit: string, origin: string, words: string): string {
  return `${pad(figure, 9, "start")} ${pad(unit, 4)}  ${pad(origin, 8)}  ${words}`;
}

function cellsOf(table: FormTable, row: string, byId: ReadonlyMap<string, Cell>): readonly Cell[] {
  return table.cells.filter((cell) => cell.row === row).flatMap(({ id }) => byId.get(id) ?? []);
}

const widestHead = 44;

/** Rows by columns; under them, once each, how figures came about that were not counted, and why others are missing. */
function formatGrid(table: FormTable, byId: ReadonlyMap<string, Cell>, { parts }: Form): readonly string[] {
  const title = table.heading ?? parts.find(({ id }) => id === table.part)?.title ?? table.stub;
  const rows = table.rows.filter(({ heading }) => !heading);
  const heads = rows.map(({ group, label }) => cut([...group.slice(-1), label].join(" ")));
  const head = Math.max(...heads.map(countCells), 8);
  const widths = table.columns.map(({ label }) => Math.max(countCells(label), 6));
  const line = (first: string, others: readonly string[]): string =>
    [pad(first, head), ...others.map((text, index) => pad(text, widths[index] ?? 6, "start"))].join("  ");
  return [
    `${title}${table.rows[0]?.unit ? `（单位：${table.rows[0].unit}）` : ""}`,
    line(
      "",
      table.columns.map(({ label }) => label),
    ),
    ...rows.map((row, index) => line(heads[index] ?? "", cellsOf(table, row.id, byId).map(figureOf))),
    ...explain(rows.flatMap((row) => cellsOf(table, row.id, byId))),
  ];
}

function explain(cells: readonly Cell[]): readonly string[] {
  const told = new Map<string, number>();
  for (const cell of cells) {
    const words =
      cell.content.kind !== "value"
        ? `${originWord(cell)}：${cell.content.reason}`
        : cell.origin === "declared" || cell.origin === "overridden"
          ? `${originWord(cell)}：${cell.note ?? "见来源"}`
          : undefined;
    if (words !== undefined) told.set(words, (told.get(words) ?? 0) + 1);
  }
  return [...told].map(([words, count]) => `  ${count}格${words}`);
}

function figureOf({ content }: Cell): string {
  if (content.kind === "value") return formatQuantity(content.quantity);
  return content.kind === "not-applicable" ? "／" : "——";
}

/** A long label is cut to what a terminal can hold beside the figures. */
function cut(label: string): string {
  if (countCells(label) <= widestHead) return label;
  let kept = "";
  for (const sign of label) {
    if (countCells(`${kept}${sign}…`) > widestHead) break;
    kept += sign;
  }
  return `${kept}…`;
}

function pad(text: string, cells: number, side: "start" | "end" = "end"): string {
  const space = " ".repeat(Math.max(0, cells - countCells(text)));
  return side === "start" ? space + text : text + space;
}
