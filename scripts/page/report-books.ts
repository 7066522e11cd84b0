/** Hands on what a report page finds in the books: the owner's, whether there are any, and what can be counted without a form. */

import type { Agency } from "../record/agency.ts";
import type { Books } from "../catalog/books.ts";
import type { Cell, StatisticsTable } from "../statistics/table.ts";
import { fillYearFigures } from "../statistics/year-figures.ts";
import type { SiteView } from "./site-view.ts";

/** The books of the county, or of a unit. */
export function booksOf({ catalog }: SiteView, unit: Agency | undefined): Books | undefined {
  return unit ? catalog.units.get(unit.id) : catalog;
}

/** True where somebody has kept a book of the year, or written its report: only then is there a form to fill. */
export function hasBooks(view: SiteView, { year, unit }: StatisticsTable): boolean {
  const own = booksOf(view, unit);
  const all = unit ? [own] : [own, ...view.catalog.units.values()];
  return all.some((books) => books !== undefined && keepsYear(books, year));
}

function keepsYear(
  { ledgers, disputes, activities, decisions, figures, reports }: Books,
  year: number,
): boolean {
  return [ledgers, disputes, activities, decisions, figures, reports].some((book) => book.has(year));
}

/** True where a unit has reported for the year; before units kept books there is nothing to compare. */
export function hasUnits({ contributions }: StatisticsTable): boolean {
  return contributions.some(({ table }) => table !== undefined);
}

/** The table as its page shows it: a form that nobody has filled would be two hundred blanks. */
export function openTable(view: SiteView, table: StatisticsTable): StatisticsTable {
  if (table.form === undefined || hasBooks(view, table)) return table;
  return { ...table, form: undefined, cells: countYear(view, table), aids: [], checks: [] };
}

/** The figures that can be counted without a form, in the year and for the owner of a table. */
export function countYear({ catalog }: SiteView, { period, unit }: StatisticsTable): readonly Cell[] {
  return fillYearFigures({ catalog, period, unit: unit?.id });
}
