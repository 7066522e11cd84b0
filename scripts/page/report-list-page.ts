/** Hands on the list of annual reports, newest first. */

import { formatDate } from "../text/civil-date.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { addresses, link, reportPath } from "./addresses.ts";
import type { ShownDate } from "./blocks.ts";
import type { Frame, Link } from "./frame.ts";
import { columnTags, makeFrame } from "./make-frame.ts";
import { hasBooks } from "./report-books.ts";
import { showDate } from "./shown.ts";
import type { SiteView } from "./site-view.ts";

export interface ReportListPage extends Frame {
  readonly kind: "report-list";
  readonly sentence: string;
  readonly reports: readonly (Link & { readonly publishedOn?: ShownDate; readonly note: string })[];
  /** The years side by side; absent where there is only one. */
  readonly series?: Link;
}

/** Makes the list of years. */
export function makeReportListPage(view: SiteView): ReportListPage {
  const { catalog } = view;
  const path = addresses.reports;
  const tables = [...view.tables.values()].sort((left, right) => right.year - left.year);
  const sentence =
    tables.length === 0 ? "还没有年报。" : `${tables.length} 个年度的年报和公开数字，新的在前。`;
  const frame = makeFrame(view, {
    path,
    heading: "政府信息公开年报",
    description: sentence,
    door: addresses.reports,
    meta: columnTags("政府信息公开年报", sentence, ["年报", "统计表"], "信息公开目录"),
  });
  const reports = tables.map((table) => {
    const report = catalog.reports.get(table.year);
    return {
      ...link(path, reportPath(table.year), report?.title ?? `${table.year}年公开数字`),
      ...(report === undefined ? {} : { publishedOn: showDate(report.publishedOn.date) }),
      note: report ? (table.form?.title ?? "") : noteOf(view, table),
    };
  });
  return {
    ...frame,
    kind: "report-list",
    sentence,
    reports,
    ...(tables.length > 1 ? { series: link(path, addresses.series, "历年数字对照") } : {}),
  };
}

function noteOf(view: SiteView, table: StatisticsTable): string {
  if (view.catalog.day <= table.period.last) return `截至${formatDate(view.catalog.day)}，本年度尚未结束`;
  return hasBooks(view, table) ? "只有统计表，没有年报文字" : "只有由条目算出的数字，没有年报";
}
