/** Hands on cells of a county's tables as tests compare them. */
import type { CounterName, Where } from "../../scripts/record/count-rule.ts";
import type { Counted } from "../../scripts/statistics/count-scope.ts";
import { count } from "../../scripts/statistics/counters.ts";
import { type Period, wholeYear } from "../../scripts/statistics/period.ts";
import type { Cell } from "../../scripts/statistics/table.ts";
import { fillYearFigures } from "../../scripts/statistics/year-figures.ts";
import type { InspectedCounty } from "../../scripts/inspection/inspect-county.ts";

/** The cell of a year; there must be one. */
export function cellOf({ tables }: InspectedCounty, year: number, id: string): Cell {
  const cell = tables.find((table) => table.year === year)?.cells.find((candidate) => candidate.id === id);
  if (!cell) throw new Error(`${year} has no cell ${id}`);
  return cell;
}

/** The figure of a cell, `"800余"` where it is approximate, or `"blank"`. */
export function figureOf(county: InspectedCounty, year: number, id: string): number | string {
  const { content } = cellOf(county, year, id);
  if (content.kind !== "value") return content.kind;
  return content.quantity.approximate ? `${content.quantity.value}余` : content.quantity.value;
}

/** Figures by id. */
export function figuresOf(
  county: InspectedCounty,
  year: number,
  ids: readonly string[],
): Readonly<Record<string, number | string>> {
  return Object.fromEntries(ids.map((id) => [id, figureOf(county, year, id)]));
}

/** What a counter finds in a year or a quarter, in the whole county or in a unit. */
export function askCounter(
  { catalog }: InspectedCounty,
  counter: CounterName,
  when: number | Period,
  { where = {}, unit }: { readonly where?: Where; readonly unit?: string } = {},
): Counted {
  if (!catalog) throw new Error("no catalog");
  const period = typeof when === "number" ? wholeYear(when) : when;
  return count({ counter, where }, { catalog, period, unit });
}

/** The number that a counter finds, or `"blank"`. */
export function tally(...asked: Parameters<typeof askCounter>): number | "blank" {
  const counted = askCounter(...asked);
  return counted.kind === "unknown" ? "blank" : counted.value;
}

/** Figures that are counted without a form, by id. */
export function yearFiguresOf(
  { catalog }: InspectedCounty,
  year: number,
  ids: readonly string[],
): Readonly<Record<string, number | string | undefined>> {
  if (!catalog) throw new Error("no catalog");
  const cells = fillYearFigures({ catalog, period: wholeYear(year), unit: undefined });
  const figureAt = (id: string): number | string | undefined => {
    const content = cells.find((cell) => cell.id === id)?.content;
    return content?.kind === "value" ? content.quantity.value : content?.kind;
  };
  return Object.fromEntries(ids.map((id) => [id, figureAt(id)]));
}
