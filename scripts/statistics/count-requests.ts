/** Hands on the counters over ledgers of requests. A deciding fact that is 未载明 makes the number unknown, never smaller. */

import type { CivilDate } from "../text/civil-date.ts";
import { addDecimal } from "../text/quantity.ts";
import type { Where } from "../record/count-rule.ts";
import { type InformationRequest, type RequestLedger, type Stated, unstated } from "../record/request.ts";
import { type Counted, type Counter, type CountScope, type Facts, listBooks, meets } from "./count-scope.ts";
import { isWithin, type Period } from "./period.ts";

/** Received in the period; what was carried in came before. */
export const countReceived: Counter = (where, scope) =>
  countRequests(where, scope, {
    // The ledger of a year holds what came in it, even where the day is not stated.
    belongs: ({ carriedIn, receivedOn }, period) =>
      !carriedIn && (isYear(period) || isIn(receivedOn, period)),
    deciding: isYear(scope.period) ? [] : ["receivedOn"],
  });

/** Came before the period and was still open when it began. */
export const countCarriedIn: Counter = (where, scope) =>
  countRequests(where, scope, {
    belongs: ({ carriedIn, receivedOn, concludedOn }, period) =>
      isYear(period)
        ? carriedIn
        : (carriedIn || isBefore(receivedOn, period.first)) && !isBefore(concludedOn, period.first),
    deciding: isYear(scope.period) ? [] : ["receivedOn", "concludedOn"],
  });

/** Concluded in the period, carried-in ones too. */
export const countConcluded: Counter = (where, scope) =>
  countRequests(where, scope, {
    belongs: ({ concludedOn }, period) => isIn(concludedOn, period),
    deciding: ["concludedOn"],
  });

/** Answered in the period. */
export const countReplied: Counter = (where, scope) =>
  countRequests(where, scope, {
    belongs: ({ replied, repliedOn }, period) =>
      replied && (repliedOn === unstated || isIn(repliedOn, period)),
    // An answer of unknown day is one of the year; of which quarter, nobody can say.
    deciding: isYear(scope.period) ? ["replied"] : ["replied", "repliedOn"],
  });

/** Came by the last day and was not concluded by it, even where the ledger tells already how it ended afterwards. */
export const countOpen: Counter = (where, scope) =>
  countRequests(where, scope, {
    belongs: ({ carriedIn, receivedOn, concludedOn }, period) =>
      (carriedIn || isYear(period) || isUntil(receivedOn, period)) && !isUntil(concludedOn, period),
    deciding: isYear(scope.period) ? ["concludedOn"] : ["receivedOn", "concludedOn"],
  });

/** What was charged for the requests concluded in the period, in 元; what was asked for and never paid (逾期不缴费) is not. An empty cell of one's own ledger says that nothing was. */
export const countFees: Counter = (where, scope) => {
  const found = findRequests(where, scope, {
    belongs: ({ concludedOn }, period) => isIn(concludedOn, period),
    deciding: ["concludedOn", "fee"],
  });
  if (found.kind === "unknown") return found;
  const outcomes = scope.catalog.standards.schemes["request-outcome"];
  const charged = found.rows.filter(
    ({ request: { fee, outcome } }) => (fee ?? 0) > 0 && !outcomes.byId(outcome ?? "")?.unpaid,
  );
  const value = charged.reduce((sum, { request }) => addDecimal(sum, request.fee ?? 0), 0);
  return { ...countRows(charged), value };
};

interface Row {
  readonly request: InformationRequest;
  readonly ledger: RequestLedger;
}

interface Rule {
  readonly belongs: (request: InformationRequest, period: Period) => boolean;
  /** What every request must state for the number to be known. */
  readonly deciding: readonly (keyof typeof stated)[];
}

type Found = { readonly kind: "rows"; readonly rows: readonly Row[] } | Extract<Counted, { kind: "unknown" }>;

function countRequests(where: Where, scope: CountScope, rule: Rule): Counted {
  const found = findRequests(where, scope, rule);
  return found.kind === "unknown" ? found : countRows(found.rows);
}

function countRows(rows: readonly Row[]): Extract<Counted, { kind: "records" }> {
  const sources = rows.map(({ request: { id, place } }) => ({
    kind: "request" as const,
    id,
    file: place.file,
    line: place.line ?? 1,
  }));
  return { kind: "records", sources, value: sources.length };
}

function findRequests(where: Where, scope: CountScope, { belongs, deciding }: Rule): Found {
  const { period } = scope;
  const ledgers = listBooks(where, scope, (books) => books.ledgers);
  if (ledgers.length === 0) return { kind: "unknown", reason: `没有${period.year}年的申请台账。` };
  const all = ledgers.flatMap((ledger) => ledger.requests.map((request) => ({ request, ledger })));
  // Whoever may belong must state what decides; one that does not makes the number unknown.
  for (const field of deciding) {
    const reason = findSilence(all, field);
    if (reason !== undefined) return { kind: "unknown", reason };
  }
  const belonging = all.filter(({ request }) => belongs(request, period));
  for (const field of Object.keys(where)) {
    const reason = isStated(field) ? findSilence(belonging, field) : undefined;
    if (reason !== undefined) return { kind: "unknown", reason };
  }
  const fits = meets(where, facts);
  return { kind: "rows", rows: belonging.filter(({ request }) => fits(request)) };
}

const facts: Facts<InformationRequest> = {
  channel: ({ channel }) => channel,
  applicant: ({ applicant }) => applicant,
  outcome: ({ outcome }) => outcome,
  extended: ({ extended }) => String(extended),
};

/** Facts that a ledger may leave open, in the words of its heading. */
const stated = {
  applicant: { name: "申请人类型", silent: ({ request }: Row) => request.applicant === unstated },
  outcome: { name: "办理结果", silent: ({ request }: Row) => request.outcome === unstated },
  extended: { name: "是否延期", silent: ({ request }: Row) => request.extended === unstated },
  receivedOn: { name: "收到日期", silent: ({ request }: Row) => request.receivedOn === unstated },
  repliedOn: { name: "答复日期", silent: ({ request }: Row) => request.repliedOn === unstated },
  concludedOn: { name: "办结日期", silent: ({ request }: Row) => request.concludedOn === unstated },
  // Whoever does not say that it was answered, nor that it was not, may have been.
  replied: {
    name: "是否答复",
    silent: ({ request }: Row) => !request.replied && request.repliedOn === unstated,
  },
  // A published report seldom tells what each request cost.
  fee: { name: "费用", silent: ({ request, ledger }: Row) => ledger.fromReport && request.fee === undefined },
} as const;

function isStated(field: string): field is keyof typeof stated {
  return Object.hasOwn(stated, field);
}

function findSilence(rows: readonly Row[], field: keyof typeof stated): string | undefined {
  const { name, silent } = stated[field];
  const silence = rows.filter(silent);
  const [first] = silence;
  if (!first) return undefined;
  const whence = first.ledger.fromReport ? "台账由年报汇总而来，" : "台账中有";
  return `${whence}${silence.length}件申请的${name}未载明。`;
}

type Day = Stated<CivilDate> | undefined;

function isYear({ quarter }: Period): boolean {
  return quarter === undefined;
}

function isIn(day: Day, period: Period): boolean {
  return day !== undefined && day !== unstated && isWithin(day, period);
}

function isBefore(day: Day, first: CivilDate): boolean {
  return day !== undefined && day !== unstated && day < first;
}

function isUntil(day: Day, { last }: Period): boolean {
  return day !== undefined && day !== unstated && day <= last;
}
