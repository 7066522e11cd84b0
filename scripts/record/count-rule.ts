/** Hands on what a cell of a form counts: a counter from a closed list, narrowed by fields that must be equal. */

import type { SchemeId } from "./standards.ts";

/** The fields by which counting may be narrowed, and what each may equal: a term of a scheme, or yes and no. */
export type CountFields = Readonly<Record<string, SchemeId | "flag">>;

const noticeFields: CountFields = {
  class: "class",
  priorityArea: "priority-area",
  genre: "genre",
  subject: "subject",
  normativeDocument: "flag",
  channel: "publication-channel",
  agencyKind: "agency-kind",
};
const requestFields: CountFields = {
  channel: "request-channel",
  applicant: "applicant",
  outcome: "request-outcome",
  extended: "flag",
  agencyKind: "agency-kind",
};
const disputeFields: CountFields = {
  kind: "dispute-kind",
  result: "dispute-result",
  agencyKind: "agency-kind",
};
const activityFields: CountFields = {
  kind: "activity-kind",
  medium: "activity-medium",
  chiefPresent: "flag",
  agencyKind: "agency-kind",
};
const decisionFields: CountFields = { kind: "decision-kind", agencyKind: "agency-kind" };

/** Every counter with the fields that its records have. Forms choose by name; what each counts is told in docs/counting.md. */
const counters = {
  /** Notices published in the year; one item in two channels counts once. */
  "notices-published": noticeFields,
  /** Normative documents made (制发) in the year, by the day on the paper. */
  "normative-made": noticeFields,
  /** Normative documents repealed or lapsed in the year, by the day on which they ceased. */
  "normative-repealed": noticeFields,
  /** Normative documents made by, and not ceased by, the last day of the year. */
  "normative-in-force": noticeFields,
  "interpretations-published": noticeFields,
  /** Requests that came in the year; what was carried in came before. */
  "requests-received": requestFields,
  /** Requests that came before the year and were still open on its first day. */
  "requests-carried-in": requestFields,
  /** Requests concluded in the year, carried-in ones too. */
  "requests-concluded": requestFields,
  "requests-replied": requestFields,
  /** Requests still open on the last day of the year. */
  "requests-open": requestFields,
  /** Money asked for handling requests in the year, in 元. */
  "fees-charged": requestFields,
  /** Review and litigation cases that were open at some time of the year. */
  "disputes-open-in-year": disputeFields,
  "disputes-decided": disputeFields,
  /** Cases not decided by the last day of the year. */
  "disputes-pending": disputeFields,
  "activities-held": activityFields,
  /** Persons who took part, summed over activities (人次). */
  "activities-attended": activityFields,
  /** Different topics answered; one topic answered in several ways counts once. */
  "topics-answered": activityFields,
  /** Administrative decisions, summed over the monthly tallies. */
  "decisions-made": decisionFields,
  /** Charges collected, summed over the monthly tallies, in 元. */
  "charges-collected": decisionFields,
} as const satisfies Readonly<Record<string, CountFields>>;

export type CounterName = keyof typeof counters;

/** The closed list, as a form may write it. */
export const counterNames = Object.keys(counters) as readonly CounterName[];

/** The fields that a counter knows. */
export function countFieldsOf(counter: CounterName): CountFields {
  return counters[counter];
}

/** Conditions on fields: each must equal one of the values. */
export type Where = Readonly<Record<string, readonly string[]>>;

/** What a cell counts. */
export interface CountRule {
  readonly counter: CounterName;
  readonly where: Where;
}

/** Counters of money give 元; a row in 万元 shows a ten-thousandth. */
export function isMoney(counter: CounterName): boolean {
  return counter === "fees-charged" || counter === "charges-collected";
}
