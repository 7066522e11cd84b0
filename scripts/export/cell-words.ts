/** Hands on a cell in words, for every file that offices open: its figure, how it came about, what is to be said of it. */

import { formatQuantity } from "../text/quantity.ts";
import { enteredInWords } from "../catalog/history.ts";
import { type Cell, type CellSource, type DocumentSource, originWords } from "../statistics/table.ts";

/** How a cell came by what it shows; a row that does not concern the office says so. */
export function originWord({ content, origin }: Cell): string {
  return content.kind === "not-applicable" ? "不适用" : originWords[origin];
}

/** What a cell shows on paper: the figure, nothing where it is blank, ／ where it does not concern the office. */
export function figureInWords({ content }: Cell): string {
  if (content.kind === "value") return formatQuantity(content.quantity);
  return content.kind === "blank" ? "" : "／";
}

/** What a cell holds for machines: a number where it is exact, else words. */
export function figureForMachines({ content }: Cell): number | string {
  if (content.kind === "value")
    return content.quantity.approximate ? formatQuantity(content.quantity) : content.quantity.value;
  return content.kind === "blank" ? "" : "不适用";
}

/** Why a cell has no figure, or the words beside it. */
export function noteInWords({ content, note }: Cell): string {
  return content.kind === "value" ? (note ?? "") : content.reason;
}

/** The documents from which a figure was taken. */
export function listDocuments({ sources }: Cell): readonly DocumentSource[] {
  return sources.flatMap((source) => (source.kind === "document" ? [source] : []));
}

/** A record behind a figure: whatever is no document. */
export type RecordSource = Exclude<CellSource, { readonly kind: "document" }>;

/** The records that were counted for a figure. */
export function listRecords({ sources }: Cell): readonly RecordSource[] {
  return sources.flatMap((source) => (source.kind === "document" ? [] : [source]));
}

/** `决算报告 第三章：“办理许可800余件”（财政局，2025年1月20日录入）`: the last words where the history tells. */
export function documentInWords({ source, entered }: DocumentSource): string {
  const { document, where, words } = source;
  const place = where === undefined ? "" : ` ${where}`;
  const quoted = words === undefined ? "" : `：“${words}”`;
  const hand = enteredInWords(entered);
  return `${document}${place}${quoted}${hand}`;
}
