/** Hands on the heads of a table as markup needs them: scope, names that cells refer to, and where row heads stand. */

import type { FormTable } from "../record/form.ts";
import type { HeadCell, TableLayout } from "../statistics/table-layout.ts";

/** A head over columns or beside rows. */
export interface ShownHead {
  /** Only where cells name their heads. */
  readonly id?: string;
  readonly label: string;
  readonly columns: number;
  readonly rows: number;
  readonly scope: "col" | "colgroup" | "row" | "rowgroup";
  /** `group` heads beside rows are set vertically. */
  readonly kind: HeadCell["kind"];
  /** Among the columns of row heads, the one in which it begins: there it stands while the figures slide. */
  readonly start?: number;
  /** Over a column that adds up others. */
  readonly total?: true;
}

/** Lines of heads, and the names of the heads over each column of figures, from the top down. */
export interface PlacedHeads {
  readonly lines: readonly (readonly ShownHead[])[];
  readonly over: readonly (readonly string[])[];
}

/** The heads over the columns. `name` begins the name of each; without it heads have none. */
export function placeHeads(
  { head, figureColumns }: TableLayout,
  name: string | undefined,
  totals: ReadonlySet<number>,
): PlacedHeads {
  const over = Array.from({ length: figureColumns }, (): string[] => []);
  // The line until which a column is taken by a head that reaches down.
  const taken = Array.from({ length: figureColumns }, () => 0);
  let count = 0;
  const lines = head.map((line, level) => {
    let column = 0;
    return line.map((cell): ShownHead => {
      const { label, columns, rows, kind } = cell;
      if (kind === "stub" || kind === "unit")
        return {
          label,
          columns,
          rows,
          kind,
          scope: columns > 1 ? "colgroup" : "col",
          ...(kind === "stub" ? { start: 0 } : {}),
        };
      while ((taken[column] ?? 0) > level) column += 1;
      const id = name === undefined ? undefined : `${name}-c${++count}`;
      const isTotal = columns === 1 && totals.has(column);
      for (let covered = column; covered < column + columns; covered++) {
        if (id !== undefined) over[covered]?.push(id);
        taken[covered] = level + rows;
      }
      column += columns;
      return {
        ...(id === undefined ? {} : { id }),
        label,
        columns,
        rows,
        kind,
        scope: columns > 1 ? "colgroup" : "col",
        ...(isTotal ? { total: true } : {}),
      };
    });
  });
  return { lines, over };
}

/** The heads that begin at a row, and the names of all that stand beside it. */
export interface PlacedRow {
  readonly heads: readonly ShownHead[];
  readonly over: readonly string[];
}

/** The heads beside the rows. */
export function placeRowHeads({ lines }: TableLayout, name: string | undefined): readonly PlacedRow[] {
  let count = 0;
  let open: readonly { readonly until: number; readonly id: string }[] = [];
  return lines.map((line, index) => {
    open = open.filter(({ until }) => until > index);
    let start = open.length;
    const begun = line.heads.map((cell) => {
      const id = `${name ?? ""}-r${++count}`;
      const head: ShownHead = {
        ...(name === undefined ? {} : { id }),
        label: cell.label,
        columns: cell.columns,
        rows: cell.rows,
        kind: cell.kind,
        scope: cell.kind === "group" ? "rowgroup" : "row",
        start,
      };
      start += cell.columns;
      return { head, id, until: index + cell.rows };
    });
    open = [...open, ...begun.map(({ id, until }) => ({ id, until }))];
    return { heads: begun.map(({ head }) => head), over: open.map(({ id }) => id) };
  });
}

/** The columns that add up others of their row, counted as they are printed. */
export function listTotalColumns(table: FormTable): ReadonlySet<number> {
  const totals = table.columns.map((column) =>
    table.cells.some(
      (cell) =>
        cell.column === column.id &&
        cell.sums.some((sum) =>
          sum.every((id) => table.cells.find((part) => part.id === id)?.row === cell.row),
        ),
    ),
  );
  const repeated = table.direction === "across" ? table.rows.filter((row) => !row.heading).length : 1;
  const printed = Array.from({ length: repeated }, () => totals).flat();
  return new Set(printed.flatMap((isTotal, index) => (isTotal ? [index] : [])));
}
