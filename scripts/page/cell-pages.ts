/** Hands on the pages of the records behind a figure that rests on many. */

import { withoutNumber } from "../text/plain-label.ts";
import { formatQuantity } from "../text/quantity.ts";
import { relativeHref } from "../text/relative-href.ts";
import type { Cell, StatisticsTable } from "../statistics/table.ts";
import { addresses, cellPath, link, reportPath, unitReportPath } from "./addresses.ts";
import type { PagerEnd, ShownFigure } from "./blocks.ts";
import { explainCell, fewSources, listListed, originAnchor } from "./explain-cell.ts";
import type { Frame, Link } from "./frame.ts";
import { columnTags, makeFrame } from "./make-frame.ts";
import { openTable } from "./report-books.ts";
import { type ShownSource, showSource } from "./shown-source.ts";
import type { SiteView } from "./site-view.ts";

/** The records behind one figure, a hundred a page. */
export interface CellPage extends Frame {
  readonly kind: "cell";
  readonly year: number;
  readonly figure: ShownFigure;
  readonly sentence: string;
  /** The way back to the figure's entry. */
  readonly back: Link;
  /** The number of the first record on this page. */
  readonly first: number;
  readonly sources: readonly ShownSource[];
  readonly earlier: PagerEnd;
  readonly later: PagerEnd;
  readonly paginated: boolean;
}

const sourcesAPage = 100;

/** The pages of all cells of a table that need one. */
export function makeCellPages(view: SiteView, filled: StatisticsTable): readonly CellPage[] {
  const table = openTable(view, filled);
  return table.cells
    .filter((cell) => listListed(cell).length > fewSources)
    .flatMap((cell) => makePagesOf(view, table, cell));
}

/** The page with the table of a year, or of a unit in that year. */
export function pathOfTable({ year, unit }: StatisticsTable): string {
  return unit ? unitReportPath(year, unit.id) : reportPath(year);
}

function makePagesOf(view: SiteView, table: StatisticsTable, cell: Cell): readonly CellPage[] {
  const records = listListed(cell);
  const pages = Math.ceil(records.length / sourcesAPage);
  const report = pathOfTable(table);
  const { year, unit } = table;
  const place = unit ? `${unit.shortName}${year}年` : `${year}年`;
  const name = withoutNumber(cell.label);
  const span = (page: number) =>
    `第${(page - 1) * sourcesAPage + 1}—${Math.min(page * sourcesAPage, records.length)}项`;
  return Array.from({ length: pages }, (_, index): CellPage => {
    const page = index + 1;
    const path = cellPath(report, cell.id, page);
    const heading = `${place}“${name}”的记录${pages === 1 ? "" : `（${span(page)}）`}`;
    const sentence = explainCell(cell);
    const end = (other: number, none: string): PagerEnd =>
      other < 1 || other > pages
        ? { label: none }
        : { label: span(other), href: relativeHref(path, cellPath(report, cell.id, other)) };
    const frame = makeFrame(view, {
      path,
      heading,
      crumb: "记录",
      description: `${heading}：${sentence}`,
      door: addresses.reports,
      above: [
        { label: "年报", path: addresses.reports },
        { label: place, path: report },
      ],
      meta: columnTags(heading, sentence, ["年报", "数字来源"], "信息公开目录"),
    });
    return {
      ...frame,
      kind: "cell",
      year,
      figure: { ...quantityOf(cell), unit: cell.unit },
      sentence,
      back: link(
        path,
        `${report}#${originAnchor(cell.id)}`,
        `回到“${name}” ${formatQuantity(quantityOf(cell))}${cell.unit}`,
      ),
      first: index * sourcesAPage + 1,
      sources: records
        .slice(index * sourcesAPage, page * sourcesAPage)
        .map((source) => showSource(view, source, path)),
      earlier: end(page - 1, "前面没有了"),
      later: end(page + 1, "后面没有了"),
      paginated: pages > 1,
    };
  });
}

function quantityOf({ content }: Cell) {
  return content.kind === "value" ? content.quantity : { value: 0, approximate: false };
}
