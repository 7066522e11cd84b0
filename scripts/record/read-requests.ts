/** Hands on the ledger of requests read: one row a request, every fault at its row and column, never a name. */

import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { CsvRow, CsvTable } from "../source/csv-tree.ts";
import type { Mapping } from "../source/tree.ts";
import { type Fields, type Key, openFields } from "./fields.ts";
import { findForm } from "./form-years.ts";
import { checkPersonalColumns, checkPersonalNames } from "./ledger-privacy.ts";
import { type InformationRequest, type RequestLedger, type Stated, unstated } from "./request.ts";
import {
  checkOrder,
  checkOutcome,
  checkReply,
  checkYear,
  endsByReply,
  type WrittenRequest,
} from "./request-checks.ts";
import { checkHeading, findColumn, type RequestColumn, requestColumns } from "./request-columns.ts";
import { readFee } from "./request-fee.ts";
import type { Term } from "./scheme.ts";
import type { Standards } from "./standards.ts";

const headKeys: readonly Key<"origin" | "note">[] = [
  { id: "origin", name: "来源" },
  { id: "note", name: "说明" },
];

/** What of the standards a ledger is read by. */
export type LedgerStandards = Pick<Standards, "schemes" | "forms" | "fees" | "personalWords">;

/** Reads a year's requests. Rows in error are reported and left out; nothing is half counted, since errors stop the build. */
export function readRequests(
  table: CsvTable,
  year: number,
  standards: LedgerStandards,
): Checked<RequestLedger> {
  const found = collect();
  const { file } = table;
  checkPersonalColumns(table, standards.personalWords, (text) => findColumn(text) !== undefined, found);
  checkPersonalNames(table, standards.personalWords, found);
  // A heading that is refused as personal need not be called unknown too.
  if (found.list().some(({ code }) => code === "personal-column"))
    return { value: undefined, diagnostics: found.list() };
  const head = openFields(
    {
      kind: "map",
      spot: { line: 1, column: 1 },
      entries: table.head.map(({ key, value }) => ({ key, value, spot: value.spot })),
    },
    { file, keys: headKeys, found },
  );
  const origin = head.has("origin") ? head.term("origin", standards.schemes["ledger-origin"]) : undefined;
  const fromReport = origin?.id === "annual-report";
  const note = head.text("note")?.text;
  const before = found.list().length;
  checkHeading(table, found);
  if (found.list().length > before) return { value: undefined, diagnostics: found.list() };
  const form = findForm(standards.forms, year)?.id;
  const requests = table.rows.flatMap(
    (row) => readRequest(row, table, { fromReport, year, form, standards, found }) ?? [],
  );
  checkTwins(requests, found);
  return { value: { file, year, fromReport, note, requests }, diagnostics: found.list() };
}

interface Reading {
  readonly fromReport: boolean;
  readonly year: number;
  readonly form: string | undefined;
  readonly standards: LedgerStandards;
  readonly found: Collector;
}

function readRequest(row: CsvRow, table: CsvTable, reading: Reading): InformationRequest | undefined {
  const { fromReport, year, form, standards, found } = reading;
  const { schemes } = standards;
  const fields = openRow(row, table, found);
  const before = found.list().length;
  for (const id of ["id", "channel", "applicant", "receivedOn"] as const) fields.need(id);
  const id = readId(fields, found);
  const channel = fields.term("channel", schemes["request-channel"])?.id;
  const stated = stateReader(fields, reading);
  const applicant = stated("applicant", () => fields.term("applicant", schemes.applicant)?.id);
  const written = readWritten(fields, reading);
  const { receivedOn, repliedOn, replied, outcome, extendedOn, extendedFlag, carriedIn } = written;
  const fee = readFee(fields, { receivedOn, tariffs: standards.fees, scheme: schemes["fee-tariff"], found });
  checkOrder(written, found);
  checkYear(written, year, found);
  checkReply(written, found);
  checkOutcome(written, { form, year, scheme: schemes["request-outcome"] }, found);
  const broken = found
    .list()
    .slice(before)
    .some(({ severity }) => severity === "error");
  if (broken || !id || !channel || applicant === undefined || receivedOn === undefined) return undefined;
  return {
    place: fields.place("id"),
    id,
    channel,
    applicant,
    receivedOn,
    replied,
    repliedOn,
    concludedOn: written.concludedOn ?? (endsByReply(written) ? repliedOn : undefined),
    outcome: termId(outcome),
    // Left empty, a register of our own says no; a published report says nothing.
    extended: extendedFlag ?? (extendedOn === undefined ? (fromReport ? unstated : false) : true),
    carriedIn,
    correctionAskedOn: written.correctionAskedOn,
    correctedOn: written.correctedOn,
    thirdPartyAskedOn: written.thirdPartyAskedOn,
    thirdPartyHeardOn: written.thirdPartyHeardOn,
    extendedOn,
    ...fee,
  };
}

function openRow(
  { cells, spot }: CsvRow,
  { file, columns }: CsvTable,
  found: Collector,
): Fields<RequestColumn> {
  const entries = columns.flatMap((column, index) => {
    const cell = cells[index];
    return cell === undefined || cell.text === "" ? [] : [{ key: column.text, value: cell, spot: cell.spot }];
  });
  const mapping: Mapping = { kind: "map", entries, spot };
  return openFields(mapping, { file, keys: requestColumns, found });
}

/** Reads a field that a ledger rebuilt from a report may leave 未载明. */
function stateReader(fields: Fields<RequestColumn>, { fromReport, found }: Reading) {
  return <T>(id: RequestColumn, read: () => T | undefined): Stated<T> | undefined => {
    if (!fields.has(id) || !["未载明", unstated].includes(fields.text(id)?.text ?? "")) return read();
    if (!fromReport) found.add("unstated-not-allowed", fields.place(id), { key: fields.name(id) });
    return unstated;
  };
}

function readWritten(fields: Fields<RequestColumn>, reading: Reading): WrittenRequest {
  const stated = stateReader(fields, reading);
  const { schemes } = reading.standards;
  const statedDay = (id: RequestColumn) => stated(id, () => fields.date(id));
  // What need not be written need not be called unstated; whoever does has said nothing.
  const day = (id: RequestColumn) => {
    const date = statedDay(id);
    return date === unstated ? undefined : date;
  };
  const flag = fields.flag("replied");
  // A published report that leaves a cell empty has not said that the request is open, unless it says that none was answered.
  const silence = reading.fromReport && flag !== false ? unstated : undefined;
  const repliedOn = fields.has("repliedOn") ? statedDay("repliedOn") : silence;
  const replied = flag ?? (repliedOn !== undefined && repliedOn !== unstated);
  const outcome = fields.has("outcome")
    ? stated("outcome", () => fields.term("outcome", schemes["request-outcome"]))
    : silence;
  return {
    fields,
    receivedOn: statedDay("receivedOn"),
    replied,
    repliedOn,
    concludedOn: fields.has("concludedOn")
      ? statedDay("concludedOn")
      : endsByReply({ replied, outcome })
        ? undefined
        : silence,
    correctionAskedOn: day("correctionAskedOn"),
    correctedOn: day("correctedOn"),
    thirdPartyAskedOn: day("thirdPartyAskedOn"),
    thirdPartyHeardOn: day("thirdPartyHeardOn"),
    extendedOn: day("extendedOn"),
    extendedFlag: stated("extended", () => fields.flag("extended")),
    carriedIn: fields.flag("carriedIn") ?? false,
    outcome,
  };
}

const idShape = /^(?=.*\d)[\p{Script=Han}A-Za-z0-9〔][\p{Script=Han}A-Za-z0-9\-/／〔〕]{0,29}$/u;

function readId(fields: Fields<RequestColumn>, found: Collector): string | undefined {
  const written = fields.text("id");
  if (!written) return undefined;
  if (idShape.test(written.text)) return written.text;
  found.add("bad-request-id", written.place, { id: written.text.slice(0, 40) });
  return undefined;
}

function termId(term: Stated<Term> | undefined): Stated<string> | undefined {
  return term === undefined || term === unstated ? term : term.id;
}

function checkTwins(requests: readonly InformationRequest[], found: Collector): void {
  const seen = new Map<string, number>();
  for (const { id, place } of requests) {
    const line = seen.get(id);
    if (line !== undefined) found.add("duplicate-request", place, { id, line });
    else seen.set(id, place.line ?? 0);
  }
}
