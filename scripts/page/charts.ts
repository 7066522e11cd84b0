/** Hands on the charts of a report: items by class and month, requests by channel, compositions of declared figures. */

import { yearOf } from "../text/civil-date.ts";
import type { CatalogEntry } from "../catalog/catalog.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import type { ShownFigure } from "./blocks.ts";
import type { ShownChart } from "./report-page.ts";
import type { SiteView } from "./site-view.ts";

/** The charts of a year, each with at least one bar above nothing. */
export function makeCharts(view: SiteView, table: StatisticsTable): readonly ShownChart[] {
  const { catalog } = view;
  const { year } = table;
  const declared = catalog.figures.get(year)?.noticesDeclared ?? false;
  const entries = declared
    ? []
    : catalog.published.filter((entry) => yearOf(entry.notice.publishedOn.date) === year);
  const charts = [
    ...compositions(view, year),
    ...(entries.length > 0 ? [byClass(view, entries), byMonth(entries)] : []),
    ...requestsByChannel(view, table),
  ];
  return charts.filter((chart) => chart.bars.some((bar) => (bar.figure?.value ?? 0) > 0));
}

function compositions({ catalog }: SiteView, year: number): readonly ShownChart[] {
  const figures = catalog.figures.get(year);
  const named = catalog.reports.get(year)?.charts.map((chart) => chart.text) ?? [];
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
  const bars = catalog.standards.schemes.class.terms.map(({ id, label }) => ({
    label,
    figure: {
      value: entries.filter((entry) => entry.notice.class === id).length,
      approximate: false,
      unit: "条",
    },
  }));
  return chart("by-class", "主动公开信息按类别", "类别", bars);
}

function byMonth(entries: readonly CatalogEntry[]): ShownChart {
  const bars = Array.from({ length: 12 }, (_, index) => ({
    label: `${index + 1}月`,
    figure: {
      value: entries.filter((entry) => Number(entry.notice.publishedOn.date.slice(5, 7)) === index + 1)
        .length,
      approximate: false,
      unit: "条",
    },
  }));
  return chart("by-month", "主动公开信息按月份", "月份", bars);
}

/** Requests by channel, from the cells, so that the chart can never say anything else than the table; at most one chart. */
export function requestsByChannel(
  { catalog }: SiteView,
  { form, cells }: StatisticsTable,
): readonly ShownChart[] {
  const bars = catalog.standards.schemes["request-channel"].terms.flatMap(({ id, label }) => {
    const row = form?.rows.find(
      ({ count }) => count?.counter === "requests-received" && count.where.channel === id,
    );
    const cell = cells.find((candidate) => candidate.id === (form ? row?.id : `requests.channel.${id}`));
    return cell?.content.kind === "value"
      ? [{ label, figure: { ...cell.content.quantity, unit: cell.unit } }]
      : [];
  });
  return bars.length === 0 ? [] : [chart("requests-by-channel", "收到申请按渠道", "渠道", bars)];
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
