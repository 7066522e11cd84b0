/** Hands on cells of a county's tables as tests compare them. */
import type { Cell } from "../../scripts/statistics/table.ts";
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
