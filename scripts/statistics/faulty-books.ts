/** Hands on the book that must be mended before anything is counted: a ledger is counted whole or not at all. */
import type { CounterName, CountRule } from "../record/count-rule.ts";
import { type CountScope, listKeepers } from "./count-scope.ts";

/** The first file within the scope that has an error in it; what is left of it would give a smaller number. */
export function findFaultyBook({ counter, where }: CountRule, scope: CountScope): string | undefined {
  const folder = folders[counter];
  if (folder === undefined) return undefined;
  const key = `${folder}/${scope.period.year}`;
  return listKeepers(scope, where).flatMap(({ books }) => books.faulty.get(key) ?? [])[0];
}

/** True where somebody within the scope keeps what the counter counts, so that a blank is not for want of it. */
export function hasBook({ counter, where }: CountRule, scope: CountScope): boolean {
  const folder = folders[counter];
  const { year } = scope.period;
  const keepers = listKeepers(scope, where);
  // Notices are nobody's book; a year whose notices are declared is known to have some.
  if (folder === undefined) return keepers.some(({ books }) => books.figures.get(year)?.noticesDeclared);
  return keepers.some(
    ({ books }) => books[shelves[folder]].has(year) || books.faulty.has(`${folder}/${year}`),
  );
}

type Folder = "requests" | "disputes" | "activities" | "decisions";

const shelves = {
  requests: "ledgers",
  disputes: "disputes",
  activities: "activities",
  decisions: "decisions",
} as const;

/** Where the records of a counter are kept; notices are in no book. */
const folders: Readonly<Record<CounterName, Folder | undefined>> = {
  "notices-published": undefined,
  "normative-made": undefined,
  "normative-repealed": undefined,
  "normative-in-force": undefined,
  "interpretations-published": undefined,
  "requests-received": "requests",
  "requests-carried-in": "requests",
  "requests-concluded": "requests",
  "requests-replied": "requests",
  "requests-open": "requests",
  "fees-charged": "requests",
  "disputes-open-in-year": "disputes",
  "disputes-decided": "disputes",
  "disputes-pending": "disputes",
  "activities-held": "activities",
  "activities-attended": "activities",
  "topics-answered": "activities",
  "decisions-made": "decisions",
  "charges-collected": "decisions",
};
