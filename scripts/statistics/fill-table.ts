/** Hands on the tables of a county: every year and every unit, filled and compared with the year before. */

import { yearOf } from "../text/civil-date.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Agency } from "../record/agency.ts";
import { findForm } from "../record/form-years.ts";
import type { Books } from "../catalog/books.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { auditTable, type Fault } from "./audit.ts";
import { readDeclared } from "./declared-figures.ts";
import { fillAids, fillCells } from "./fill-cells.ts";
import { joinUnits } from "./join-units.ts";
import { type Period, quarterOf, wholeYear } from "./period.ts";
import { auditRollUp } from "./roll-up.ts";
import type { Contribution, StatisticsTable } from "./table.ts";
import { fillYearFigures } from "./year-figures.ts";

/** Every year that has notices, a book or a report, newest first. */
function listStatisticsYears(catalog: Catalog): readonly number[] {
  const years = new Set([catalog, ...catalog.units.values()].flatMap(yearsOf));
  for (const { notice } of catalog.published) years.add(yearOf(notice.publishedOn.date));
  return [...years].sort((left, right) => right - left);
}

/** Faults found in ledgers, by the ledger's file: the figures of its year may waive them. */
export type LedgerFaults = ReadonlyMap<string, readonly Fault[]>;

/** The tables of all years, newest first. Findings that a waiver accepts are kept, but are no complaints. */
export function fillTables(
  catalog: Catalog,
  ledgerFaults: LedgerFaults,
): Checked<readonly StatisticsTable[]> {
  const found = collect();
  const tables: StatisticsTable[] = [];
  for (const year of [...listStatisticsYears(catalog)].reverse())
    tables.push(fillYear({ catalog, year, ledgerFaults, found }, tables.at(-1)));
  return { value: tables.reverse(), diagnostics: found.list() };
}

/** The county's table of a quarter: only what can be counted, since figures are declared by the year. */
export function fillQuarter(catalog: Catalog, period: Period): StatisticsTable {
  return fill({ catalog, period, unit: undefined, contributions: [], found: collect() });
}

interface Year {
  readonly catalog: Catalog;
  readonly year: number;
  readonly ledgerFaults: LedgerFaults;
  readonly found: Collector;
}

/** The quarters of a year that are over, where the form is reported every quarter too. */
export function fillQuarters(catalog: Catalog, { year, form }: StatisticsTable): readonly StatisticsTable[] {
  if (!form?.periods.includes("quarter")) return [];
  return ([1, 2, 3, 4] as const)
    .map((quarter) => quarterOf(year, quarter))
    .filter(({ last }) => last <= catalog.day)
    .map((period) => fillQuarter(catalog, period));
}

function fillYear(
  { catalog, year, ledgerFaults, found }: Year,
  earlier: StatisticsTable | undefined,
): StatisticsTable {
  const previous = earlier?.year === year - 1 ? earlier : undefined;
  const period = wholeYear(year);
  const faultsOf = ({ ledgers, disputes, decisions }: Books): readonly Fault[] =>
    [ledgers, disputes, decisions].flatMap((books) => ledgerFaults.get(books.get(year)?.file ?? "") ?? []);
  const contributions = listReportingUnits(catalog).map((agency): Contribution => {
    const books = catalog.units.get(agency.id);
    if (!books || !yearsOf(books).includes(year)) return { agency, table: undefined };
    const before = previous?.contributions.find((other) => other.agency.id === agency.id)?.table;
    const table = fill({ catalog, period, unit: agency, contributions: [], found });
    return { agency, table: auditTable(table, before, books.figures.get(year), found, faultsOf(books)) };
  });
  const table = fill({ catalog, period, unit: undefined, contributions, found });
  const figures = catalog.figures.get(year);
  const more = [...auditRollUp(table, figures), ...faultsOf(catalog)];
  return auditTable(table, previous, figures, found, more);
}

interface Job {
  readonly catalog: Catalog;
  readonly period: Period;
  readonly unit: Agency | undefined;
  readonly contributions: readonly Contribution[];
  readonly found: Collector;
}

function fill({ catalog, period, unit, contributions, found }: Job): StatisticsTable {
  const { year } = period;
  const form = findForm(catalog.standards.forms, year);
  const books: Books | undefined = unit ? catalog.units.get(unit.id) : catalog;
  const figures = period.quarter === undefined ? books?.figures.get(year) : undefined;
  const scope = { catalog, period, unit: unit?.id };
  const empty = { year, period, unit, form, aids: [], checks: [], findings: [], contributions, own: [] };
  // Figures for rows of a form that nobody has would vanish without a word.
  const homeless = form ? undefined : figures?.figures.find((figure) => figure.indicator)?.indicator;
  if (homeless) found.add("no-form-for-year", homeless.place, { year });
  if (!form) return { ...empty, cells: fillYearFigures(scope) };
  const declared = readDeclared(form, figures, found);
  const units = contributions.flatMap(({ table }) => table ?? []);
  const joined =
    units.length > 0
      ? joinUnits({ form, scope, declared, units, found })
      : { cells: fillCells({ form, scope, declared, found }), own: [] };
  return { ...empty, ...joined, aids: fillAids({ form, scope }) };
}

/** In a county where some units keep their own books, every department and township is expected to. */
function listReportingUnits({ agencies, units }: Catalog): readonly Agency[] {
  if (units.size === 0) return [];
  return agencies.filter(({ id, kind }) => units.has(id) || reportingKinds.includes(kind));
}

/** Terms of the scheme agency-kind: those whom 国办发〔2014〕32号 asks to report to the county's office. */
const reportingKinds: readonly string[] = ["county-department", "township"];

function yearsOf({ ledgers, disputes, activities, decisions, figures, reports }: Books): readonly number[] {
  return [ledgers, disputes, activities, decisions, figures, reports].flatMap((books) => [...books.keys()]);
}
