/** Hands on cases in which a decision on disclosure was contested, and the ledger of a year's cases. */

import { type CivilDate, yearOf } from "../text/civil-date.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { CsvTable } from "../source/csv-tree.ts";
import type { Fields } from "./fields.ts";
import { checkTwins, countErrors, type LedgerColumns, openRows, readRecordId } from "./ledger-rows.ts";
import type { Schemes, Standards } from "./standards.ts";

/** A review or a lawsuit about disclosure (条例第五十一条). There is no field in which a name could be kept. */
export interface DisputeCase {
  readonly place: Place;
  readonly id: string;
  /** Term of the scheme dispute-kind. */
  readonly kind: string;
  readonly filedOn: CivilDate;
  /** Both or neither: a case is closed with a result. */
  readonly closedOn: CivilDate | undefined;
  /** Term of the scheme dispute-result. */
  readonly result: string | undefined;
  /** Filed in an earlier year, and still open when this one began. */
  readonly carriedIn: boolean;
}

/** The cases of one year. */
export interface DisputeLedger {
  readonly file: string;
  readonly year: number;
  /** True where the ledger was rebuilt from a published report (来源: 年报汇总). */
  readonly fromReport: boolean;
  readonly note: string | undefined;
  readonly cases: readonly DisputeCase[];
}

type Column = "id" | "kind" | "filedOn" | "closedOn" | "result" | "carriedIn" | "note";

const columns: LedgerColumns<Column> = {
  keys: [
    { id: "id", name: "编号", aliases: ["案件编号", "案号"] },
    { id: "kind", name: "类型", aliases: ["案件类型"] },
    { id: "filedOn", name: "收到日期", aliases: ["立案日期", "受理日期"] },
    { id: "closedOn", name: "审结日期", aliases: ["结案日期"] },
    { id: "result", name: "结果", aliases: ["审理结果", "案件结果"] },
    { id: "carriedIn", name: "上年结转" },
    { id: "note", name: "备注" },
  ],
  // Without the day and the result every case would look pending.
  required: ["id", "kind", "filedOn", "closedOn", "result"],
};

/** Reads `disputes/<year>.csv` or `.yaml`. Rows in error are reported and left out. */
export function readDisputes(
  table: CsvTable,
  year: number,
  { schemes, personalWords }: Pick<Standards, "schemes" | "personalWords">,
): Checked<DisputeLedger> {
  const found = collect();
  const opened = openRows(table, columns, personalWords, found);
  if (!opened) return { value: undefined, diagnostics: found.list() };
  const cases = opened.rows.flatMap((fields) => readCase(fields, year, schemes, found) ?? []);
  checkTwins(cases, found);
  const origin = opened.origin === undefined ? undefined : schemes["ledger-origin"].find(opened.origin);
  const fromReport = origin?.id === "annual-report";
  return {
    value: { file: table.file, year, fromReport, note: opened.note, cases },
    diagnostics: found.list(),
  };
}

function readCase(
  fields: Fields<Column>,
  year: number,
  schemes: Schemes,
  found: Collector,
): DisputeCase | undefined {
  const before = countErrors(found);
  for (const id of ["id", "kind", "filedOn"] as const) fields.need(id);
  const id = readRecordId(fields, found);
  const kind = fields.term("kind", schemes["dispute-kind"])?.id;
  const [filedOn, closedOn] = [fields.date("filedOn"), fields.date("closedOn")];
  const result = fields.term("result", schemes["dispute-result"])?.id;
  const carriedIn = fields.flag("carriedIn") ?? false;
  if (filedOn) checkDays(fields, { filedOn, closedOn, carriedIn, year }, found);
  if (fields.has("closedOn") && !fields.has("result"))
    found.add("case-without-result", fields.place("closedOn"), {});
  if (fields.has("result") && !fields.has("closedOn"))
    found.add("result-without-closing", fields.place("result"), {});
  if (countErrors(found) > before || !id || !kind || !filedOn) return undefined;
  return { place: fields.place("id"), id, kind, filedOn, closedOn, result, carriedIn };
}

interface CaseDays {
  readonly filedOn: CivilDate;
  readonly closedOn: CivilDate | undefined;
  readonly carriedIn: boolean;
  readonly year: number;
}

/** 先收到，后审结. A case stands in the ledger of each year in which it is open, marked 上年结转 from the second on. */
function checkDays(
  fields: Fields<Column>,
  { filedOn, closedOn, carriedIn, year }: CaseDays,
  found: Collector,
): void {
  const filedIn = yearOf(filedOn);
  if (carriedIn ? filedIn >= year : filedIn !== year)
    found.add("case-year", fields.place("filedOn"), { date: filedOn, year });
  if (closedOn === undefined) return;
  if (closedOn < filedOn)
    found.add("date-order", fields.place("closedOn"), {
      earlier: fields.name("filedOn"),
      earlierDate: filedOn,
      later: fields.name("closedOn"),
      laterDate: closedOn,
    });
  else if (carriedIn && yearOf(closedOn) < year)
    found.add("closed-before-year", fields.place("closedOn"), { date: closedOn, year });
}
