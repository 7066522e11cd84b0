/** Hands on the counters over contested decisions, activities, and the monthly tallies of decisions and charges. */

import { addDecimal } from "../text/quantity.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Activity } from "../record/activity.ts";
import type { Where } from "../record/count-rule.ts";
import type { DecisionTally } from "../record/decision.ts";
import type { DisputeCase } from "../record/dispute.ts";
import { type Counted, type Counter, type CountScope, type Facts, listBooks, meets } from "./count-scope.ts";
import { isWithin, type Period } from "./period.ts";
import type { LedgerSource } from "./table.ts";

/** Cases that were open at some time of the period: decided in it or pending at its end. */
export const countOpenDisputes: Counter = (where, scope) =>
  countDisputes(
    where,
    scope,
    ({ filedOn, closedOn }, { first, last }) =>
      filedOn <= last && (closedOn === undefined || first <= closedOn),
  );

/** Cases decided in the period. */
export const countDecided: Counter = (where, scope) =>
  countDisputes(where, scope, ({ closedOn }, period) => closedOn !== undefined && isWithin(closedOn, period));

/** Cases filed by the last day and not decided by it (尚未审结), even where the ledger tells already how they ended. */
export const countPending: Counter = (where, scope) =>
  countDisputes(
    where,
    scope,
    ({ filedOn, closedOn }, { last }) => filedOn <= last && (closedOn === undefined || last < closedOn),
  );

/** Activities by their day. */
export const countActivities: Counter = (where, scope) => {
  const held = findActivities(where, scope);
  return held ? tell("activity", held, held.length) : noBook(activityBook, scope);
};

/** Persons who took part, summed (人次). An activity that does not say how many makes the number unknown. */
export const countPeople: Counter = (where, scope) => {
  const held = findActivities(where, scope);
  if (!held) return noBook(activityBook, scope);
  const silent = held.filter(({ people }) => people === undefined).length;
  if (silent > 0) return { kind: "unknown", reason: `活动台账中有${silent}次没有写人数。` };
  return tell(
    "activity",
    held,
    held.reduce((sum, { people }) => sum + (people ?? 0), 0),
  );
};

/** Concerns answered (回应关切): one topic counts once in however many ways it was answered, without a topic each for itself. */
export const countTopics: Counter = (where, scope) => {
  const held = findActivities(where, scope);
  if (!held) return noBook(activityBook, scope);
  const answers = held.filter(({ kind }) => kind === "response");
  const topics = answers.map(({ topic, place, id }) => topic?.normalize("NFKC") ?? `${place.file}\n${id}`);
  return tell("activity", answers, new Set(topics).size);
};

/** Decisions, summed over the months; charges are none. */
export const countDecisions: Counter = (where, scope) => {
  const found = findTallies(where, scope, (kind) => kind !== "charge");
  if (found.kind === "unknown") return found;
  const { tallies } = found;
  return tell(
    "decision",
    tallies,
    tallies.reduce((sum, { number }) => sum + (number ?? 0), 0),
  );
};

/** Charges collected (行政事业性收费), summed over the months, in 元; a fine is none. */
export const countCharges: Counter = (where, scope) => {
  const found = findTallies(where, scope, (kind) => kind === "charge");
  if (found.kind === "unknown") return found;
  const { tallies } = found;
  return tell(
    "decision",
    tallies,
    tallies.reduce((sum, { amount }) => addDecimal(sum, amount ?? 0), 0),
  );
};

const disputeBook = "复议、诉讼台账";
const activityBook = "活动台账";
const decisionBook = "行政决定台账";

const disputeFacts: Facts<DisputeCase> = { kind: ({ kind }) => kind, result: ({ result }) => result };
const activityFacts: Facts<Activity> = {
  kind: ({ kind }) => kind,
  medium: ({ medium }) => medium,
  chiefPresent: ({ chiefPresent }) => String(chiefPresent),
};
const tallyFacts: Facts<DecisionTally> = { kind: ({ kind }) => kind };

function countDisputes(
  where: Where,
  scope: CountScope,
  belongs: (dispute: DisputeCase, period: Period) => boolean,
): Counted {
  const books = listBooks(where, scope, ({ disputes }) => disputes);
  if (books.length === 0) return noBook(disputeBook, scope);
  const fits = meets(where, disputeFacts);
  const cases = books
    .flatMap((book) => book.cases)
    .filter((dispute) => belongs(dispute, scope.period) && fits(dispute));
  return tell("dispute", cases, cases.length);
}

/** Undefined where nobody keeps a book of the year. */
function findActivities(where: Where, scope: CountScope): readonly Activity[] | undefined {
  const books = listBooks(where, scope, ({ activities }) => activities);
  const fits = meets(where, activityFacts);
  if (books.length === 0) return undefined;
  return books
    .flatMap((book) => book.activities)
    .filter((activity) => isWithin(activity.on, scope.period) && fits(activity));
}

type Tallies =
  | { readonly kind: "tallies"; readonly tallies: readonly DecisionTally[] }
  | Extract<Counted, { kind: "unknown" }>;

/** Months are summed where somebody reports the kind: of one that stands in no book of the year nobody said that there was none. */
function findTallies(where: Where, scope: CountScope, counts: (kind: string) => boolean): Tallies {
  const books = listBooks(where, scope, ({ decisions }) => decisions);
  if (books.length === 0) return noBook(decisionBook, scope);
  const all = books.flatMap((book) => book.tallies).filter(({ kind }) => counts(kind));
  const kinds = scope.catalog.standards.schemes["decision-kind"];
  const wanted = (where.kind ?? kinds.terms.map(({ id }) => id)).filter(counts);
  const told = wanted.filter((id) => all.some(({ kind }) => kind === id));
  const silent =
    where.kind === undefined ? (told.length === 0 ? wanted : []) : wanted.filter((id) => !told.includes(id));
  if (silent.length > 0) {
    const labels = silent.map((id) => kinds.byId(id)?.label ?? id).join("、");
    return { kind: "unknown", reason: `没有${scope.period.year}年${labels}的月报。` };
  }
  const fits = meets(where, tallyFacts);
  const [first, last] = [scope.period.first, scope.period.last].map((day) => Number(day.slice(5, 7)));
  const tallies = all.filter(
    (tally) => (first ?? 1) <= tally.month && tally.month <= (last ?? 12) && fits(tally),
  );
  return { kind: "tallies", tallies };
}

function noBook(book: string, { period }: CountScope): Extract<Counted, { kind: "unknown" }> {
  return { kind: "unknown", reason: `没有${period.year}年的${book}。` };
}

function tell(
  kind: LedgerSource["kind"],
  records: readonly { readonly id: string; readonly place: Place }[],
  value: number,
): Counted {
  const sources = records.map(({ id, place }) => ({ kind, id, file: place.file, line: place.line ?? 1 }));
  return { kind: "records", sources, value };
}
