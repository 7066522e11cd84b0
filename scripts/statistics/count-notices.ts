/** Hands on the counters over notices. Only published ones count: what is held is nobody's to see, its number neither. */

import type { CivilDate } from "../text/civil-date.ts";
import type { Where } from "../record/count-rule.ts";
import type { CatalogEntry } from "../catalog/catalog.ts";
import {
  type Counted,
  type Counter,
  type CountScope,
  type Facts,
  listKeepers,
  listMeeting,
} from "./count-scope.ts";
import { indexNotices, type Lifetime } from "./notice-index.ts";
import { isWithin } from "./period.ts";
import type { CellSource } from "./table.ts";

/** By the day of publication; one item in two channels counts once (the form's own words). */
export const countPublished: Counter = (where, scope) => countByDay(where, scope, () => true);

/** Interpretations (解读) by genre, or because they name what they explain. */
export const countInterpretations: Counter = (where, scope) =>
  countByDay(where, scope, ({ notice }) => notice.genre === "interpretation" || notice.interprets.length > 0);

/** Made (制发) by the day on the paper, whenever it was published. */
export const countMade: Counter = (where, scope) =>
  countLifetimes(where, scope, ({ entry }, { first, last }) => {
    const { documentDate } = entry.notice;
    return first <= documentDate && documentDate <= last;
  });

/** Repealed or lapsed by the day on which it ceased. */
export const countRepealed: Counter = (where, scope) =>
  countLifetimes(
    where,
    scope,
    ({ ceasedOn }, { first, last }) => ceasedOn !== undefined && first <= ceasedOn && ceasedOn <= last,
  );

/** Made by the last day and not ceased by it, so that last year's stock + made − repealed is this year's. */
export const countInForce: Counter = (where, scope) =>
  countLifetimes(
    where,
    scope,
    ({ entry, ceasedOn }, { last }) =>
      entry.notice.documentDate <= last && (ceasedOn === undefined || last < ceasedOn),
  );

function countByDay(where: Where, scope: CountScope, belongs: (entry: CatalogEntry) => boolean): Counted {
  const { catalog, period, unit } = scope;
  const inYear = indexNotices(catalog).publishedIn(period.year, unit);
  const entries = listMeeting(inYear, where, facts).filter(
    (entry) => isWithin(entry.notice.publishedOn.date, period) && belongs(entry),
  );
  return settle(entries, where, scope);
}

/** The days between which something happened; in a year that is not over, up to the day of the build. */
interface Span {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

function countLifetimes(
  where: Where,
  scope: CountScope,
  belongs: (lifetime: Lifetime, span: Span) => boolean,
): Counted {
  const { catalog, period, unit } = scope;
  const [first, last] = [period.first, [period.last, catalog.day].sort()[0] ?? period.last];
  // A row that names a genre (规章) counts that genre; any other counts what is marked 规范性文件.
  const asked = where.genre || where.normativeDocument;
  const conditions = asked ? where : { ...where, normativeDocument: ["true"] };
  const entries = listMeeting(indexNotices(catalog).lifetimes(unit), conditions, lifetimeFacts)
    .filter((lifetime) => belongs(lifetime, { first, last }))
    .map(({ entry }) => entry);
  return settle(entries, where, scope);
}

const facts: Facts<CatalogEntry> = {
  class: ({ notice }) => notice.class,
  priorityArea: ({ notice }) => notice.priorityArea,
  genre: ({ notice }) => notice.genre,
  subject: ({ notice }) => notice.subject,
  normativeDocument: ({ notice }) => String(notice.normativeDocument),
  channel: ({ notice }) => notice.channels,
  agencyKind: ({ publisher }) => publisher.kind,
};

const lifetimeFacts: Facts<Lifetime> = Object.fromEntries(
  Object.entries(facts).map(([field, of]) => [field, ({ entry }: Lifetime) => of(entry)]),
);

function settle(entries: readonly CatalogEntry[], where: Where, scope: CountScope): Counted {
  const reason = whyUnknown(where, scope);
  if (reason !== undefined) return { kind: "unknown", reason };
  const sources = entries.map(sourceOf);
  return { kind: "records", sources, value: sources.length };
}

const sourcesOf = new WeakMap<CatalogEntry, CellSource>();

/** The notice as a source; hundreds of cells count it, and name one and the same. */
function sourceOf(entry: CatalogEntry): CellSource {
  const known = sourcesOf.get(entry);
  if (known) return known;
  const { indexNumber, title } = entry.notice;
  const made: CellSource = { kind: "notice", indexNumber, title };
  sourcesOf.set(entry, made);
  return made;
}

/**
 * Why notices cannot be counted. A ledger alone does not make a year's catalog, and whoever declares the year's items
 * (条目: 申报) has not put them all in.
 */
function whyUnknown(where: Where, scope: CountScope): string | undefined {
  const { catalog, period } = scope;
  const { year } = period;
  const keepers = [{ books: catalog }, ...listKeepers(scope, where)];
  if (keepers.some(({ books }) => books.figures.get(year)?.noticesDeclared))
    return `本目录没有收录${year}年的全部条目，不能由条目计数；申报数中也没有载明。`;
  return indexNotices(catalog).years.has(year) ? undefined : `本目录没有收录${year}年的条目。`;
}
