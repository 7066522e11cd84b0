/** Hands on the closed list of counters: what each counts, over which records, by which day. */

import { yearOf } from "../text/civil-date.ts";
import { type CounterName, type CountRule, countFieldsOf } from "../record/form.ts";
import { type InformationRequest, type RequestLedger, unstated } from "../record/request.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";
import type { CellSource } from "./table.ts";

/** What a counter found: the records, or why it cannot say. */
export type Counted =
  | { readonly kind: "records"; readonly sources: readonly CellSource[] }
  | { readonly kind: "unknown"; readonly reason: string };

/** Counts by a rule of the form within a year. */
export function count(rule: CountRule, catalog: Catalog, year: number): Counted {
  const strange = findStrangeCondition(rule, catalog);
  if (strange !== undefined)
    return { kind: "unknown", reason: `统计表要求按“${strange}”计数，记录里没有这一项。` };
  return counters[rule.counter](rule.where, catalog, year);
}

/** A condition that no record could ever meet would count 0; it is a slip of the form, and the cell stays blank. */
function findStrangeCondition({ counter, where }: CountRule, { standards }: Catalog): string | undefined {
  const fields = countFieldsOf(counter);
  const strange = Object.entries(where).find(([field, value]) => {
    const values = fields[field];
    if (values === undefined) return true;
    return values === "flag"
      ? !["true", "false"].includes(value)
      : standards.schemes[values].byId(value) === undefined;
  });
  return strange?.join("：");
}

type Where = CountRule["where"];
type Counter = (where: Where, catalog: Catalog, year: number) => Counted;

const counters: Readonly<Record<CounterName, Counter>> = {
  // 主动公开政府信息数: by the day of publication; one item in two channels counts once.
  "notices-published": (where, catalog, year) =>
    countNotices(
      catalog,
      year,
      (entry) => yearOf(entry.notice.publishedOn.date) === year && matchesNotice(entry, where),
    ),
  // 制发规范性文件总数: by the day on the paper.
  "normative-issued": (where, catalog, year) =>
    countNotices(
      catalog,
      year,
      (entry) =>
        entry.notice.normativeDocument &&
        yearOf(entry.notice.documentDate) === year &&
        matchesNotice(entry, where),
    ),
  "interpretations-published": (where, catalog, year) =>
    countNotices(
      catalog,
      year,
      (entry) =>
        (entry.notice.genre === "interpretation" || entry.notice.interprets.length > 0) &&
        yearOf(entry.notice.publishedOn.date) === year &&
        matchesNotice(entry, where),
    ),
  // 收到申请数: received this year; what was carried in was received before.
  "requests-received": (where, catalog, year) =>
    countRequests(catalog, year, where, (request) => !request.carriedIn),
  "requests-concluded": (where, catalog, year) =>
    countRequests(catalog, year, where, (request) => inYear(request.concludedOn, year), {
      field: "办结日期",
      of: (request) => request.concludedOn,
    }),
  "requests-replied": (where, catalog, year) =>
    countRequests(
      catalog,
      year,
      where,
      (request) => request.replied && (request.repliedOn === unstated || inYear(request.repliedOn, year)),
      // Whoever does not say that it was answered, nor that it was not, may have been.
      { field: "是否答复", of: (request) => (request.replied ? true : request.repliedOn) },
    ),
};

function countNotices(catalog: Catalog, year: number, belongs: (entry: CatalogEntry) => boolean): Counted {
  if (catalog.figures.get(year)?.noticesDeclared)
    return {
      kind: "unknown",
      reason: `本目录没有收录${year}年的全部条目，不能由条目计数；申报数中也没有载明。`,
    };
  // A ledger alone does not make a year's catalog: nothing held here is not the same as nothing published.
  const known = [...catalog.published.map((entry) => entry.notice), ...catalog.held];
  if (!known.some((notice) => yearOf(notice.publishedOn.date) === year))
    return { kind: "unknown", reason: `本目录没有收录${year}年的条目。` };
  const entries = catalog.published.filter(belongs);
  return {
    kind: "records",
    sources: entries.map(({ notice }) => ({
      kind: "notice",
      indexNumber: notice.indexNumber,
      title: notice.title,
    })),
  };
}

/** Equality on fields, nothing else. */
function matchesNotice({ notice }: CatalogEntry, where: Where): boolean {
  const values: Readonly<Record<string, readonly (string | undefined)[]>> = {
    class: [notice.class],
    priorityArea: [notice.priorityArea],
    genre: [notice.genre],
    subject: [notice.subject],
    normativeDocument: [String(notice.normativeDocument)],
    channel: notice.channels,
  };
  return Object.entries(where).every(([field, value]) => values[field]?.includes(value) ?? false);
}

interface DecidingFact {
  readonly field: string;
  readonly of: (request: InformationRequest) => unknown;
}

function countRequests(
  catalog: Catalog,
  year: number,
  where: Where,
  belongs: (request: InformationRequest) => boolean,
  deciding?: DecidingFact,
): Counted {
  const ledger = catalog.ledgers.get(year);
  if (!ledger) return { kind: "unknown", reason: `没有${year}年的申请台账。` };
  const silence = (
    requests: readonly InformationRequest[],
    { field, of }: DecidingFact,
  ): Counted | undefined => {
    const silent = requests.filter((request) => of(request) === unstated).length;
    return silent === 0
      ? undefined
      : { kind: "unknown", reason: `${describeLedger(ledger)}${silent}件申请的${field}未载明。` };
  };
  // Whoever may belong must state what decides; one that does not makes the number unknown, not smaller.
  const undecided = deciding && silence(ledger.requests, deciding);
  if (undecided) return undecided;
  const belonging = ledger.requests.filter(belongs);
  for (const field of Object.keys(where)) {
    const fact = requestFacts[field];
    const silent = fact && silence(belonging, fact);
    if (silent) return silent;
  }
  const counted = belonging.filter((request) =>
    Object.entries(where).every(([field, value]) => String(requestFacts[field]?.of(request)) === value),
  );
  return {
    kind: "records",
    sources: counted.map(({ id, place }) => ({
      kind: "request",
      id,
      file: place.file,
      line: place.line ?? 1,
    })),
  };
}

const requestFacts: Readonly<Record<string, DecidingFact | undefined>> = {
  channel: { field: "渠道", of: (request) => request.channel },
  applicant: { field: "申请人类型", of: (request) => request.applicant },
  outcome: { field: "办理结果", of: (request) => request.outcome },
  extended: { field: "是否延期", of: (request) => request.extended },
};

function describeLedger(ledger: RequestLedger): string {
  return ledger.fromReport ? "台账由年报汇总而来，" : "台账中有";
}

function inYear(day: InformationRequest["concludedOn"], year: number): boolean {
  return day !== undefined && day !== unstated && yearOf(day) === year;
}
