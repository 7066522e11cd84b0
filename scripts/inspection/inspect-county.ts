/** Hands on all that a run has to say about a county: catalog, tables of every year, and every complaint in file order. */

import type { CivilDate } from "../text/civil-date.ts";
import { collect } from "../diagnostics/collector.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { SiteConfig } from "../record/site-config.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CountyFiles } from "../catalog/county-files.ts";
import { type ReadStandards, readCatalog } from "../catalog/read-catalog.ts";
import { fillTables } from "../statistics/fill-table.ts";
import { auditReports } from "../statistics/narrative/audit-reports.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { inspectCarriedOver } from "./carried-over.ts";
import { inspectDecisionMonths } from "./decision-months.ts";
import { inspectFutureDays } from "./future-days.ts";
import { gatherLedgerFaults } from "./ledger-faults.ts";
import { type ListedWaiver, listWaivers } from "./list-waivers.ts";
import { inspectPrivacy } from "./privacy.ts";
import { inspectPublicationDeadlines } from "./publication-deadline.ts";
import { inspectReplyDeadlines } from "./reply-deadline.ts";
import { inspectReportTexts } from "./report-text.ts";
import { inspectTwinRecords } from "./twin-records.ts";
import { applyWaivers } from "./waivers.ts";

/** A county read, filled and inspected. `catalog` is undefined where the standards could not be read. */
export interface InspectedCounty {
  readonly catalog: Catalog | undefined;
  /** Newest year first. */
  readonly tables: readonly StatisticsTable[];
  readonly diagnostics: readonly Diagnostic[];
  /** What was accepted in 豁免, for the audit. */
  readonly waivers: readonly ListedWaiver[];
}

/** Everything that `check` looks at; `build`, `stats` and `export` start from the same. */
export function inspectCounty(
  files: CountyFiles,
  config: SiteConfig,
  day: CivilDate,
  read?: ReadStandards,
): InspectedCounty {
  const found = collect();
  const catalog = found.take(readCatalog(files, config, day, read));
  if (!catalog) return { catalog, tables: [], diagnostics: sortDiagnostics(found.list()), waivers: [] };
  const faults = [
    ...inspectReplyDeadlines(catalog),
    ...inspectCarriedOver(catalog),
    ...inspectTwinRecords(catalog),
    ...inspectDecisionMonths(catalog),
  ];
  const filled = found.take(fillTables(catalog, gatherLedgerFaults(catalog, faults))) ?? [];
  const tables = found.take(auditReports(catalog, filled)) ?? [];
  found.take({ value: undefined, diagnostics: inspectFutureDays(catalog) });
  found.take({ value: undefined, diagnostics: inspectPublicationDeadlines(catalog) });
  found.take({ value: undefined, diagnostics: inspectReportTexts(catalog) });
  const settled = applyWaivers([...found.list(), ...inspectPrivacy(files, catalog)], catalog);
  const diagnostics = sortDiagnostics(settled);
  return { catalog, tables, diagnostics, waivers: listWaivers(catalog, diagnostics) };
}
