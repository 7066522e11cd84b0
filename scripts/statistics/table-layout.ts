/** Hands on the layout of a form's table: heads with their spans, and one line of cells under them; for pages and exports alike. */

import type { FormColumn, FormRow, FormTable } from "../record/form.ts";

/** A head, and how many columns and rows it covers. */
export interface HeadCell {
  readonly label: string;
  readonly columns: number;
  readonly rows: number;
  /** `group`: over or beside several; `item`: over or beside one; `stub`: over the row heads; `unit`: over the units. */
  readonly kind: "stub" | "unit" | "group" | "item";
}

/** A line of the table: its heads from the outside in (those that begin here), and the ids of its cells. */
export interface LayoutLine {
  /** The row of the form; undefined where the table is printed across. */
  readonly row: FormRow | undefined;
  readonly heads: readonly HeadCell[];
  /** Empty for a heading row. */
  readonly cells: readonly string[];
}

/** A table ready to be drawn. */
export interface TableLayout {
  /** How many columns the row heads take; 0 where the table is printed across. */
  readonly headColumns: number;
  readonly showsUnit: boolean;
  readonly head: readonly (readonly HeadCell[])[];
  readonly lines: readonly LayoutLine[];
  /** How many columns of figures there are. */
  readonly figureColumns: number;
}

/** Lays out a table. */
export function layOutTable(table: FormTable): TableLayout {
  return table.direction === "across" ? layOutAcross(table) : layOutDown(table);
}

function layOutDown(table: FormTable): TableLayout {
  const depth = Math.max(1, ...table.columns.map((column) => column.group.length + 1));
  const headColumns = Math.max(1, ...table.rows.map((row) => row.group.length + 1));
  const heads = layOutHeads(table.columns, depth);
  const corner: HeadCell[] = [{ label: table.stub, columns: headColumns, rows: depth, kind: "stub" }];
  if (table.showsUnit) corner.push({ label: "单位", columns: 1, rows: depth, kind: "unit" });
  const cellsOf = new Map(
    table.rows.map((row) => [
      row.id,
      table.cells.filter((cell) => cell.row === row.id).map((cell) => cell.id),
    ]),
  );
  return {
    headColumns,
    showsUnit: table.showsUnit,
    head: heads.map((line, level) => (level === 0 ? [...corner, ...line] : line)),
    lines: table.rows.map((row, index) => ({
      row,
      heads: rowHeads(table.rows, index, headColumns),
      cells: row.heading ? [] : (cellsOf.get(row.id) ?? []),
    })),
    figureColumns: table.columns.length,
  };
}

/** One line of figures: the rows of the form become groups of columns. */
function layOutAcross(table: FormTable): TableLayout {
  const columns = table.rows
    .filter((row) => !row.heading)
    .flatMap((row) =>
      table.columns.map(
        (column): FormColumn => ({ ...column, group: [...row.group, row.label, ...column.group] }),
      ),
    );
  const depth = Math.max(1, ...columns.map((column) => column.group.length + 1));
  return {
    headColumns: 0,
    showsUnit: false,
    head: layOutHeads(columns, depth),
    lines: [{ row: undefined, heads: [], cells: table.cells.map((cell) => cell.id) }],
    figureColumns: columns.length,
  };
}

/** The lines of heads over columns: neighbours under one group share its head; a head without groups reaches down. */
function layOutHeads(columns: readonly FormColumn[], depth: number): readonly (readonly HeadCell[])[] {
  return Array.from({ length: depth }, (_, level) => {
    const line: HeadCell[] = [];
    for (let at = 0; at < columns.length; ) {
      const column = columns[at];
      if (!column) break;
      const label = column.group[level];
      if (label === undefined) {
        if (column.group.length === level)
          line.push({ label: column.label, columns: 1, rows: depth - level, kind: "item" });
        at += 1;
        continue;
      }
      const width = runLength(
        columns.map(({ group }) => group),
        at,
        level,
      );
      // A group is one line tall; what stands under it reaches down where other groups are deeper.
      line.push({ label, columns: width, rows: 1, kind: "group" });
      at += width;
    }
    return line;
  });
}

/** The heads that begin at a row: a group where it begins, then the row's own, as wide as what is left. */
function rowHeads(rows: readonly FormRow[], index: number, headColumns: number): readonly HeadCell[] {
  const row = rows[index];
  if (!row) return [];
  const groups = rows.map(({ group }) => group);
  const begun = row.group.flatMap((label, level): readonly HeadCell[] => {
    const before = groups[index - 1];
    const goes =
      before !== undefined && row.group.slice(0, level + 1).every((part, at) => before[at] === part);
    return goes ? [] : [{ label, columns: 1, rows: runLength(groups, index, level), kind: "group" }];
  });
  return [...begun, { label: row.label, columns: headColumns - row.group.length, rows: 1, kind: "item" }];
}

/** How many neighbours from here on stand under the same groups down to a level. */
function runLength(groups: readonly (readonly string[])[], start: number, level: number): number {
  const path = groups[start]?.slice(0, level + 1) ?? [];
  let end = start;
  while (groups[end] && path.every((label, at) => groups[end]?.[at] === label)) end += 1;
  return end - start;
}
