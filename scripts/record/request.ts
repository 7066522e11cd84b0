/** Hands on the ledger of information requests: one row a request, never a name. */

import { type CivilDate, yearOf } from "../text/civil-date.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { CsvRow, CsvTable } from "../source/csv-tree.ts";
import { type Mapping, placeOf } from "../source/tree.ts";
import { type Fields, type Key, openFields } from "./fields.ts";
import type { Scheme, Term } from "./scheme.ts";
import type { Schemes } from "./standards.ts";

/** A fact that the source of the ledger does not state; it is not 0 and not "no". */
export const unstated = "unstated";

/** A value, or the statement that the source does not give it. */
export type Stated<T> = T | typeof unstated;

/** One request. There is no field in which a name could be kept. */
export interface InformationRequest {
  readonly place: Place;
  readonly id: string;
  readonly channel: string;
  readonly applicant: Stated<string>;
  readonly receivedOn: Stated<CivilDate>;
  readonly replied: boolean;
  readonly repliedOn: Stated<CivilDate> | undefined;
  readonly concludedOn: Stated<CivilDate> | undefined;
  readonly outcome: Stated<string> | undefined;
  readonly extended: Stated<boolean>;
  readonly carriedIn: boolean;
}

/** The requests of one year. */
export interface RequestLedger {
  readonly file: string;
  readonly year: number;
  /** True where the ledger was rebuilt from a published report (来源: 年报汇总). */
  readonly fromReport: boolean;
  readonly note: string | undefined;
  readonly requests: readonly InformationRequest[];
}

type Id =
  | "id"
  | "channel"
  | "applicant"
  | "receivedOn"
  | "replied"
  | "repliedOn"
  | "concludedOn"
  | "outcome"
  | "extended"
  | "carriedIn"
  | "note";

const keys: readonly Key<Id>[] = [
  { id: "id", name: "编号" },
  { id: "channel", name: "渠道", aliases: ["申请方式", "申请渠道"] },
  { id: "applicant", name: "申请人类型", aliases: ["申请人类别"] },
  { id: "receivedOn", name: "收到日期", aliases: ["申请日期", "受理日期"] },
  { id: "replied", name: "是否答复" },
  { id: "repliedOn", name: "答复日期" },
  { id: "concludedOn", name: "办结日期" },
  { id: "outcome", name: "办理结果", aliases: ["答复结果"] },
  { id: "extended", name: "是否延期" },
  { id: "carriedIn", name: "上年结转" },
  { id: "note", name: "备注" },
];
/** Without the day of conclusion every request would look open, and 0 be counted. */
const requiredColumns: readonly Id[] = [
  "id",
  "channel",
  "applicant",
  "receivedOn",
  "repliedOn",
  "concludedOn",
  "outcome",
];
const headKeys: readonly Key<"origin" | "note">[] = [
  { id: "origin", name: "来源" },
  { id: "note", name: "说明" },
];

/** Reads `requests/<year>.csv`. Rows in error are reported and left out; nothing is half counted, since errors stop the build. */
export function readRequests(table: CsvTable, year: number, schemes: Schemes): Checked<RequestLedger> {
  const found = collect();
  const { file } = table;
  const head = openFields(
    {
      kind: "map",
      spot: { line: 1, column: 1 },
      entries: table.head.map(({ key, value }) => ({ key, value, spot: value.spot })),
    },
    { file, keys: headKeys, found },
  );
  const fromReport =
    (head.has("origin") ? head.term("origin", schemes["ledger-origin"]) : undefined)?.id === "annual-report";
  const note = head.text("note")?.text;
  const spellings = new Map(
    keys.flatMap((key) => [key.id, key.name, ...(key.aliases ?? [])].map((spelling) => [spelling, key.id])),
  );
  const columns = new Set(table.columns.map((column) => spellings.get(column.text)));
  const heading = placeOf(file, table.columns[0]?.spot ?? { line: 1, column: 1 });
  for (const id of requiredColumns)
    if (!columns.has(id))
      found.add("missing-column", heading, { column: keys.find((key) => key.id === id)?.name ?? id });
  checkHeading(table, spellings, found);
  if (found.list().some(({ severity }) => severity === "error"))
    return { value: undefined, diagnostics: found.list() };
  const requests = table.rows.flatMap(
    (row) => readRequest(row, table, { fromReport, year, schemes, found }) ?? [],
  );
  checkTwins(requests, found);
  return { value: { file, year, fromReport, note, requests }, diagnostics: found.list() };
}

/** Unknown headings are reported once, at the heading, not once a row. */
function checkHeading(table: CsvTable, spellings: ReadonlyMap<string, Id>, found: Collector): void {
  openFields(
    {
      kind: "map",
      spot: { line: 1, column: 1 },
      entries: table.columns.map((cell) => ({ key: cell.text, value: cell, spot: cell.spot })),
    },
    { file: table.file, keys, found },
  );
  const seen = new Set<Id>();
  for (const cell of table.columns) {
    const id = spellings.get(cell.text);
    if (id !== undefined && seen.has(id))
      found.add("duplicate-key", placeOf(table.file, cell.spot), { key: cell.text, line: cell.spot.line });
    if (id !== undefined) seen.add(id);
  }
}

interface Reading {
  readonly fromReport: boolean;
  readonly year: number;
  readonly schemes: Schemes;
  readonly found: Collector;
}

function readRequest(
  row: CsvRow,
  { file, columns }: CsvTable,
  { fromReport, year, schemes, found }: Reading,
): InformationRequest | undefined {
  const entries = columns.flatMap((column, index) => {
    const cell = row.cells[index];
    return cell === undefined || cell.text === "" ? [] : [{ key: column.text, value: cell, spot: cell.spot }];
  });
  const mapping: Mapping = { kind: "map", entries, spot: row.spot };
  const fields = openFields(mapping, { file, keys, found });
  const before = found.list().length;
  for (const id of ["id", "channel", "applicant", "receivedOn"] as const) fields.need(id);
  const stated = <T>(id: Id, read: () => T | undefined): Stated<T> | undefined => {
    if (!fields.has(id) || !["未载明", unstated].includes(fields.text(id)?.text ?? "")) return read();
    if (!fromReport) found.add("unstated-not-allowed", fields.place(id), { key: fields.name(id) });
    return unstated;
  };
  const term = (id: Id, scheme: Scheme): Stated<string> | undefined =>
    stated(id, () => fields.term(id, scheme)?.id);
  const id = fields.text("id");
  const channel: Term | undefined = fields.term("channel", schemes["request-channel"]);
  const applicant = term("applicant", schemes.applicant);
  const receivedOn = stated("receivedOn", () => fields.date("receivedOn"));
  const repliedOn = stated("repliedOn", () => fields.date("repliedOn"));
  const concludedOn = stated("concludedOn", () => fields.date("concludedOn"));
  const outcome = term("outcome", schemes["request-outcome"]);
  // Left empty, a register of our own says no; a published report says nothing.
  const extended = stated("extended", () => fields.flag("extended")) ?? (fromReport ? unstated : false);
  const replied = fields.flag("replied") ?? (repliedOn !== undefined && repliedOn !== unstated);
  const carriedIn = fields.flag("carriedIn") ?? false;
  checkOrder(fields, { receivedOn, repliedOn, concludedOn }, found);
  checkYear(fields, { receivedOn, carriedIn, year }, found);
  if (!replied && repliedOn !== undefined && repliedOn !== unstated)
    found.add("reply-denied", fields.place("repliedOn"), {});
  if (replied && repliedOn === undefined) found.add("reply-without-date", fields.place("id"), {});
  if (replied && outcome === undefined) found.add("reply-without-outcome", fields.place("id"), {});
  if (!replied && outcome !== undefined && repliedOn === undefined)
    found.add("outcome-without-reply", fields.place("outcome"), {});
  const broken = found
    .list()
    .slice(before)
    .some(({ severity }) => severity === "error");
  if (broken || !id || !channel || applicant === undefined || receivedOn === undefined) return undefined;
  const place = fields.place("id");
  return {
    place,
    id: id.text,
    channel: channel.id,
    applicant,
    receivedOn,
    replied,
    repliedOn,
    concludedOn,
    outcome,
    extended,
    carriedIn,
  };
}

type Days = Readonly<Record<"receivedOn" | "repliedOn" | "concludedOn", Stated<CivilDate> | undefined>>;

/** 收到 ≤ 答复 ≤ 办结, where the days are stated. */
function checkOrder(fields: Fields<Id>, days: Days, found: Collector): void {
  for (const [earlier, later] of [
    ["receivedOn", "repliedOn"],
    ["receivedOn", "concludedOn"],
    ["repliedOn", "concludedOn"],
  ] as const) {
    const [first, second] = [days[earlier], days[later]];
    if (
      first === undefined ||
      second === undefined ||
      first === unstated ||
      second === unstated ||
      first <= second
    )
      continue;
    found.add("date-order", fields.place(later), {
      earlier: fields.name(earlier),
      earlierDate: first,
      later: fields.name(later),
      laterDate: second,
    });
  }
}

/** A request stands in the ledger of the year in which it came, or came earlier and is marked 上年结转. */
function checkYear(
  fields: Fields<Id>,
  {
    receivedOn,
    carriedIn,
    year,
  }: {
    readonly receivedOn: Stated<CivilDate> | undefined;
    readonly carriedIn: boolean;
    readonly year: number;
  },
  found: Collector,
): void {
  if (receivedOn === undefined || receivedOn === unstated) return;
  const inside = yearOf(receivedOn);
  if (carriedIn ? inside >= year : inside !== year)
    found.add("request-year", fields.place("receivedOn"), { date: receivedOn, year });
}

function checkTwins(requests: readonly InformationRequest[], found: Collector): void {
  const seen = new Map<string, number>();
  for (const { id, place } of requests) {
    const line = seen.get(id);
    if (line !== undefined) found.add("duplicate-request", place, { id, line });
    else seen.set(id, place.line ?? 0);
  }
}
