/** Hands on the closed list of counters: what each counts, over which records, by which day; told at length in docs/counting.md. */
import { type CounterName, type CountRule, countFieldsOf } from "../record/count-rule.ts";
import {
  countActivities,
  countCharges,
  countDecided,
  countDecisions,
  countOpenDisputes,
  countPending,
  countPeople,
  countTopics,
} from "./count-books.ts";
import {
  countInForce,
  countInterpretations,
  countMade,
  countPublished,
  countRepealed,
} from "./count-notices.ts";
import {
  countCarriedIn,
  countConcluded,
  countFees,
  countOpen,
  countReceived,
  countReplied,
} from "./count-requests.ts";
import type { Counted, Counter, CountScope } from "./count-scope.ts";
import { findFaultyBook } from "./faulty-books.ts";

const counters: Readonly<Record<CounterName, Counter>> = {
  "notices-published": countPublished,
  "normative-made": countMade,
  "normative-repealed": countRepealed,
  "normative-in-force": countInForce,
  "interpretations-published": countInterpretations,
  "requests-received": countReceived,
  "requests-carried-in": countCarriedIn,
  "requests-concluded": countConcluded,
  "requests-replied": countReplied,
  "requests-open": countOpen,
  "fees-charged": countFees,
  "disputes-open-in-year": countOpenDisputes,
  "disputes-decided": countDecided,
  "disputes-pending": countPending,
  "activities-held": countActivities,
  "activities-attended": countPeople,
  "topics-answered": countTopics,
  "decisions-made": countDecisions,
  "charges-collected": countCharges,
};

/** Counts by a rule of the form. */
export function count(rule: CountRule, scope: CountScope): Counted {
  const strange = findStrangeCondition(rule, scope);
  if (strange !== undefined)
    return { kind: "unknown", reason: `统计表要求按“${strange}”计数，记录里没有这一项。` };
  const faulty = findFaultyBook(rule, scope);
  if (faulty !== undefined) return { kind: "unknown", reason: `${faulty} 里有错误，改正以前不计数。` };
  return counters[rule.counter](rule.where, scope);
}

/** A condition that no record could ever meet would count 0; it is a slip of the form, and the cell stays blank. */
function findStrangeCondition(
  { counter, where }: CountRule,
  { catalog: { standards } }: CountScope,
): string | undefined {
  const fields = countFieldsOf(counter);
  for (const [field, wanted] of Object.entries(where)) {
    const values = fields[field];
    const strange = wanted.find((value) =>
      values === undefined
        ? true
        : values === "flag"
          ? !["true", "false"].includes(value)
          : standards.schemes[values].byId(value) === undefined,
    );
    if (strange !== undefined) return `${field}：${strange}`;
  }
  return undefined;
}
