/** Hands on a ledger of requests read by the repository's own standards, through the door by which the catalog opens it. */
import { collect } from "../../scripts/diagnostics/collector.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { readRequests } from "../../scripts/record/read-requests.ts";
import { readStandards } from "../../scripts/record/read-standards.ts";
import type { RequestLedger } from "../../scripts/record/request.ts";
import type { Standards } from "../../scripts/record/standards.ts";
import { openLedger } from "../../scripts/catalog/ledger-file.ts";
import { countyFiles, placesOf } from "./small-county.ts";

const read = readStandards("content/standards", countyFiles({}).standards).value;
if (!read) throw new Error("the standards cannot be read");

/** The repository's own standards. */
export const ownStandards: Standards = read;

/** A ledger read, and what was said about it. */
export interface ReadLedger {
  readonly ledger: RequestLedger | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** `code line:column` of each complaint. */
  readonly places: readonly string[];
}

/** Reads the bytes or the text of `requests/<year>.csv` or `.yaml`. */
export function readLedger(
  content: string | Uint8Array,
  { year = 2024, ending = "csv" }: { readonly year?: number; readonly ending?: "csv" | "yaml" } = {},
): ReadLedger {
  const path = `${year}.${ending}`;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const found = collect();
  const table = openLedger({ path, content: { kind: "bytes", bytes } }, found);
  const ledger = table && found.take(readRequests(table, year, ownStandards));
  const diagnostics = found.list();
  return { ledger, diagnostics, places: placesOf(diagnostics).map((line) => line.replace(`${path}:`, "")) };
}
