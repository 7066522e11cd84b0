/** Hands on the named figures of a year: each with its quantity, the records behind it, and the readings that are fair. */

import { addDecimal, type Quantity } from "../text/quantity.ts";
import type { CellSum, Indicator, Indicators } from "../record/indicators.ts";
import type { Cell, CellSource, StatisticsTable } from "./table.ts";

/** What a year knows: its table, and what was counted without a form. */
export interface YearSources {
  readonly table: StatisticsTable;
  readonly yearFigures: readonly Cell[];
}

/** A named figure of a year; without a quantity it is blank, or the year's form has no such cell. */
export interface IndicatorFigure {
  readonly indicator: Indicator;
  readonly quantity: Quantity | undefined;
  readonly sources: readonly CellSource[];
}

/** Between which true values a figure may lie. A blank has no upper bound, and is not 0. */
export interface FigureRange {
  readonly least: number;
  readonly most: number;
}

/** Every named figure of a year, in the order of the list. */
export function listIndicators(
  { list }: Indicators,
  table: StatisticsTable,
  yearFigures: readonly Cell[],
): readonly IndicatorFigure[] {
  const cells = indexSources({ table, yearFigures });
  return list.map((indicator) => readFigure(indicator, cells));
}

/** One named figure of a year. */
export function readIndicator(indicator: Indicator, sources: YearSources): IndicatorFigure {
  return readFigure(indicator, indexSources(sources));
}

/** The figure first, then its other readings; empty where nothing at all is known. */
export type Ranges = (indicator: Indicator) => readonly FigureRange[];

/** Looks at a year once, for asking many times. */
export function openRanges(sources: YearSources): Ranges {
  const cells = indexSources(sources);
  const known = new Map<string, readonly FigureRange[]>();
  return (indicator) => {
    const ranges = known.get(indicator.id) ?? listRanges(indicator, cells);
    known.set(indicator.id, ranges);
    return ranges;
  };
}

interface KnownCells {
  readonly form: string | undefined;
  readonly find: (name: string) => Cell | undefined;
  readonly figures: ReadonlyMap<string, Cell>;
  /** The least that a blank cell can be: what its known parts come to. */
  readonly leastOf: (cell: Cell) => number;
}

function indexSources({ table, yearFigures }: YearSources): KnownCells {
  const cells = new Map([...table.cells, ...table.aids].map((cell) => [cell.id, cell]));
  const parts = new Map(
    (table.form?.tables ?? []).flatMap(({ cells: blank }) =>
      blank.map(({ id, sums }) => [id, sums] as const),
    ),
  );
  const leastOf = (cell: Cell): number =>
    Math.max(
      0,
      ...(parts.get(cell.id) ?? []).map((sum) =>
        sum.reduce((total, id) => addDecimal(total, knownValue(cells.get(id)) ?? 0), 0),
      ),
    );
  return {
    form: table.form?.id,
    // A local variant may set several columns where the national form has one.
    find: (name) => cells.get(name) ?? cells.get(`${name}.total`),
    figures: new Map(yearFigures.map((cell) => [cell.id, cell])),
    leastOf,
  };
}

function readFigure(indicator: Indicator, known: KnownCells): IndicatorFigure {
  const sum = findCells(indicator.cells, known);
  if (!sum) {
    const cell = known.figures.get(indicator.figure ?? "");
    const quantity = cell && quantityIn(cell, indicator.unit);
    return { indicator, quantity, sources: quantity ? (cell?.sources ?? []) : [] };
  }
  const quantities = sum.map(({ cell, sign }) => {
    const quantity = quantityIn(cell, indicator.unit);
    return quantity && { ...quantity, value: sign * quantity.value };
  });
  if (quantities.includes(undefined)) return { indicator, quantity: undefined, sources: [] };
  const terms = quantities.filter((quantity) => quantity !== undefined);
  return {
    indicator,
    quantity: {
      value: terms.reduce((total, { value }) => addDecimal(total, value), 0),
      approximate: terms.some(({ approximate }) => approximate),
    },
    sources: sum.flatMap(({ cell }) => cell.sources),
  };
}

function listRanges(indicator: Indicator, known: KnownCells): readonly FigureRange[] {
  const main = findCells(indicator.cells, known);
  const figure = known.figures.get(indicator.figure ?? "");
  const terms = main ?? (figure ? [{ cell: figure, sign: 1 as const }] : undefined);
  if (!terms) return [];
  const readings = indicator.readings
    .filter(({ form }) => form === known.form)
    .flatMap((reading) => {
      const found = findCells([reading], known);
      return found ? [found] : [];
    });
  return [terms, ...readings].map((sum) => rangeOf(sum, indicator.unit, known));
}

interface SignedCell {
  readonly cell: Cell;
  readonly sign: 1 | -1;
}

/** The cells of the year's own form; of another form where all its cells are found here too (a variant that keeps an older row). */
function findCells(sums: readonly CellSum[], { form, find }: KnownCells): readonly SignedCell[] | undefined {
  const ordered = [...sums.filter((sum) => sum.form === form), ...sums.filter((sum) => sum.form !== form)];
  for (const { terms } of ordered) {
    const cells = terms.flatMap((term) => {
      const cell = "name" in term ? find(term.name) : undefined;
      return cell ? [{ cell, sign: term.sign }] : [];
    });
    if (cells.length === terms.length) return cells;
  }
  return undefined;
}

function rangeOf(terms: readonly SignedCell[], unit: string, known: KnownCells): FigureRange {
  let [least, most] = [0, 0];
  for (const { cell, sign } of terms) {
    const quantity = quantityIn(cell, unit);
    const low = quantity?.value ?? known.leastOf(cell);
    const high = quantity && !quantity.approximate ? quantity.value : Number.POSITIVE_INFINITY;
    least = sign > 0 ? addDecimal(least, low) : addDecimal(least, -high);
    most = sign > 0 ? addDecimal(most, high) : addDecimal(most, -low);
  }
  return { least: Math.max(0, least), most };
}

function knownValue(cell: Cell | undefined): number | undefined {
  return cell?.content.kind === "value" ? cell.content.quantity.value : undefined;
}

/** Money in the unit asked for: 万元 and 元 are one thing. */
function quantityIn({ content, unit: own }: Cell, unit: string): Quantity | undefined {
  if (content.kind !== "value") return undefined;
  const { value, approximate } = content.quantity;
  const factor =
    own === unit
      ? 1
      : own === "万元" && unit === "元"
        ? 10_000
        : own === "元" && unit === "万元"
          ? 0.0001
          : 1;
  return { value: addDecimal(0, value * factor), approximate };
}
