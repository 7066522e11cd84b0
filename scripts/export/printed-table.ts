/** Hands on the tables of a year as they are printed, line by line with spans and words: for Word and for spreadsheets alike. */
import { writeChineseNumber } from "../text/chinese-numeral.ts";
import type { Form, FormCell, FormRow, FormTable } from "../record/form.ts";
import type { Cell, StatisticsTable } from "../statistics/table.ts";
import { type HeadCell, layOutTable } from "../statistics/table-layout.ts";

/** A square of a printed table, or a head that covers several. */
export interface PrintedSquare {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly kind: "head" | "row-head" | "unit" | "figure" | "empty";
  /** How deep a row head stands under its parents. */
  readonly indent: number;
  /** The cell behind a figure. */
  readonly cell: Cell | undefined;
  /** True for what adds up others, and for a heading between rows: printed heavier. */
  readonly strong: boolean;
}

/** A table as it is printed. */
export interface PrintedTable {
  readonly id: string;
  /** Printed over the table: `第二十条第（一）项`. */
  readonly heading: string | undefined;
  /** The title of the part of the report in which it stands. */
  readonly part: string | undefined;
  /** The unit of all its figures, where it is one and the table has no column for it. */
  readonly unit: string | undefined;
  readonly headColumns: number;
  readonly showsUnit: boolean;
  readonly figureColumns: number;
  /** Lines of heads, repeated on every page. */
  readonly head: readonly (readonly PrintedSquare[])[];
  readonly body: readonly (readonly PrintedSquare[])[];
  /** Its cells, in the order of the form. */
  readonly cells: readonly Cell[];
}

/** Every table of the year's form; without a form, one list of what can be counted. */
export function listPrintedTables({ form, cells }: StatisticsTable): readonly PrintedTable[] {
  const tables = form?.tables ?? [listOf(cells)];
  return tables.map((table) => print(table, form, cells));
}

/** How many columns a printed table has in all. */
export function countColumns({ headColumns, showsUnit, figureColumns }: PrintedTable): number {
  return headColumns + (showsUnit ? 1 : 0) + figureColumns;
}

/** `三、收到和处理政府信息公开申请情况`: parts are numbered as they stand in the form. */
export function titleOfPart(form: Form | undefined, part: string | undefined): string | undefined {
  const at = form?.parts.findIndex(({ id }) => id === part) ?? -1;
  const title = form?.parts[at]?.title;
  return title && `${writeChineseNumber(at + 1)}、${title}`;
}

function print(table: FormTable, form: Form | undefined, cells: readonly Cell[]): PrintedTable {
  const layout = layOutTable(table);
  const filled = new Map(cells.map((cell) => [cell.id, cell]));
  const blank = new Map(table.cells.map((cell) => [cell.id, cell]));
  const ranks = rankRows(table.rows);
  const units = new Set(table.cells.map(({ unit }) => unit));
  // 本年收费金额（单位：万元） says it already.
  const told = layout.showsUnit || table.columns.some(({ label }) => label.includes("单位"));
  const body = layout.lines.map(({ row, heads, cells: ids }) => [
    ...heads.map((head) => rowHead(head, row, ranks)),
    ...(layout.showsUnit ? [square("unit", row?.unit ?? "")] : []),
    ...(row?.heading
      ? Array.from({ length: layout.figureColumns }, () => square("empty", ""))
      : ids.map((id) => figure(filled.get(id), blank.get(id)))),
  ]);
  return {
    id: table.id,
    heading: table.heading,
    part: titleOfPart(form, table.part),
    unit: told || units.size !== 1 ? undefined : [...units][0] || undefined,
    headColumns: layout.headColumns,
    showsUnit: layout.showsUnit,
    figureColumns: layout.figureColumns,
    head: layout.head.map((line) => line.map((head) => ({ ...square("head", head.label), ...spans(head) }))),
    body,
    cells: table.cells.flatMap(({ id }) => filled.get(id) ?? []),
  };
}

function square(kind: PrintedSquare["kind"], text: string): PrintedSquare {
  return { text, kind, columns: 1, rows: 1, indent: 0, cell: undefined, strong: false };
}

function spans({ columns, rows }: HeadCell): Pick<PrintedSquare, "columns" | "rows"> {
  return { columns, rows };
}

function rowHead(
  head: HeadCell,
  row: FormRow | undefined,
  ranks: ReadonlyMap<string, number>,
): PrintedSquare {
  const own = head.kind === "item";
  return {
    ...square("row-head", head.label),
    ...spans(head),
    indent: own ? (ranks.get(row?.id ?? "") ?? 0) : 0,
    strong: own && row?.heading === true,
  };
}

function figure(cell: Cell | undefined, blank: FormCell | undefined): PrintedSquare {
  return { ...square("figure", ""), cell, strong: (blank?.sums.length ?? 0) > 0 };
}

/** How many parents a row has. */
function rankRows(rows: readonly FormRow[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const { id, parent } of rows) ranks.set(id, parent === undefined ? 0 : (ranks.get(parent) ?? 0) + 1);
  return ranks;
}

/** Cells that stand in no form, as a list. */
function listOf(cells: readonly Cell[]): FormTable {
  const rows = cells.map(
    ({ id, label, unit }): FormRow => ({
      id,
      label,
      unit,
      group: [],
      parent: undefined,
      partOf: undefined,
      heading: false,
      confidence: "verified",
    }),
  );
  return {
    id: "table",
    heading: undefined,
    part: undefined,
    stub: "统计指标",
    showsUnit: true,
    direction: "down",
    columns: [{ id: "count", label: "统计数", group: [] }],
    rows,
    cells: rows.map(({ id, label, unit }) => ({
      id,
      table: "table",
      row: id,
      column: "count",
      label,
      unit,
      signed: false,
      count: undefined,
      sums: [],
    })),
  };
}
