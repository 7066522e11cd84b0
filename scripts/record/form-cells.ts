/** Hands on the cells of a form's table: what each counts, and which cells add up to it. */
import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import { type CounterName, type CountRule, countFieldsOf } from "./count-rule.ts";
import type { FormCell } from "./form.ts";
import type { DraftTable, Placed } from "./form-draft.ts";
import type { RawColumn, RawRow } from "./form-shape.ts";
import type { Scheme } from "./scheme.ts";
import type { SchemeId } from "./standards.ts";

/** Where the terms are found that conditions may name. */
export type FindScheme = (id: SchemeId) => Scheme | undefined;

/** The id of a cell: the row's in a table of one column, `row.column` in a wider one. */
export function cellId(table: DraftTable, row: string, column: string): string {
  return table.columns.length === 1 ? row : `${row}.${column}`;
}

/** The cells of a table, row by row. Slips are complained about at the row or column that has them. */
export function draftCells(table: DraftTable, findScheme: FindScheme, found: Collector): readonly FormCell[] {
  checkSums(table, found);
  checkCounts(table, findScheme, found);
  return table.rows
    .filter(({ raw }) => raw.heading !== true)
    .flatMap((row) => table.columns.map((column) => draftCell(table, row, column, found)));
}

/** A row that is counted only for equations. */
export function draftAid({ raw, at }: Placed<RawRow>, findScheme: FindScheme, found: Collector): FormCell {
  const { counter, where = {} } = raw.count ?? {};
  if (counter === undefined) found.add("bad-form", at("id"), { what: `${raw.id} 没有写计数方法。` });
  else checkWhere({ raw, at }, [counter], findScheme, found);
  return {
    id: raw.id,
    table: "",
    row: raw.id,
    column: "",
    label: raw.label,
    unit: raw.unit ?? "",
    signed: raw.signed ?? false,
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
    signed: column.signed ?? row.signed ?? false,
    count: joinRules(row.count, column.count),
    sums: [rowSum, columnSum].filter((sum) => sum !== undefined),
  };
}

function joinRules(row: RawRow["count"], column: RawColumn["count"]): CountRule | undefined {
  const counter = row?.counter ?? column?.counter;
  return counter === undefined ? undefined : { counter, where: { ...column?.where, ...row?.where } };
}

/**
 * Conditions of rows and columns against the counters that they meet. A row without a counter narrows those of the columns,
 * and the other way round; where both narrow one field, nobody could tell which of them holds.
 */
function checkCounts({ rows, columns }: DraftTable, findScheme: FindScheme, found: Collector): void {
  const countersOf = (items: DraftTable["rows"] | DraftTable["columns"]): readonly CounterName[] => [
    ...new Set(items.flatMap(({ raw }) => raw.count?.counter ?? [])),
  ];
  const own = ({ raw }: Narrowing, others: readonly CounterName[]): readonly CounterName[] =>
    raw.count?.counter === undefined ? others : [raw.count.counter];
  const [ofRows, ofColumns] = [countersOf(rows), countersOf(columns)];
  for (const row of rows) checkWhere(row, own(row, ofColumns), findScheme, found);
  for (const column of columns) checkWhere(column, own(column, ofRows), findScheme, found);
  for (const { raw, at } of rows)
    for (const field of Object.keys(raw.count?.where ?? {})) {
      const column = columns.find((each) => Object.hasOwn(each.raw.count?.where ?? {}, field));
      if (column)
        found.add("bad-form", at("count", "where", field), {
          what: `${raw.id} 和 ${column.raw.id} 都限定了 ${field}，只能写一处。`,
        });
    }
}

type Narrowing = Placed<Pick<RawRow, "id" | "count">>;

/** A field that no record has, or a value that it never takes, would count 0 for ever. */
function checkWhere(
  { raw, at }: Narrowing,
  counters: readonly CounterName[],
  findScheme: FindScheme,
  found: Collector,
): void {
  for (const [field, values] of Object.entries(raw.count?.where ?? {})) {
    const place = at("count", "where", field);
    const strange = counters.find((counter) => !Object.hasOwn(countFieldsOf(counter), field));
    if (strange !== undefined) {
      found.add("bad-form", place, { what: `${strange} 不能按 ${field} 计数。` });
      continue;
    }
    for (const kind of new Set(counters.flatMap((counter) => countFieldsOf(counter)[field] ?? [])))
      for (const value of values) {
        const fault = judgeValue(value, kind, findScheme);
        if (fault !== undefined) found.add("bad-form", place, { what: `${field} ${fault}` });
      }
  }
}

/** What is wrong with a value, or undefined. Of a scheme that could not be read nothing is said. */
function judgeValue(value: string, kind: SchemeId | "flag", findScheme: FindScheme): string | undefined {
  if (kind === "flag") return value === "true" || value === "false" ? undefined : "只能等于 true 或 false。";
  const scheme = findScheme(kind);
  if (!scheme || scheme.byId(value)) return undefined;
  const meant = scheme.find(value)?.id;
  const hint =
    meant === undefined
      ? nearest(
          value,
          scheme.terms.map(({ id }) => id),
        )
      : `，是不是 ${meant}`;
  return `没有 ${value} 这个值${hint}。`;
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
