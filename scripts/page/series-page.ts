/** Hands on the page that puts the named figures of all years side by side, across the forms. */

import type { IndicatorFigure } from "../statistics/indicator-figures.ts";
import { addresses, link, reportPath } from "./addresses.ts";
import type { ShownFigure } from "./blocks.ts";
import type { Frame, Link } from "./frame.ts";
import { columnTags, makeFrame } from "./make-frame.ts";
import type { SiteView } from "./site-view.ts";
import { makeLatestTrends, type ShownTrend } from "./trends.ts";

/** The figures of one form's years: the head over them, and the years. */
export interface SeriesGroup {
  /** 国办公开办函〔2021〕30号 */
  readonly label: string;
  readonly years: readonly Link[];
}

export interface SeriesPage extends Frame {
  readonly kind: "series";
  readonly sentence: string;
  readonly trends: readonly ShownTrend[];
  readonly groups: readonly SeriesGroup[];
  readonly rows: readonly {
    readonly label: string;
    readonly unit: string;
    /** One for each year; a gap where the year has no such figure. `begins`: the first year of a form. */
    readonly cells: readonly { readonly figure?: ShownFigure; readonly begins?: true }[];
  }[];
  /** What may be compared, each sentence once with the figures of which it is true. */
  readonly comparable: readonly { readonly sentence: string; readonly names: readonly string[] }[];
}

/** Makes the page. */
export function makeSeriesPage(view: SiteView): SeriesPage {
  const path = addresses.series;
  const heading = "历年数字对照";
  const years = [...view.tables.keys()].sort((left, right) => left - right);
  const list = view.catalog.standards.indicators.list;
  const figuresOf = (id: string): readonly (IndicatorFigure | undefined)[] =>
    years.map((year) => view.indicators.get(year)?.find(({ indicator }) => indicator.id === id));
  const known = list.filter(({ id }) => figuresOf(id).some((figure) => figure?.quantity !== undefined));
  const groups = groupYears(view, years, path);
  const begins = new Set(
    groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.years.length, 0)),
  );
  const sentence = `${years.length}个年度、${known.length}项数字。统计表的格式换过几次，数字能不能比较，逐项写在表后；没有数字的年份空着，不算零。`;
  const frame = makeFrame(view, {
    path,
    heading,
    description: sentence,
    door: addresses.reports,
    above: [{ label: "年报", path: addresses.reports }],
    meta: columnTags(heading, sentence, ["年报", "历年数字"], "信息公开目录"),
  });
  const sentences = new Map<string, string[]>();
  for (const { comparable, name } of known)
    sentences.set(comparable, [...(sentences.get(comparable) ?? []), name]);
  return {
    ...frame,
    kind: "series",
    sentence,
    trends: makeLatestTrends(view),
    groups,
    rows: known.map(({ id, name, unit }) => ({
      label: name,
      unit,
      cells: figuresOf(id).map((figure, index) => ({
        ...(figure?.quantity ? { figure: { ...figure.quantity, unit } } : {}),
        ...(begins.has(index) ? { begins: true as const } : {}),
      })),
    })),
    comparable: [...sentences].map(([words, names]) => ({ sentence: words, names })),
  };
}

/** Neighbouring years of one form stand under one head. */
function groupYears(view: SiteView, years: readonly number[], path: string): readonly SeriesGroup[] {
  const groups: { id: string; label: string; years: Link[] }[] = [];
  for (const year of years) {
    const form = view.tables.get(year)?.form;
    const id = form?.id ?? "";
    const last = groups.at(-1);
    const one = link(path, reportPath(year), `${year}年`);
    if (last?.id === id) last.years.push(one);
    else groups.push({ id, label: form ? numberOf(form.issuedBy) : "没有统一格式", years: [one] });
  }
  return groups.map(({ label, years: inside }) => ({ label, years: inside }));
}

/** `国办发〔2014〕32号`, without the title and date that may follow. */
function numberOf(issuedBy: string): string {
  return issuedBy.split(/[\s，,]/)[0] ?? issuedBy;
}
