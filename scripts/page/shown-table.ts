/** Hands on filled tables as a page shows them: heads with their spans, rows with their level, every cell with its anchor. */

import type { FormTable } from "../record/form.ts";
import type { Cell, StatisticsTable } from "../statistics/table.ts";
import { layOutTable } from "../statistics/table-layout.ts";
import { hasOrigin, originAnchor } from "./explain-cell.ts";
import { captionOf } from "./table-caption.ts";
import { listTotalColumns, placeHeads, placeRowHeads, type ShownHead } from "./table-heads.ts";

/** A figure cell of the statutory table; blank, 0 and 不适用 are different things. */
export type ShownCell =
  | {
      readonly kind: "figure";
      readonly id: string;
      readonly value: number;
      readonly approximate: boolean;
      /** Anchor of the entry in the list of origins; absent for a 0 behind which there is no record. */
      readonly anchor?: string;
      readonly total?: true;
      /** The heads of the cell, where the table has several levels of them. */
      readonly headers?: string;
    }
  | {
      readonly kind: "blank" | "not-applicable";
      readonly id: string;
      readonly reason: string;
      readonly anchor: string;
      readonly total?: true;
      readonly headers?: string;
    }
  | { readonly kind: "heading" };

export interface ShownRow {
  /** 0 for 一、, 1 for （一）, 2 for 1., 3 for 其中; only a long list has other levels than 0. */
  readonly level: 0 | 1 | 2 | 3;
  /** The heads that begin at this row; none where the form prints one line only. */
  readonly heads: readonly ShownHead[];
  /** Set where the form prints a column of units. */
  readonly unit?: string;
  readonly cells: readonly ShownCell[];
}

/** A national statistics table, filled. */
export interface ShownTable {
  /** `table-requests`. */
  readonly id: string;
  readonly caption: string;
  readonly issuedBy?: string;
  /** Set where all figures have one unit and the form prints no column of units. */
  readonly unit?: string;
  /**
   * `list`: one column of figures; `small`: a few, which fit any screen; `matrix`: many, which slide under standing row
   * heads; `across`: many, in one line.
   */
  readonly shape: "list" | "small" | "matrix" | "across";
  /** True where the last column adds up the others: it stands while they slide. */
  readonly lastIsTotal: boolean;
  /** How many columns the row heads take, and the figures. */
  readonly headColumns: number;
  readonly figureColumns: number;
  readonly head: readonly (readonly ShownHead[])[];
  readonly rows: readonly ShownRow[];
  /** Said where rows of the form are from memory and not verified against the printed form. */
  readonly note?: string;
}

/** The tables of a form, in its order. Nothing for a year without a form: see `showFigureList`. */
export function showTables(
  statistics: StatisticsTable,
): readonly (ShownTable & { readonly part?: string })[] {
  const { form, cells } = statistics;
  if (!form) return [];
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return form.tables.map((table) => ({
    ...showFormTable(table, byId, captionOf(table, statistics)),
    ...(table.part === undefined ? { issuedBy: form.issuedBy } : { part: table.part }),
  }));
}

/** Counted figures in one list, for a year that has no form or no books. */
export function showFigureList(cells: readonly Cell[], caption: string): ShownTable {
  return {
    id: "table-figures",
    caption,
    issuedBy: "由本站记录算出",
    shape: "list",
    lastIsTotal: false,
    headColumns: 1,
    figureColumns: 1,
    head: [
      ["公开数字", "单位", "数量"].map((label) => ({
        label,
        columns: 1,
        rows: 1,
        scope: "col",
        kind: "item",
      })),
    ],
    rows: cells.map((cell) => ({
      level: cell.id.split(".").length > 2 ? 1 : 0,
      heads: [{ label: cell.label, columns: 1, rows: 1, scope: "row", kind: "item", start: 0 }],
      unit: cell.unit,
      cells: [showCell(cell)],
    })),
  };
}

function showFormTable(table: FormTable, byId: ReadonlyMap<string, Cell>, caption: string): ShownTable {
  const id = `table-${table.id.replaceAll(/[^a-zA-Z0-9-]/g, "-")}`;
  const layout = layOutTable(table);
  const isDeep = layout.head.length > 1 || layout.headColumns > 1;
  const totals = listTotalColumns(table);
  const head = placeHeads(layout, isDeep ? id : undefined, totals);
  const rowHeads = placeRowHeads(layout, isDeep ? id : undefined);
  const rows = layout.lines.map((line, index): ShownRow => {
    const cells = line.cells.map((cellId, column): ShownCell => {
      const cell = byId.get(cellId);
      const headers = [...(rowHeads[index]?.over ?? []), ...(head.over[column] ?? [])].join(" ");
      const more = {
        ...(totals.has(column) ? { total: true as const } : {}),
        ...(isDeep ? { headers } : {}),
      };
      return cell ? { ...showCell(cell), ...more } : { kind: "heading" };
    });
    const empty = Array.from({ length: layout.figureColumns }, (): ShownCell => ({ kind: "heading" }));
    return {
      level: line.row ? levelOf(line.row.id, table) : 0,
      heads: rowHeads[index]?.heads ?? [],
      ...(layout.showsUnit ? { unit: line.row?.unit ?? "" } : {}),
      cells: cells.length === 0 ? empty : cells,
    };
  });
  const units = new Set(table.cells.map((cell) => cell.unit));
  const [unit] = units;
  const tellsUnit = units.size === 1 && !layout.showsUnit && !JSON.stringify(table.columns).includes("单位");
  const doubtful = table.rows.filter((row) => row.confidence === "memory").length;
  return {
    id,
    caption,
    ...(tellsUnit && unit !== undefined && unit !== "" ? { unit } : {}),
    shape: shapeOf(table, layout.figureColumns),
    lastIsTotal: totals.has(layout.figureColumns - 1),
    headColumns: layout.headColumns,
    figureColumns: layout.figureColumns,
    head: head.lines,
    rows,
    ...(doubtful === 0 ? {} : { note: `本表有 ${doubtful} 行的名称和单位尚未与印发的原表核对。` }),
  };
}

function shapeOf({ direction, showsUnit }: FormTable, columns: number): ShownTable["shape"] {
  if (direction === "across" && columns > 3) return "across";
  if (columns > 3) return "matrix";
  return columns === 1 && showsUnit ? "list" : "small";
}

function levelOf(id: string, { rows }: FormTable): ShownRow["level"] {
  const row = rows.find((candidate) => candidate.id === id);
  if (row?.partOf !== undefined) return 3;
  let depth = 0;
  for (let parent = row?.parent; parent !== undefined; depth++) {
    const above: string = parent;
    parent = rows.find((candidate) => candidate.id === above)?.parent;
  }
  return depth === 0 ? 0 : depth === 1 ? 1 : depth === 2 ? 2 : 3;
}

function showCell(cell: Cell): ShownCell {
  const { id, content } = cell;
  const anchor = originAnchor(id);
  if (content.kind !== "value") return { kind: content.kind, id, reason: content.reason, anchor };
  const { value, approximate } = content.quantity;
  return { kind: "figure", id, value, approximate, ...(hasOrigin(cell) ? { anchor } : {}) };
}
