/** Hands on a ledger opened: CSV or YAML, UTF-8 or GB18030, as one table with the place of every cell. */
import type { Collector } from "../diagnostics/collector.ts";
import { type CsvTable, parseCsv } from "../source/csv-tree.ts";
import { decodeLedger } from "../source/decode-ledger.ts";
import type { RawFile } from "../source/source-file.ts";
import { parseYamlTable } from "../source/yaml-table.ts";
import { checkPersonalNumbers } from "../record/ledger-privacy.ts";

/**
 * Opens a ledger by its ending; undefined where it cannot be read, or holds numbers of persons. Rows of a wrong length are
 * complained about and left out; that is an error, so that half a ledger is never counted.
 */
export function openLedger(file: RawFile, found: Collector): CsvTable | undefined {
  const source = found.take(decodeLedger(file));
  if (!source) return undefined;
  const table = found.take(file.path.endsWith(".yaml") ? parseYamlTable(source) : parseCsv(source));
  // Complaints about other faults would print the very number.
  return table && checkPersonalNumbers(source, table, found) ? table : undefined;
}
