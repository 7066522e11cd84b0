/** Hands on the tables with what their reports say otherwise: quotes and sentences of the county's reports and of the units'. */

import { collect } from "../../diagnostics/collector.ts";
import type { Checked } from "../../diagnostics/diagnostic.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { auditQuotes, listReports } from "../quotes.ts";
import type { Finding, StatisticsTable } from "../table.ts";
import { fillYearFigures } from "../year-figures.ts";
import { auditNarrative } from "./audit-narrative.ts";

/** Audits every report against the table of its year; findings stand behind those of the table itself. */
export function auditReports(
  catalog: Catalog,
  tables: readonly StatisticsTable[],
): Checked<readonly StatisticsTable[]> {
  const found = collect();
  const { indicators } = catalog.standards;
  const findings = new Map<StatisticsTable, readonly Finding[]>();
  for (const [report, table] of listReports(catalog, tables)) {
    const yearFigures = fillYearFigures({ catalog, period: table.period, unit: table.unit?.id });
    auditQuotes(report, indicators, { table, yearFigures }, found);
    findings.set(table, auditNarrative({ report, indicators, table, yearFigures }, found));
  }
  const audited = (table: StatisticsTable): StatisticsTable => ({
    ...table,
    findings: [...table.findings, ...(findings.get(table) ?? [])],
    contributions: table.contributions.map((one) =>
      one.table ? { ...one, table: audited(one.table) } : one,
    ),
  });
  return { value: tables.map(audited), diagnostics: found.list() };
}
