/** Hands on where the figures of a page come from: one entry for each figure, blanks by their reason, table by table. */

import { relativeHref } from "../text/relative-href.ts";
import { type Cell, originWords, type StatisticsTable } from "../statistics/table.ts";
import { cellPath } from "./addresses.ts";
import type { ShownFigure } from "./blocks.ts";
import { explainCell, fewSources, hasOrigin, listListed, originAnchor } from "./explain-cell.ts";
import type { Link } from "./frame.ts";
import { type ShownSource, showSource } from "./shown-source.ts";
import type { SiteView } from "./site-view.ts";
import { captionOf } from "./table-caption.ts";

/** Where a cell's figure comes from, reached from the cell. */
export interface ShownOrigin {
  /** Anchor of this entry. */
  readonly anchor: string;
  /** The column, where its row has several: 自然人. */
  readonly column?: string;
  readonly figure: ShownFigure;
  /** 自动计算 · 分项相加 · 申报 · 人工更正 */
  readonly word: string;
  /** One sentence: how it was counted, or the source's own words. */
  readonly sentence: string;
  /** The records behind it, where they are few. */
  readonly sources: readonly ShownSource[];
  /** The page that lists them, where they are many. */
  readonly all?: Link;
}

/** Cells that are blank, or do not concern the office, for the same reason. */
export interface ShownBlanks {
  readonly word: "空缺" | "不适用";
  readonly reason: string;
  readonly cells: readonly { readonly label: string; readonly anchor: string }[];
}

/** The origins of one table, its rows in order. */
export interface OriginGroup {
  readonly caption: string;
  readonly rows: readonly { readonly label: string; readonly entries: readonly ShownOrigin[] }[];
  readonly blanks: readonly ShownBlanks[];
  /** Figures that are 0 because no record fits; they have no entry. */
  readonly zeros: number;
}

/** The origins of all tables on the page at `path`. */
export function listOrigins(
  view: SiteView,
  statistics: StatisticsTable,
  path: string,
): readonly OriginGroup[] {
  const { form, cells } = statistics;
  if (!form)
    return [
      groupOrigins(
        view,
        "",
        cells.map((cell) => ({ cell, row: cell.label })),
        path,
      ),
    ];
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return form.tables.map((table) => {
    const rows = new Map(table.rows.map(({ id, label }) => [id, label]));
    const columns = new Map(table.columns.map(({ id, label }) => [id, label]));
    const placed = table.cells.flatMap((blank): readonly PlacedCell[] => {
      const cell = byId.get(blank.id);
      if (!cell) return [];
      const row = rows.get(blank.row) ?? cell.label;
      const column = columns.get(blank.column);
      return [{ cell, row, ...(columns.size > 1 && column !== undefined ? { column } : {}) }];
    });
    return groupOrigins(view, form.tables.length > 1 ? captionOf(table, statistics) : "", placed, path);
  });
}

interface PlacedCell {
  readonly cell: Cell;
  readonly row: string;
  readonly column?: string;
}

function groupOrigins(
  view: SiteView,
  caption: string,
  placed: readonly PlacedCell[],
  path: string,
): OriginGroup {
  const rows: { label: string; entries: ShownOrigin[] }[] = [];
  const blanks = new Map<string, ShownBlanks & { readonly cells: { label: string; anchor: string }[] }>();
  let zeros = 0;
  for (const { cell, row, column } of placed) {
    const { content, id } = cell;
    if (content.kind !== "value") {
      const word = content.kind === "blank" ? "空缺" : "不适用";
      const key = `${word} ${content.reason}`;
      const known = blanks.get(key) ?? { word, reason: content.reason, cells: [] };
      known.cells.push({ label: column === undefined ? row : `${row}：${column}`, anchor: originAnchor(id) });
      blanks.set(key, known);
    } else if (hasOrigin(cell)) {
      const entry = showOrigin(view, cell, column, path);
      const last = rows.at(-1);
      if (last?.label === row) last.entries.push(entry);
      else rows.push({ label: row, entries: [entry] });
    } else zeros += 1;
  }
  return { caption, rows, blanks: [...blanks.values()], zeros };
}

function showOrigin(view: SiteView, cell: Cell, column: string | undefined, path: string): ShownOrigin {
  const { id, unit, content, origin } = cell;
  const records = listListed(cell);
  const many = records.length > fewSources;
  const quantity = content.kind === "value" ? content.quantity : { value: 0, approximate: false };
  return {
    anchor: originAnchor(id),
    ...(column === undefined ? {} : { column }),
    figure: { ...quantity, unit },
    word: originWords[origin],
    sentence: explainCell(cell),
    sources: many ? [] : records.map((source) => showSource(view, source, path)),
    ...(many
      ? { all: { label: `全部${records.length}项记录`, href: relativeHref(path, cellPath(path, id)) } }
      : {}),
  };
}
