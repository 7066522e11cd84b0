/** Hands on the sheet of one table of the form: its heads merged as the form prints them, numbers as numbers. */
import { figureForMachines, figureInWords } from "./cell-words.ts";
import type { Masthead } from "./masthead.ts";
import { countColumns, type PrintedSquare, type PrintedTable } from "./printed-table.ts";
import { listTableNotes } from "./table-notes.ts";
import type { SheetCell, SheetPlan } from "./xlsx-sheet.ts";

/** Plans the sheet of a table. */
export function planTableSheet(
  name: string,
  table: PrintedTable,
  { title, owner, period, demonstration }: Masthead,
): SheetPlan {
  const columns = countColumns(table);
  const unit = table.unit === undefined ? "" : `　单位：${table.unit}`;
  const above = [
    [table.part, table.heading].filter((words) => words !== undefined).join("　"),
    `填报单位：${owner}　统计期限：${period}${unit}`,
    demonstration === undefined ? "" : `示例：${demonstration}`,
  ].filter((text) => text !== "");
  const words = (text: string): readonly (SheetCell | null)[] => [{ value: text, kind: "title" }];
  const squares = [...table.head, ...table.body];
  return {
    name,
    landscape: columns > 6,
    headLines: 1 + above.length + table.head.length,
    widths: [
      ...Array.from({ length: table.headColumns }, (_, at) =>
        at + 1 < table.headColumns ? 16 : table.headColumns > 1 ? 58 : 44,
      ),
      ...(table.showsUnit ? [8] : []),
      ...Array.from({ length: table.figureColumns }, () => (table.headColumns === 1 ? 16 : 12)),
    ],
    lines: [
      [{ value: title, kind: "title", strong: true }],
      ...above.map(words),
      ...spreadSquares(squares, columns),
      ...listTableNotes(table.cells).map(words),
    ],
  };
}

/** Puts squares on a grid; what a square covers is null. */
function spreadSquares(
  lines: readonly (readonly PrintedSquare[])[],
  columns: number,
): readonly (readonly (SheetCell | null)[])[] {
  const grid = lines.map(() => new Array<SheetCell | null | undefined>(columns).fill(undefined));
  for (const [at, line] of lines.entries())
    for (const square of line) {
      const left = grid[at]?.indexOf(undefined) ?? -1;
      if (left < 0) break;
      for (let y = at; y < at + square.rows; y += 1) grid[y]?.fill(null, left, left + square.columns);
      const row = grid[at];
      if (row) row[left] = drawSquare(square);
    }
  return grid.map((row) => row.map((cell) => cell ?? null));
}

function drawSquare({ text, kind, columns, rows, indent, strong, cell }: PrintedSquare): SheetCell {
  const spans = { ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) };
  if (cell) {
    const value = cell.content.kind === "not-applicable" ? figureInWords(cell) : figureForMachines(cell);
    return { value, kind: "figure", strong, ...spans };
  }
  if (kind === "head") return { value: text, kind: "head", ...spans };
  return { value: text, kind: "row-head", indent, strong, ...spans };
}
