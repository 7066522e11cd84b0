/** Hands on the charts of a report: items by class and month, requests by channel and outcome, compositions of declared figures. */

import { withoutNumber } from "../text/plain-label.ts";
import { addQuantities } from "../text/quantity.ts";
import type { CountRule } from "../record/count-rule.ts";
import { type FormCell, listFormCells } from "../record/form.ts";
import type { CatalogEntry } from "../catalog/catalog.ts";
import { indexNotices } from "../statistics/notice-index.ts";
import type { Cell, StatisticsTable } from "../statistics/table.ts";
import type { ShownFigure } from "./blocks.ts";
import { booksOf, countYear } from "./report-books.ts";
import type { SiteView } from "./site-view.ts";

/** A chart that is a table with a bar column. `share` is 0–1 of the longest bar; blank figures have none. */
export interface ShownChart {
  readonly id: string;
  readonly caption: string;
  readonly labelHeading: string;
  readonly figureHeading: string;
  readonly bars: readonly {
    readonly label: string;
    readonly figure?: ShownFigure;
    readonly share?: number;
    readonly note?: string;
  }[];
}

/** The charts of a year, each with at least one bar above nothing. */
export function makeCharts(view: SiteView, table: StatisticsTable): readonly ShownChart[] {
  const { year, unit } = table;
  const declared = booksOf(view, unit)?.figures.get(year)?.noticesDeclared ?? false;
  const entries = declared ? [] : indexNotices(view.catalog).publishedIn(year, unit?.id);
  const charts = [
    ...compositions(view, table),
    ...(entries.length > 0 ? [byClass(view, entries), byMonth(entries)] : []),
    ...requestsByChannel(view, table),
    ...requestsByOutcome(table),
  ];
  return charts.filter((chart) => chart.bars.some((bar) => (bar.figure?.value ?? 0) > 0));
}

function compositions(view: SiteView, { year, unit }: StatisticsTable): readonly ShownChart[] {
  const books = booksOf(view, unit);
  const figures = books?.figures.get(year);
  const named = books?.reports.get(year)?.charts.map((chart) => chart.text) ?? [];
  return (figures?.compositions ?? [])
    .filter((composition) => named.includes(composition.name))
    .map((composition, index) => {
      const bars = composition.parts.map(({ text }) => {
        const figure = figures?.figures.find((candidate) => candidate.name === text);
        const shown =
          figure?.content.kind === "value"
            ? { ...figure.content.quantity, unit: figure.unit ?? "" }
            : undefined;
        return { label: text, figure: shown };
      });
      return chart(`composition-${index + 1}`, composition.name, "分项", bars);
    });
}

function byClass({ catalog }: SiteView, entries: readonly CatalogEntry[]): ShownChart {
  const counts = countBy(entries, ({ notice }) => notice.class);
  const bars = catalog.standards.schemes.class.terms.map(({ id, label }) => barOf(label, counts(id)));
  return chart("by-class", "主动公开信息按类别", "类别", bars);
}

function byMonth(entries: readonly CatalogEntry[]): ShownChart {
  const counts = countBy(entries, ({ notice }) => Number(notice.publishedOn.date.slice(5, 7)));
  const bars = Array.from({ length: 12 }, (_, index) => barOf(`${index + 1}月`, counts(index + 1)));
  return chart("by-month", "主动公开信息按月份", "月份", bars);
}

/** How many there are of each kind. */
function countBy<Kind>(
  entries: readonly CatalogEntry[],
  kindOf: (entry: CatalogEntry) => Kind,
): (kind: Kind) => number {
  const counts = new Map<Kind, number>();
  for (const entry of entries) counts.set(kindOf(entry), (counts.get(kindOf(entry)) ?? 0) + 1);
  return (kind) => counts.get(kind) ?? 0;
}

function barOf(label: string, value: number) {
  return { label, figure: { value, approximate: false, unit: "条" } };
}

/**
 * Requests by channel, from the cells, so that the chart can never say anything else than the table; where the form does not
 * ask for channels, from the ledger. At most one chart.
 */
export function requestsByChannel(view: SiteView, table: StatisticsTable): readonly ShownChart[] {
  const channelOf = ({ counter, where }: CountRule) =>
    counter === "requests-received" && Object.keys(where).join() === "channel"
      ? where.channel?.join()
      : undefined;
  const asked = (table.form ? listFormCells(table.form) : []).filter(
    ({ count }) => count && channelOf(count),
  );
  const cells = asked.length > 0 ? table.cells : countYear(view, table);
  const bars = view.catalog.standards.schemes["request-channel"].terms.flatMap(({ id, label }) => {
    const blank = asked.find(({ count }) => count && channelOf(count) === id);
    const wanted = asked.length > 0 ? blank?.id : `requests.channel.${id}`;
    const figure = figureOf(cells.find((cell) => cell.id === wanted));
    return figure ? [{ label, figure }] : [];
  });
  return bars.length === 0 ? [] : [chart("requests-by-channel", "收到申请按渠道", "渠道", bars)];
}

/** Requests by outcome, from the cells of all applicants together; outcomes that the form groups are one bar. */
function requestsByOutcome({ form, cells }: StatisticsTable): readonly ShownChart[] {
  const bars = new Map<string, Cell[]>();
  for (const blank of form ? listFormCells(form) : []) {
    if (!countsOutcome(blank)) continue;
    const row = form?.tables.find(({ id }) => id === blank.table)?.rows.find(({ id }) => id === blank.row);
    const cell = cells.find(({ id }) => id === blank.id);
    if (!row || !cell) continue;
    const label = plainLabel(row.group[1] ?? row.label);
    bars.set(label, [...(bars.get(label) ?? []), cell]);
  }
  const shown = [...bars].map(([label, parts]) => {
    const figures = parts.flatMap((part) => figureOf(part) ?? []);
    const known = figures.length === parts.length;
    const figure = known ? { ...addQuantities(figures), unit: parts[0]?.unit ?? "" } : undefined;
    return { label, figure };
  });
  return shown.length < 2 ? [] : [chart("requests-by-outcome", "办结申请按结果", "办理结果", shown)];
}

function countsOutcome({ count }: FormCell): boolean {
  return (
    count !== undefined &&
    (count.counter === "requests-concluded" || count.counter === "requests-replied") &&
    Object.keys(count.where).join() === "outcome"
  );
}

/** A label without its number and its remark in brackets. */
function plainLabel(label: string): string {
  return withoutNumber(label).replace(/（[^）]{6,}）$/, "");
}

function figureOf(cell: Cell | undefined): ShownFigure | undefined {
  return cell?.content.kind === "value" ? { ...cell.content.quantity, unit: cell.unit } : undefined;
}

function chart(
  id: string,
  caption: string,
  labelHeading: string,
  bars: readonly { readonly label: string; readonly figure: ShownFigure | undefined }[],
): ShownChart {
  const longest = Math.max(1, ...bars.map((bar) => bar.figure?.value ?? 0));
  const unit = bars.find((bar) => bar.figure)?.figure?.unit ?? "";
  return {
    id,
    caption,
    labelHeading,
    figureHeading: unit === "" ? "数量" : `数量（${unit}）`,
    bars: bars.map(({ label, figure }) => ({
      label,
      ...(figure === undefined ? {} : { figure, share: figure.value / longest }),
    })),
  };
}
