/** Hands on the catalog of a county from its files: the first five rooms in one walk, every complaint reported once. */

import type { CivilDate } from "../text/civil-date.ts";
import { collect } from "../diagnostics/collector.ts";
import { type Checked, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import { readStandards } from "../record/read-standards.ts";
import type { SiteConfig } from "../record/site-config.ts";
import { buildCatalog } from "./build-catalog.ts";
import type { Catalog } from "./catalog.ts";
import type { CountyFiles } from "./county-files.ts";
import { readVariants } from "./form-variants.ts";
import { readRecords } from "./records.ts";
import { nobody, type RunListener } from "./run-listener.ts";

/** How the standards are read; whoever inspects many counties may remember them. */
export type ReadStandards = typeof readStandards;

/** Reads standards, records and the whole. Without sound standards no record can be judged. */
export function readCatalog(
  files: CountyFiles,
  config: SiteConfig,
  day: CivilDate,
  read: ReadStandards = readStandards,
  hear: RunListener = nobody,
): Checked<Catalog> {
  const found = collect();
  const issued = found.take(read(files.standardsFolder, files.standards));
  const standards = issued && found.take(readVariants(files, issued));
  hear.enter("records");
  const records = standards && found.take(readRecords(files, standards, config.indexPattern, hear));
  hear.enter("catalog");
  const catalog =
    records && standards && found.take(buildCatalog(records, { config, standards, day, files }));
  return { value: catalog, diagnostics: sortDiagnostics(found.list()) };
}
