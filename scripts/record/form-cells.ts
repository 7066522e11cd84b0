/** Hands on the cells of a form's table: what each counts, and which cells add up to it. */
import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { type CountRule, countFieldsOf } from "./count-rule.ts";
import type { FormCell } from "./form.ts";
import type { DraftTable, Placed } from "./form-draft.ts";
import type { RawColumn, RawRow } from "./form-shape.ts";

/** The id of a cell: the row's in a table of one column, `row.column` in a wider one. */
export function cellId(table: DraftTable, row: string, column: string): string {
  return table.columns.length === 1 ? row : `${row}.${column}`;
}

/** The cells of a table, row by row. Slips are complained about at the row or column that has them. */
export function draftCells(table: DraftTable, found: Collector): readonly FormCell[] {
  checkSums(table, found);
  for (const { raw, at } of table.rows) checkCount(raw.count, at, found);
  for (const column of table.columns) checkColumn(column, table, found);
  return table.rows
    .filter(({ raw }) => raw.heading !== true)
    .flatMap((row) => table.columns.map((column) => draftCell(table, row, column, found)));
}

/** A row that is counted only for equations. */
export function draftAid({ raw, at }: Placed<RawRow>, found: Collector): FormCell {
  checkCount(raw.count, at, found);
  const { counter, where = {} } = raw.count ?? {};
  if (counter === undefined) found.add("bad-form", at("id"), { what: `${raw.id} 没有写计数方法。` });
  return {
    id: raw.id,
    table: "",
    row: raw.id,
    column: "",
    label: raw.label,
    unit: raw.unit ?? "",
    count: counter === undefined ? undefined : { counter, where },
    sums: [],
  };
}

function draftCell(
  table: DraftTable,
  { raw: row, at }: Placed<RawRow>,
  { raw: column }: Placed<RawColumn>,
  found: Collector,
): FormCell {
  const single = table.columns.length === 1;
  if (row.count?.counter !== undefined && column.count?.counter !== undefined)
    found.add("bad-form", at("count"), { what: `${row.id} 和 ${column.id} 都写了计数方法，只能写一处。` });
  const rowSum = row.sum?.map((id) => cellId(table, id, column.id));
  const columnSum = column.sum?.map((id) => cellId(table, row.id, id));
  return {
    id: cellId(table, row.id, column.id),
    table: table.id,
    row: row.id,
    column: column.id,
    label: single ? row.label : `${row.label}／${column.label}`,
    unit: column.unit ?? row.unit ?? table.unit,
    count: joinRules(row.count, column.count),
    sums: [rowSum, columnSum].filter((sum) => sum !== undefined),
  };
}

function joinRules(row: RawRow["count"], column: RawColumn["count"]): CountRule | undefined {
  const counter = row?.counter ?? column?.counter;
  return counter === undefined ? undefined : { counter, where: { ...column?.where, ...row?.where } };
}

/** A field that nothing has would count 0 for ever. */
function checkCount(
  count: RawRow["count"],
  at: (...path: readonly PropertyKey[]) => Place,
  found: Collector,
): void {
  const { counter } = count ?? {};
  if (counter === undefined) return;
  for (const field of Object.keys(count?.where ?? {}))
    if (!Object.hasOwn(countFieldsOf(counter), field))
      found.add("bad-form", at("count", "where", field), { what: `${counter} 不能按 ${field} 计数。` });
}

/** A column that only narrows must narrow what every counted row of it counts. */
function checkColumn({ raw, at }: Placed<RawColumn>, table: DraftTable, found: Collector): void {
  checkCount(raw.count, at, found);
  const counters = new Set(table.rows.flatMap((row) => row.raw.count?.counter ?? []));
  if (raw.count?.counter !== undefined) return;
  for (const field of Object.keys(raw.count?.where ?? {})) {
    const strange = [...counters].find((counter) => !Object.hasOwn(countFieldsOf(counter), field));
    if (strange !== undefined)
      found.add("bad-form", at("count", "where", field), { what: `${strange} 不能按 ${field} 计数。` });
  }
}

function checkSums(table: DraftTable, found: Collector): void {
  const rows = new Map(table.rows.map((row) => [row.raw.id, row]));
  const columns = new Map(table.columns.map((column) => [column.raw.id, column]));
  for (const [items, noun] of [
    [rows, "行"],
    [columns, "栏"],
  ] as const) {
    const sums = new Map([...items].map(([id, { raw }]) => [id, raw.sum ?? []]));
    for (const [id, { raw, at }] of items) {
      for (const [index, part] of (raw.sum ?? []).entries()) {
        const known = items.get(part);
        if (!known)
          found.add("bad-form", at("sum", index), {
            what: `没有 ${part} 这一${noun}${nearest(part, items.keys())}。`,
          });
        else if ("heading" in known.raw && known.raw.heading)
          found.add("bad-form", at("sum", index), { what: `${part} 是标题行，没有数字。` });
      }
      if (reachesItself(id, sums)) found.add("bad-form", at("sum"), { what: `${id} 的相加关系绕回了自己。` });
    }
  }
}

/** `，是不是 p3_1`, or nothing. */
export function nearest(written: string, known: Iterable<string>): string {
  const found = findNearest(written, known);
  return found === undefined ? "" : `，是不是 ${found}`;
}

function reachesItself(start: string, sums: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const next = [...(sums.get(start) ?? [])];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === start) return true;
    if (!seen.has(id)) next.push(...(sums.get(id) ?? []));
    seen.add(id);
  }
  return false;
}
