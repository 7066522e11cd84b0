/** Hands on the register of addresses as the county keeps it. */

import type { Collector } from "../diagnostics/collector.ts";
import { parseCsv } from "../source/csv-tree.ts";
import { decodeLedger } from "../source/decode-ledger.ts";
import { type Register, readRegister } from "../record/register.ts";
import type { CountyFiles } from "./county-files.ts";

/** Its name below the content folder. */
export const registerName = "register.csv";

/** Undefined where there is none, or none that can be read; of the latter the collector knows. */
export function openRegister({ content }: CountyFiles, found: Collector): Register | undefined {
  const keyed = content.find(({ key }) => key === registerName);
  const source = keyed && found.take(decodeLedger(keyed.file));
  const table = source && found.take(parseCsv(source));
  return table && found.take(readRegister(table));
}
