/** Hands on the published notices of a catalog sorted for counting, once for all cells of all tables. */

import { type CivilDate, yearOf } from "../text/civil-date.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";

/** A document that may bind, and the day on which it ceased to. */
export interface Lifetime {
  readonly entry: CatalogEntry;
  readonly ceasedOn: CivilDate | undefined;
}

export interface NoticeIndex {
  /** Years of which the catalog holds any notice, published or not. */
  readonly years: ReadonlySet<number>;
  /** By the year of publication, of one publisher or of all. */
  readonly publishedIn: (year: number, publisher: string | undefined) => readonly CatalogEntry[];
  /** Of one publisher or of all. */
  readonly lifetimes: (publisher: string | undefined) => readonly Lifetime[];
}

const indexes = new WeakMap<Catalog, NoticeIndex>();

/** The index of a catalog; made when it is first asked for. */
export function indexNotices(catalog: Catalog): NoticeIndex {
  const known = indexes.get(catalog);
  if (known) return known;
  const made = makeIndex(catalog);
  indexes.set(catalog, made);
  return made;
}

function makeIndex(catalog: Catalog): NoticeIndex {
  const [published, lifetimes] = [new Map<string, CatalogEntry[]>(), new Map<string, Lifetime[]>()];
  const years = new Set(catalog.held.map((notice) => yearOf(notice.publishedOn.date)));
  for (const entry of catalog.published) {
    const year = yearOf(entry.notice.publishedOn.date);
    const lifetime = { entry, ceasedOn: findEnd(entry, catalog) };
    years.add(year);
    for (const publisher of ["", entry.publisher.id]) {
      put(published, `${publisher}/${year}`, entry);
      put(lifetimes, publisher, lifetime);
    }
  }
  return {
    years,
    publishedIn: (year, publisher = "") => published.get(`${publisher}/${year}`) ?? [],
    lifetimes: (publisher = "") => lifetimes.get(publisher) ?? [],
  };
}

/** The day that the document states itself (废止日期), else the first 施行日期 of what repeals it; not else. */
function findEnd({ notice, relations }: CatalogEntry, { byIndexNumber }: Catalog): CivilDate | undefined {
  if (notice.repealedOn !== undefined) return notice.repealedOn;
  return relations.repealedBy
    .flatMap((number) => byIndexNumber.get(number)?.notice.effectiveOn ?? [])
    .sort()[0];
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
