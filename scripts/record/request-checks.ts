/** Hands on complaints about one request: days out of order, steps without their first, answers and outcomes that disagree. */

import { type CivilDate, yearOf } from "../text/civil-date.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Fields } from "./fields.ts";
import { type Stated, unstated } from "./request.ts";
import type { RequestColumn } from "./request-columns.ts";
import type { Scheme, Term } from "./scheme.ts";

/** What a row says, before it is known whether it may be said. */
export interface WrittenRequest {
  readonly fields: Fields<RequestColumn>;
  readonly receivedOn: Stated<CivilDate> | undefined;
  readonly replied: boolean;
  readonly repliedOn: Stated<CivilDate> | undefined;
  readonly concludedOn: Stated<CivilDate> | undefined;
  readonly correctionAskedOn: CivilDate | undefined;
  readonly correctedOn: CivilDate | undefined;
  readonly thirdPartyAskedOn: CivilDate | undefined;
  readonly thirdPartyHeardOn: CivilDate | undefined;
  readonly extendedOn: CivilDate | undefined;
  readonly extendedFlag: Stated<boolean> | undefined;
  readonly carriedIn: boolean;
  readonly outcome: Stated<Term> | undefined;
}

/** Pairs of which the first comes first. A third party may answer after the reply, and a correction come after the outcome 告知作出更改补充. */
const order = [
  ["receivedOn", "correctionAskedOn"],
  ["receivedOn", "correctedOn"],
  ["receivedOn", "thirdPartyAskedOn"],
  ["receivedOn", "thirdPartyHeardOn"],
  ["receivedOn", "extendedOn"],
  ["receivedOn", "repliedOn"],
  ["receivedOn", "concludedOn"],
  ["correctionAskedOn", "correctedOn"],
  ["thirdPartyAskedOn", "thirdPartyHeardOn"],
  ["extendedOn", "repliedOn"],
  ["repliedOn", "concludedOn"],
] as const;

/** 先收到，后答复、办结；先告知补正，后补正；先征求意见，后收到意见. */
export function checkOrder(written: WrittenRequest, found: Collector): void {
  const { fields } = written;
  for (const [earlier, later] of order) {
    const [first, second] = [written[earlier], written[later]];
    if (
      first === undefined ||
      second === undefined ||
      first === unstated ||
      second === unstated ||
      first <= second
    )
      continue;
    found.add("date-order", fields.place(later), {
      earlier: fields.name(earlier),
      earlierDate: first,
      later: fields.name(later),
      laterDate: second,
    });
  }
  for (const [first, second] of [
    ["correctionAskedOn", "correctedOn"],
    ["thirdPartyAskedOn", "thirdPartyHeardOn"],
  ] as const)
    if (fields.has(second) && !fields.has(first))
      found.add("step-without-first", fields.place(second), {
        first: fields.name(first),
        second: fields.name(second),
      });
}

/** A request stands in the ledger of the year in which it came, or came earlier, was open when the year began and is marked 上年结转. */
export function checkYear(written: WrittenRequest, year: number, found: Collector): void {
  const { fields, receivedOn, carriedIn } = written;
  if (carriedIn) checkEnd(written, year, found);
  if (receivedOn === undefined || receivedOn === unstated) return;
  const inside = yearOf(receivedOn);
  if (carriedIn ? inside >= year : inside !== year)
    found.add("request-year", fields.place("receivedOn"), {
      date: receivedOn,
      year,
      marked: carriedIn,
    });
}

/** What ended before the year is not carried into it; where 办结日期 is empty, the answer ends it. */
function checkEnd(written: WrittenRequest, year: number, found: Collector): void {
  const { fields, concludedOn, repliedOn } = written;
  const column = fields.has("concludedOn") ? "concludedOn" : "repliedOn";
  const end = concludedOn ?? (endsByReply(written) ? repliedOn : undefined);
  if (end !== undefined && end !== unstated && yearOf(end) < year)
    found.add("closed-before-year", fields.place(column), { date: end, year });
}

/** An answer ends the request, unless it only asks for a correction (告知作出更改补充). */
export function endsByReply({ replied, outcome }: Pick<WrittenRequest, "replied" | "outcome">): boolean {
  return replied && !(outcome !== undefined && outcome !== unstated && outcome.leavesOpen);
}

/** Reply, outcome and conclusion: whether each has what it cannot be without. */
export function checkReply(
  { fields, replied, repliedOn, concludedOn, outcome, extendedOn, extendedFlag }: WrittenRequest,
  found: Collector,
): void {
  // What a ledger rebuilt from a report leaves empty is unknown, and contradicts nothing.
  const given = {
    repliedOn: fields.has("repliedOn") || repliedOn === unstated,
    concludedOn: fields.has("concludedOn") || concludedOn === unstated,
    outcome: fields.has("outcome") || outcome === unstated,
  };
  if (!replied && repliedOn !== undefined && repliedOn !== unstated)
    found.add("reply-denied", fields.place("repliedOn"), {});
  if (replied && !given.repliedOn) found.add("reply-without-date", fields.place("id"), {});
  if (extendedOn !== undefined && extendedFlag === false)
    found.add("extension-denied", fields.place("extendedOn"), {});
  if (!given.outcome) {
    if (replied) found.add("reply-without-outcome", fields.place("id"), {});
    else if (concludedOn !== undefined && concludedOn !== unstated)
      found.add("conclusion-without-outcome", fields.place("concludedOn"), {});
    return;
  }
  if (outcome === undefined || replied || given.repliedOn) return;
  if (outcome === unstated || !outcome.closesWithoutReply)
    found.add("outcome-without-reply", fields.place("outcome"), {});
  else if (!given.concludedOn)
    found.add("outcome-without-conclusion", fields.place("outcome"), { outcome: outcome.label });
}

/** An outcome must be one that the form of the year counts; a year without a form knows all. */
export function checkOutcome(
  { fields, outcome }: WrittenRequest,
  {
    form,
    year,
    scheme,
  }: { readonly form: string | undefined; readonly year: number; readonly scheme: Scheme },
  found: Collector,
): void {
  if (form === undefined || outcome === undefined || outcome === unstated) return;
  const counts = (term: Term): boolean => term.forms === undefined || term.forms.includes(form);
  if (counts(outcome)) return;
  const known = scheme.terms.filter(counts).map(({ label }) => label);
  found.add("outcome-of-other-form", fields.place("outcome"), {
    outcome: outcome.label,
    year,
    known: known.join("、"),
  });
}
