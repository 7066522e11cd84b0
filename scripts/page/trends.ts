/** Hands on a named figure over the years, as small columns; a year without the figure is a gap. */

import type { IndicatorFigure } from "../statistics/indicator-figures.ts";
import type { ShownFigure } from "./blocks.ts";
import type { SiteView } from "./site-view.ts";

/** A chart that is a table with a column for each year. `share` is 0–1 of the tallest. */
export interface ShownTrend {
  readonly id: string;
  readonly caption: string;
  /** The unit of all its figures. */
  readonly unit: string;
  /** Oldest first. */
  readonly years: readonly {
    readonly label: string;
    readonly figure?: ShownFigure;
    readonly share?: number;
    /** Another form serves from this year on: the columns before and after may not be the same thing. */
    readonly newForm?: true;
  }[];
  /** What may be compared. */
  readonly comparable: string;
}

// What people ask a run of years for; ids of standards/indicators.yaml, left out where a county has no such figures.
const chosen = [
  "proactive",
  "normative-made",
  "requests-received",
  "requests-concluded",
  "granted",
  "review",
  "litigation",
];

/** The chosen figures of the five years that end with `last`, each known in at least two of them. */
export function makeTrends(view: SiteView, last: number): readonly ShownTrend[] {
  return drawTrends(view, fiveYears(last), chosen.slice(0, 4));
}

/** All chosen figures of the latest five years on the site. */
export function makeLatestTrends(view: SiteView): readonly ShownTrend[] {
  return drawTrends(view, fiveYears(Math.max(...view.tables.keys())), chosen);
}

function fiveYears(last: number): readonly number[] {
  return Array.from({ length: 5 }, (_, index) => last - 4 + index);
}

function drawTrends(view: SiteView, years: readonly number[], ids: readonly string[]): readonly ShownTrend[] {
  return ids.flatMap((id) => {
    const figures = years.map((year) =>
      view.indicators.get(year)?.find(({ indicator }) => indicator.id === id),
    );
    const [first] = figures.flatMap((figure) => figure ?? []);
    const known = figures.filter((figure) => figure?.quantity !== undefined).length;
    return first && known >= 2 ? [drawTrend(view, years, figures, first)] : [];
  });
}

function drawTrend(
  view: SiteView,
  years: readonly number[],
  figures: readonly (IndicatorFigure | undefined)[],
  { indicator }: IndicatorFigure,
): ShownTrend {
  const { unit } = indicator;
  const tallest = Math.max(1, ...figures.map((figure) => figure?.quantity?.value ?? 0));
  const formOf = (year: number) => view.compared.get(year)?.form?.id;
  return {
    id: `trend-${indicator.id}`,
    caption: indicator.name,
    unit,
    comparable: indicator.comparable,
    years: years.map((year, index) => {
      const quantity = figures[index]?.quantity;
      const before = years
        .slice(0, index)
        .flatMap((earlier) => formOf(earlier) ?? [])
        .at(-1);
      const changed = before !== undefined && formOf(year) !== undefined && formOf(year) !== before;
      return {
        label: `${year}年`,
        ...(quantity ? { figure: { ...quantity, unit }, share: Math.max(0, quantity.value) / tallest } : {}),
        ...(changed ? { newForm: true as const } : {}),
      };
    }),
  };
}
