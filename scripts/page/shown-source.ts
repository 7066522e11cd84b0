/** Hands on a record behind a figure as a page names it: notices by title, lines of ledgers by number, never a person. */

import type { IndexNumber } from "../text/index-number.ts";
import { relativeHref } from "../text/relative-href.ts";
import type { CellSource } from "../statistics/table.ts";
import { quoteSource } from "./explain-cell.ts";
import type { SiteView } from "./site-view.ts";

/** A record: its name, where it can be read, and where it stands. */
export interface ShownSource {
  readonly label: string;
  readonly href?: string;
  /** Day and index number of a notice; file and line of a ledger's row. */
  readonly note?: string;
}

const nouns = {
  request: "申请",
  dispute: "复议诉讼案件",
  activity: "工作记录",
  decision: "办理统计",
} as const;

/** The record as the page at `path` names it. */
export function showSource({ catalog }: SiteView, source: CellSource, path: string): ShownSource {
  if (source.kind === "document") return { label: quoteSource(source) };
  if (source.kind !== "notice")
    return { label: `${nouns[source.kind]} ${source.id}`, note: `${source.file} 第${source.line}行` };
  const entry = catalog.byIndexNumber.get(source.indexNumber as IndexNumber);
  if (!entry) return { label: source.title, note: source.indexNumber };
  return {
    label: source.title,
    href: relativeHref(path, entry.path),
    note: `${entry.notice.publishedOn.date} ${source.indexNumber}`,
  };
}
