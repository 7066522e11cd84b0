/** Hands on how a figure came about in words, and the anchor under which a page explains it. */

import { enteredInWords } from "../catalog/history.ts";
import type { Cell, CellSource, DocumentSource } from "../statistics/table.ts";

/** More records than these have a page of their own. */
export const fewSources = 20;

/** The anchor of a cell's entry in the list of origins. */
export function originAnchor(cellId: string): string {
  return `origin-${cellId.replaceAll(/[^a-zA-Z0-9_-]/g, "-")}`;
}

/** True where there is something to tell: records, a document, or a note. */
export function hasOrigin({ content, sources, note }: Cell): boolean {
  return (
    content.kind === "value" && (sources.length > 0 || note !== undefined || content.quantity.value !== 0)
  );
}

/** What is listed behind a figure. The document of a declared figure is quoted in its sentence instead. */
export function listListed({ origin, sources }: Cell): readonly CellSource[] {
  return origin === "declared" || origin === "overridden"
    ? sources.filter(({ kind }) => kind !== "document")
    : sources;
}

/** How a figure came about, in one sentence. */
export function explainCell({ content, origin, sources, note }: Cell): string {
  if (content.kind !== "value") return content.reason;
  const added = note === undefined ? "" : note.replace(/[。；]?$/, "。");
  const [first] = sources;
  if (origin === "declared" && first?.kind === "document") return `${quoteSource(first)}。${added}`;
  if (origin === "overridden") {
    const quoted = first?.kind === "document" ? `更正所据：${quoteSource(first)}。` : "";
    return `由记录算出的数字被更正，理由：${added}${quoted}`;
  }
  if (origin === "summed") return `由所属各项相加。${added}`;
  return `${countInWords(sources, content.quantity.value)}${added}`;
}

const books: Readonly<
  Record<Exclude<CellSource["kind"], "document">, readonly [book: string, count: string]>
> = {
  notice: ["公开条目", "条"],
  request: ["申请台账", "件"],
  dispute: ["复议诉讼台账", "件"],
  activity: ["工作台账", "次"],
  decision: ["办理统计", "笔"],
};

function countInWords(sources: readonly CellSource[], value: number): string {
  const kind = sources.find((source) => source.kind !== "document")?.kind;
  if (kind === undefined) return "逐件核对记录，没有符合的。";
  const [book, noun] = books[kind];
  // Persons, money and monthly tallies are added up, not counted line by line.
  return sources.length === value
    ? `由${book}逐${noun}计数。`
    : `由${book}中的${sources.length}${noun}记录相加。`;
}

/** `年报，第2段：“收到申请15件”（某某，2024年2月1日录入）`. */
export function quoteSource({ source, entered }: DocumentSource): string {
  const { document, where, words } = source;
  const hand = enteredInWords(entered);
  return `${document}${where === undefined ? "" : `，${where}`}${words === undefined ? "" : `：“${words}”`}${hand}`;
}
