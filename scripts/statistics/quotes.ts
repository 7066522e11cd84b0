/** Hands on the text of reports with its quoted figures filled in: `{{ 收到申请 }}` becomes the figure of the year. */

import { findNearest } from "../text/nearest.ts";
import { formatQuantity } from "../text/quantity.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { BodyRef } from "../record/body-ref.ts";
import { findIndicator, type Indicators } from "../record/indicators.ts";
import type { Report } from "../record/report.ts";
import { quoteMark } from "../record/report-text.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { readIndicator, type YearSources } from "./indicator-figures.ts";
import type { StatisticsTable } from "./table.ts";
import { fillYearFigures } from "./year-figures.ts";

/** The figure that a name stands for, as it is printed; undefined where there is none. */
export type FigureLookup = (name: string) => string | undefined;

/** Puts figures in place of the names; what has no figure stays as it was written, since publication is refused anyway. */
export function quoteFigures(text: string, figureOf: FigureLookup): string {
  return text.replace(quoteMark, (whole, name: string) => figureOf(name) ?? whole);
}

/** Looks figures up in a year. Names and nothing else: no sums, no code. */
export function openQuotes(indicators: Indicators, sources: YearSources): FigureLookup {
  return (name) => {
    const indicator = findIndicator(indicators, name);
    const quantity = indicator && readIndicator(indicator, sources).quantity;
    return quantity && formatQuantity(quantity);
  };
}

/** Complains about names that are not in the list, and about figures that are blank. */
export function auditQuotes(
  report: Report,
  indicators: Indicators,
  sources: YearSources,
  found: Collector,
): void {
  for (const { name, place } of report.text.quotes) {
    const indicator = findIndicator(indicators, name);
    if (!indicator) {
      const nearest = findNearest(
        name,
        indicators.list.map((known) => known.name),
      );
      found.add("unknown-quote", place, { name, nearest });
    } else if (!readIndicator(indicator, sources).quantity)
      found.add("quoted-blank", place, { name, year: report.year });
  }
}

/** Gives a reader of bodies that fills the figures in. */
export type Quoting = (read: (ref: BodyRef) => string) => (ref: BodyRef) => string;

/** Whoever prints or indexes reads through this. */
export function openQuoting(catalog: Catalog, tables: Iterable<StatisticsTable>): Quoting {
  const quoting = new Map(
    listReports(catalog, tables)
      .filter(([{ text }]) => text.quotes.length > 0)
      .map(([report, table]) => [report.body.file, table]),
  );
  return (read) => (ref) => {
    const table = quoting.get(ref.file);
    if (!table) return read(ref);
    const yearFigures = fillYearFigures({ catalog, period: table.period, unit: table.unit?.id });
    return quoteFigures(read(ref), openQuotes(catalog.standards.indicators, { table, yearFigures }));
  };
}

/** Every report with the table of its year: the county's, and those of the units. */
export function listReports(
  catalog: Catalog,
  tables: Iterable<StatisticsTable>,
): readonly (readonly [Report, StatisticsTable])[] {
  return [...tables].flatMap((table) => {
    const own = catalog.reports.get(table.year);
    const units = table.contributions.flatMap(({ agency, table: filled }) => {
      const report = catalog.units.get(agency.id)?.reports.get(table.year);
      return report && filled ? [[report, filled] as const] : [];
    });
    return [...(own ? [[own, table] as const] : []), ...units];
  });
}
