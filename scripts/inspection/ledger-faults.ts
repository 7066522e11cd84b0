/** Hands on complaints about lines of ledgers as faults that the figures of the same year may waive, by the number of the record. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Books } from "../catalog/books.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Fault } from "../statistics/audit.ts";
import type { LedgerFaults } from "../statistics/fill-table.ts";

/** Complaints by the ledger's file; a waiver's 对象 is the number of the record. */
export function gatherLedgerFaults(catalog: Catalog, complaints: readonly Diagnostic[]): LedgerFaults {
  const numbers = new Map<string, string>();
  for (const books of [catalog, ...catalog.units.values()])
    for (const { id, place } of listRecords(books)) numbers.set(`${place.file}:${place.line}`, id);
  const faults = new Map<string, Fault[]>();
  for (const diagnostic of complaints) {
    const { file, line } = diagnostic.place;
    const number = numbers.get(`${file}:${line}`);
    const fault: Fault = { subjects: number === undefined ? [] : [number], diagnostic };
    faults.set(file, [...(faults.get(file) ?? []), fault]);
  }
  return faults;
}

/** A line of a book, with the number by which people speak of it. */
interface Numbered {
  readonly id: string;
  readonly place: Place;
}

function listRecords({ ledgers, disputes, decisions }: Books): readonly Numbered[] {
  return [
    ...[...ledgers.values()].flatMap(({ requests }) => requests),
    ...[...disputes.values()].flatMap(({ cases }) => cases),
    ...[...decisions.values()].flatMap(({ tallies }) => tallies),
  ];
}
