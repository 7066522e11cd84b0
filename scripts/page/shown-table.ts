/** Hands on a filled table as a page shows it: rows with their level, every cell with where its figure comes from. */

import type { IndexNumber } from "../text/index-number.ts";
import { relativeHref } from "../text/relative-href.ts";
import type { FormRow } from "../record/form.ts";
import { type Cell, type CellSource, originWords, type StatisticsTable } from "../statistics/table.ts";
import type { ShownCell, ShownOrigin, ShownRow, ShownTable } from "./report-page.ts";
import type { SiteView } from "./site-view.ts";

const listedSources = 20;

/** The table of a year on a page; a year without a form shows its counted figures in one list. */
export function showTable(
  view: SiteView,
  { year, form, cells }: StatisticsTable,
  path: string,
): ShownTable | undefined {
  if (cells.length === 0) return undefined;
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  if (!form) {
    const rows = cells.map(
      (cell): ShownRow => ({
        id: cell.id,
        label: cell.label,
        unit: cell.unit,
        level: cell.id.split(".").length > 2 ? 1 : 0,
        cells: [showCell(view, cell, path)],
      }),
    );
    return {
      caption: `${year}年度公开数字`,
      issuedBy: "由本站记录算出",
      columns: ["公开数字", "单位", "数量"],
      rows,
    };
  }
  const rows = form.rows.map((row): ShownRow => {
    const cell = byId.get(row.id);
    const shown: ShownCell = row.heading || !cell ? { kind: "heading" } : showCell(view, cell, path);
    return { id: row.id, label: row.label, unit: row.unit, level: levelOf(row, form.rows), cells: [shown] };
  });
  const doubtful = form.rows.filter((row) => row.confidence === "memory").length;
  const note = doubtful === 0 ? undefined : `本表有 ${doubtful} 行的名称和单位尚未与印发的原表核对。`;
  return {
    caption: `${year}年度${form.title}`,
    issuedBy: form.issuedBy,
    columns: ["统计指标", "单位", ...form.columns.map(({ label }) => label)],
    rows,
    ...(note === undefined ? {} : { note }),
  };
}

/** The anchor of a cell's entry in the list of origins. */
export function originAnchor(cellId: string): string {
  return `origin-${cellId.replaceAll(/[^a-zA-Z0-9_-]/g, "-")}`;
}

function levelOf(row: FormRow, rows: readonly FormRow[]): ShownRow["level"] {
  let depth = 0;
  for (let at: FormRow | undefined = row; at?.parent !== undefined; depth++) {
    const { parent }: FormRow = at;
    at = rows.find((candidate) => candidate.id === parent);
  }
  if (row.partOf !== undefined) return 3;
  return depth === 0 ? 0 : depth === 1 ? 1 : depth === 2 ? 2 : 3;
}

function showCell(view: SiteView, cell: Cell, path: string): ShownCell {
  const { content } = cell;
  // The document behind a declared figure is quoted in the sentence; only records are listed.
  const records = cell.sources.filter((source) => source.kind !== "document");
  const origin: ShownOrigin = {
    anchor: originAnchor(cell.id),
    word: originWords[cell.origin],
    sentence: explainCell(cell),
    sources: records.slice(0, listedSources).map((source) => showSource(view, source, path)),
    sourceCount: records.length,
  };
  if (content.kind === "blank") return { kind: "blank", reason: content.reason, origin };
  return { kind: "figure", value: content.quantity.value, approximate: content.quantity.approximate, origin };
}

function explainCell({ content, origin, sources, note }: Cell): string {
  const added = note === undefined ? "" : note;
  if (content.kind === "blank") return content.reason;
  const [first] = sources;
  if (origin === "declared" && first?.kind === "document") {
    const { document, where, words: quoted } = first.source;
    return `${document}${where === undefined ? "" : `，${where}`}${quoted === undefined ? "" : `：“${quoted}”`}。${added}`;
  }
  if (origin === "overridden") return `由记录算出的数字被更正，理由：${added}`;
  if (origin === "summed") return `由所属各行相加。${added}`;
  const kinds = new Set(sources.map((source) => source.kind));
  return `${kinds.has("request") ? `由申请台账逐件计数，共 ${sources.length} 件。` : kinds.has("notice") ? `由公开条目逐条计数，共 ${sources.length} 条。` : "逐件核对记录，没有符合的。"}${added}`;
}

function showSource({ catalog }: SiteView, source: CellSource, path: string): ShownOrigin["sources"][number] {
  if (source.kind === "request") return { label: `申请 ${source.id}` };
  if (source.kind === "document") return { label: source.source.document };
  const entry = catalog.byIndexNumber.get(source.indexNumber as IndexNumber);
  return { label: source.title, ...(entry === undefined ? {} : { href: relativeHref(path, entry.path) }) };
}
