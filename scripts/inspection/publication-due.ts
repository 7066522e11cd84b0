/** Hands on the day by which a notice must be out: its kind's own limit, else the general one of the day (条例第二十六条). */
import { addDays, type CivilDate } from "../text/civil-date.ts";
import { findPublicationLimit } from "../record/deadline-rules.ts";
import type { DraftKind } from "../record/draft-rules.ts";
import type { Standards } from "../record/standards.ts";
import { findWorkingDay } from "./working-days.ts";

/** The day, or why there is none yet; `limit` says in words from when and how long, `cite` on what ground. */
export type PublicationDue =
  | { readonly kind: "due"; readonly day: CivilDate; readonly limit: string; readonly cite: string }
  | { readonly kind: "no-calendar"; readonly year: number; readonly limit: string; readonly cite: string }
  | { readonly kind: "no-limit" };

/** Finds it. `interpretedOn` is the day on which the document came out that the notice explains. */
export function findPublicationDue(
  { deadlines, calendars }: Standards,
  kind: DraftKind,
  {
    documentDate,
    interpretedOn,
  }: { readonly documentDate: CivilDate; readonly interpretedOn: CivilDate | undefined },
): PublicationDue {
  const own = kind.deadline;
  const general = findPublicationLimit(deadlines, documentDate);
  if (own?.from === "interpreted" && interpretedOn === undefined && general === undefined)
    return { kind: "no-limit" };
  // An interpretation whose document is not named yet keeps to the general limit.
  const rule = own && (own.from === "document" || interpretedOn !== undefined) ? own : general;
  if (!rule) return { kind: "no-limit" };
  const explained = "from" in rule && rule.from === "interpreted";
  const from = explained ? (interpretedOn ?? documentDate) : documentDate;
  const event = explained ? "原文公布" : "成文";
  const cite = rule.cite ?? "";
  if ("days" in rule)
    return { kind: "due", day: addDays(from, rule.days), limit: `${event}后${rule.days}天`, cite };
  const limit = `${event}后${rule.workingDays}个工作日`;
  const found = findWorkingDay(calendars, from, rule.workingDays);
  return found.kind === "day"
    ? { kind: "due", day: found.day, limit, cite }
    : { kind: "no-calendar", year: found.year, limit, cite };
}
