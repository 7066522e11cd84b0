/** Hands on the words over a table. */

import type { FormTable } from "../record/form.ts";
import type { StatisticsTable } from "../statistics/table.ts";

/** The words over a table: its own heading, the part of the report that it is, or the form itself. */
export function captionOf(table: FormTable, { year, form }: StatisticsTable): string {
  if (table.heading !== undefined) return table.heading;
  const part = form?.parts.find(({ id }) => id === table.part);
  return part ? part.title.replace(/^[一二三四五六七八九十]+、\s*/, "") : `${year}年度${form?.title ?? ""}`;
}
