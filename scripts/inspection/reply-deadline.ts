/** Hands on requests that were answered late, or are still unanswered after their limit. */

import { type CivilDate, dayNumber } from "../text/civil-date.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findReplyLimit, type ReplyLimit } from "../record/deadline-rules.ts";
import { type InformationRequest, type RequestLedger, unstated } from "../record/request.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { countWorkingDays, type WorkingDays } from "./working-days.ts";

/** What of a catalog is looked at. */
export type ReplyCatalog = Pick<Catalog, "ledgers" | "units" | "standards" | "day">;

/** Complains about late answers at their rows, and once a year about a calendar that is missing (条例第三十三条, or the rule of the day). */
export function inspectReplyDeadlines(catalog: ReplyCatalog): readonly Diagnostic[] {
  const found = collect();
  const silent = new Set<number>();
  for (const { ledgers } of [catalog, ...catalog.units.values()])
    for (const request of listLastRows(ledgers)) inspect(request, catalog, silent, found);
  return found.list();
}

/**
 * Each request by the last row about it: what is open at the end of a year stands again in the next year's ledger under the
 * same number (上年结转). Ledgers rebuilt from reports state too little to be judged.
 */
function listLastRows(ledgers: ReadonlyMap<number, RequestLedger>): readonly InformationRequest[] {
  const rows: InformationRequest[] = [];
  const open = new Map<string, number>();
  for (const year of [...ledgers.keys()].sort((one, other) => one - other)) {
    const ledger = ledgers.get(year);
    if (!ledger || ledger.fromReport) continue;
    for (const request of ledger.requests) {
      const earlier = request.carriedIn ? open.get(request.id) : undefined;
      open.set(request.id, earlier ?? rows.length);
      rows[earlier ?? rows.length] = request;
    }
  }
  return rows;
}

function inspect(
  request: InformationRequest,
  { standards: { deadlines, calendars }, day }: ReplyCatalog,
  silent: Set<number>,
  found: Collector,
): void {
  const { receivedOn, repliedOn, extended, place, id } = request;
  const end = findEnd(request, day);
  if (end === undefined || receivedOn === unstated || extended === unstated) return;
  const rule = findReplyLimit(deadlines, receivedOn);
  if (!rule) return;
  const limit = rule.workingDays + (extended ? rule.extension : 0);
  // So few calendar days cannot hold too many working days: most requests need no calendar.
  if (dayNumber(end) - dayNumber(receivedOn) <= limit) return;
  const counted = countElapsed(request, { receivedOn, end, rule, calendars });
  if (counted.kind === "no-calendar") {
    if (!silent.has(counted.year)) found.add("calendar-missing", place, { year: counted.year });
    silent.add(counted.year);
  } else if (counted.days > limit) {
    const code = repliedOn === undefined ? "reply-overdue" : "reply-late";
    found.add(code, place, { id, days: counted.days, limit }, rule.cite);
  }
}

/** The day up to which time ran: that of the answer, or today's; undefined where none has to come. */
function findEnd(
  { replied, repliedOn, concludedOn, correctionAskedOn, correctedOn }: InformationRequest,
  today: CivilDate,
): CivilDate | undefined {
  if (repliedOn !== undefined) return repliedOn === unstated ? undefined : repliedOn;
  // Concluded without an answer (逾期不补正), or waiting for the applicant.
  const waiting = correctionAskedOn !== undefined && correctedOn === undefined;
  return replied || concludedOn !== undefined || waiting ? undefined : today;
}

/** Working days from receipt, or from the correction (第三十条), less those in which a third party was asked (第三十三条). */
function countElapsed(
  { correctedOn, thirdPartyAskedOn, thirdPartyHeardOn }: InformationRequest,
  {
    receivedOn,
    end,
    rule,
    calendars,
  }: {
    readonly receivedOn: CivilDate;
    readonly end: CivilDate;
    readonly rule: ReplyLimit;
    readonly calendars: Catalog["standards"]["calendars"];
  },
): WorkingDays {
  const start = correctedOn !== undefined && correctedOn < end ? correctedOn : receivedOn;
  const whole = countWorkingDays(calendars, start, end);
  if (thirdPartyAskedOn === undefined || whole.kind === "no-calendar") return whole;
  const from = thirdPartyAskedOn < start ? start : thirdPartyAskedOn;
  const to = thirdPartyHeardOn === undefined || thirdPartyHeardOn > end ? end : thirdPartyHeardOn;
  const asked = from < to ? countWorkingDays(calendars, from, to) : { kind: "days" as const, days: 0 };
  if (asked.kind === "no-calendar") return asked;
  const waited =
    thirdPartyHeardOn === undefined ? Math.min(asked.days, rule.thirdParty ?? asked.days) : asked.days;
  return { kind: "days", days: whole.days - waited };
}
