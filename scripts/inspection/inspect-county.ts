/** Hands on all that a run has to say about a county: catalog, tables of every year, and every complaint in file order. */

import type { CivilDate } from "../text/civil-date.ts";
import { collect } from "../diagnostics/collector.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { SiteConfig } from "../record/site-config.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CountyFiles } from "../catalog/county-files.ts";
import { type ReadStandards, readCatalog } from "../catalog/read-catalog.ts";
import { nobody, type RunListener } from "../catalog/run-listener.ts";
import { fillTables } from "../statistics/fill-table.ts";
import { auditReports } from "../statistics/narrative/audit-reports.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { inspectRegister } from "./address-register.ts";
import { inspectCarriedOver } from "./carried-over.ts";
import { inspectDecisionMonths } from "./decision-months.ts";
import { inspections } from "./inspections.ts";
import { gatherLedgerFaults } from "./ledger-faults.ts";
import { type ListedWaiver, listWaivers } from "./list-waivers.ts";
import { passOverOld } from "./old-complaints.ts";
import { inspectReplyDeadlines } from "./reply-deadline.ts";
import { listSiteAddresses } from "./site-addresses.ts";
import { softenHeld } from "./soften-held.ts";
import { inspectTwinRecords } from "./twin-records.ts";
import { applyWaivers } from "./waivers.ts";

/** A county read, filled and inspected. `catalog` is undefined where the standards could not be read. */
export interface InspectedCounty {
  readonly catalog: Catalog | undefined;
  /** Newest year first. */
  readonly tables: readonly StatisticsTable[];
  readonly diagnostics: readonly Diagnostic[];
  /** Complaints of old stock, which count no more. */
  readonly passedOver: readonly Diagnostic[];
  /** What was accepted in 豁免, for the audit. */
  readonly waivers: readonly ListedWaiver[];
}

/** Everything that `check` looks at; `build`, `stats` and `export` start from the same. */
export function inspectCounty(
  files: CountyFiles,
  config: SiteConfig,
  day: CivilDate,
  read?: ReadStandards,
  hear: RunListener = nobody,
): InspectedCounty {
  const found = collect();
  const catalog = found.take(readCatalog(files, config, day, read, hear));
  if (!catalog)
    return { catalog, tables: [], diagnostics: sortDiagnostics(found.list()), passedOver: [], waivers: [] };
  hear.enter("tables");
  const faults = [
    ...inspectReplyDeadlines(catalog),
    ...inspectCarriedOver(catalog),
    ...inspectTwinRecords(catalog),
    ...inspectDecisionMonths(catalog),
  ];
  const filled = found.take(fillTables(catalog, gatherLedgerFaults(catalog, faults))) ?? [];
  const tables = found.take(auditReports(catalog, filled)) ?? [];
  hear.enter("inspections");
  for (const { inspect } of inspections)
    found.take({ value: undefined, diagnostics: inspect(catalog, files) });
  // The register is spoken of after drafts were spared: what was published may not become one.
  const spoken = [
    ...softenHeld(found.list(), catalog),
    ...inspectRegister(catalog, listSiteAddresses(catalog, tables)),
  ];
  const all = sortDiagnostics(applyWaivers(spoken, catalog));
  const { counted, passedOver } = passOverOld(all, files, day);
  const waivers = listWaivers(catalog, all);
  return { catalog, tables, diagnostics: sortDiagnostics(counted), passedOver, waivers };
}
