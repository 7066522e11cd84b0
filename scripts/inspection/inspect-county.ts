/** Hands on all that a run has to say about a county: catalog, tables of every year, and every complaint in file order. */

import type { CivilDate } from "../text/civil-date.ts";
import { collect } from "../diagnostics/collector.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { SiteConfig } from "../record/site-config.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CountyFiles } from "../catalog/county-files.ts";
import { readCatalog } from "../catalog/read-catalog.ts";
import { fillTable, listStatisticsYears } from "../statistics/fill-table.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { inspectPublicationDeadlines } from "./publication-deadline.ts";
import { applyWaivers } from "./waivers.ts";

/** A county read, filled and inspected. `catalog` is undefined where the standards could not be read. */
export interface InspectedCounty {
  readonly catalog: Catalog | undefined;
  /** Newest year first. */
  readonly tables: readonly StatisticsTable[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that `check` looks at; `build`, `stats` and `export` start from the same. */
export function inspectCounty(files: CountyFiles, config: SiteConfig, day: CivilDate): InspectedCounty {
  const found = collect();
  const catalog = found.take(readCatalog(files, config, day));
  if (!catalog) return { catalog, tables: [], diagnostics: sortDiagnostics(found.list()) };
  const tables = listStatisticsYears(catalog).flatMap((year) => found.take(fillTable(catalog, year)) ?? []);
  found.take({ value: undefined, diagnostics: inspectPublicationDeadlines(catalog) });
  return { catalog, tables, diagnostics: sortDiagnostics(applyWaivers(found.list(), catalog)) };
}
