/** Hands on complaints about lines of ledgers as faults that the figures of the same year may waive, by request number. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Fault } from "../statistics/audit.ts";
import type { LedgerFaults } from "../statistics/fill-table.ts";

/** Complaints by the ledger's file; a waiver's 对象 is the number of the request. */
export function gatherLedgerFaults(catalog: Catalog, complaints: readonly Diagnostic[]): LedgerFaults {
  const numbers = new Map<string, string>();
  for (const { ledgers } of [catalog, ...catalog.units.values()])
    for (const { requests } of ledgers.values())
      for (const { id, place } of requests) numbers.set(`${place.file}:${place.line}`, id);
  const faults = new Map<string, Fault[]>();
  for (const diagnostic of complaints) {
    const { file, line } = diagnostic.place;
    const number = numbers.get(`${file}:${line}`);
    const fault: Fault = { subjects: number === undefined ? [] : [number], diagnostic };
    faults.set(file, [...(faults.get(file) ?? []), fault]);
  }
  return faults;
}
