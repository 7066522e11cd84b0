/** Hands on how many decisions an office took in a month, or how much it charged, and the book of a year's months. */

import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { CsvTable } from "../source/csv-tree.ts";
import type { Fields } from "./fields.ts";
import { checkTwins, countErrors, type LedgerColumns, openRows, readRecordId } from "./ledger-rows.ts";
import { readWhole, readYuan } from "./plain-numbers.ts";
import type { Scheme } from "./scheme.ts";
import type { Standards } from "./standards.ts";

/** The decisions of one kind in one month, or the charges (条例第二十条第五、六、八项). */
export interface DecisionTally {
  readonly place: Place;
  /** Where no number is given: `行政许可 3月 县自然资源局`. */
  readonly id: string;
  /** Term of the scheme decision-kind. */
  readonly kind: string;
  /** 1 to 12. */
  readonly month: number;
  readonly number: number | undefined;
  /** In 元; always there for charges. */
  readonly amount: number | undefined;
  /** Who decided, as it was written. */
  readonly organ: string | undefined;
}

/** The tallies of one year. */
export interface DecisionBook {
  readonly file: string;
  readonly year: number;
  readonly note: string | undefined;
  readonly tallies: readonly DecisionTally[];
}

type Column = "id" | "kind" | "month" | "number" | "amount" | "organ" | "note";

const columns: LedgerColumns<Column> = {
  keys: [
    { id: "id", name: "编号" },
    { id: "kind", name: "类型", aliases: ["决定类型"] },
    { id: "month", name: "月份", aliases: ["月"] },
    { id: "number", name: "件数", aliases: ["数量", "件数(件)"] },
    { id: "amount", name: "金额(元)", aliases: ["金额", "收费金额", "收费金额(元)"] },
    { id: "organ", name: "单位", aliases: ["决定单位", "收费单位"] },
    { id: "note", name: "备注" },
  ],
  required: ["kind", "month", "number"],
};

/** Reads `decisions/<year>.csv` or `.yaml`. Rows in error are reported and left out. */
export function readDecisions(
  table: CsvTable,
  year: number,
  { schemes, personalWords }: Pick<Standards, "schemes" | "personalWords">,
): Checked<DecisionBook> {
  const found = collect();
  const opened = openRows(table, columns, personalWords, found);
  if (!opened) return { value: undefined, diagnostics: found.list() };
  const kinds = schemes["decision-kind"];
  const tallies = opened.rows.flatMap((fields) => readTally(fields, year, kinds, found) ?? []);
  checkMonths(tallies, kinds, found);
  checkTwins(tallies, found);
  return { value: { file: table.file, year, note: opened.note, tallies }, diagnostics: found.list() };
}

function readTally(
  fields: Fields<Column>,
  year: number,
  kinds: Scheme,
  found: Collector,
): DecisionTally | undefined {
  const before = countErrors(found);
  for (const id of ["kind", "month"] as const) fields.need(id);
  const id = fields.has("id") ? readRecordId(fields, found) : undefined;
  const kind = fields.term("kind", kinds);
  const month = readMonth(fields, year, found);
  const [number, amount] = [readWhole(fields, "number", found), readYuan(fields, "amount", found)];
  const organ = fields.text("organ")?.text;
  const needed = kind?.id === "charge" ? "amount" : "number";
  if (kind && !fields.has(needed))
    found.add("tally-without-figure", fields.place("kind"), {
      kind: kind.label,
      column: fields.name(needed),
    });
  if (countErrors(found) > before || !kind || month === undefined) return undefined;
  const made = [kind.label, `${month}月`, organ].filter((part) => part !== undefined).join(" ");
  const place = fields.place(fields.has("id") ? "id" : "kind");
  return { place, id: id ?? made, kind: kind.id, month, number, amount, organ };
}

/** `3`, `3月`, `2024-03`, `2024年3月`. */
function readMonth(fields: Fields<Column>, year: number, found: Collector): number | undefined {
  const written = fields.text("month");
  if (!written) return undefined;
  const parts = /^(?:(\d{4})(?:-|\/|\.|年))?(\d{1,2})月?$/.exec(written.text.normalize("NFKC"));
  const month = Number(parts?.[2]);
  if (!parts || month < 1 || month > 12) {
    found.add("bad-month", written.place, { value: written.text.slice(0, 20) });
    return undefined;
  }
  if (parts[1] !== undefined && Number(parts[1]) !== year)
    found.add("day-outside-year", written.place, { key: fields.name("month"), date: written.text, year });
  return month;
}

/** One kind, one month, one organ: one tally. */
function checkMonths(tallies: readonly DecisionTally[], kinds: Scheme, found: Collector): void {
  const seen = new Map<string, number>();
  for (const { kind, month, organ, place } of tallies) {
    const key = JSON.stringify([kind, month, organ?.normalize("NFKC")]);
    const line = seen.get(key);
    if (line === undefined) seen.set(key, place.line ?? 0);
    else
      found.add("duplicate-tally", place, {
        kind: kinds.byId(kind)?.label ?? kind,
        month,
        organ: organ ?? "",
        line,
      });
  }
}
