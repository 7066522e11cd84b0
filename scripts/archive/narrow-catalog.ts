/** Hands on the part of a catalog that belongs to some years: their notices and their reports. */
import { yearOf } from "../text/civil-date.ts";
import type { Books } from "../catalog/books.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { YearSpan } from "./provenance.ts";

/**
 * Keeps what was published in these years. A number that leads to a notice outside of them is known by its title
 * alone, so that whatever would have been a link is printed as text; guide, rules and the records behind the reports stay whole.
 */
export function narrowCatalog(catalog: Catalog, { first, last }: YearSpan): Catalog {
  const within = (year: number): boolean => first <= year && year <= last;
  const published = catalog.published.filter(({ notice }) => within(yearOf(notice.publishedOn.date)));
  const kept = new Set(published);
  const withReports = <T extends Books>(books: T): T => ({
    ...books,
    reports: new Map([...books.reports].filter(([year]) => within(year))),
  });
  return Object.freeze({
    ...withReports(catalog),
    published: Object.freeze(published),
    tombstones: catalog.tombstones.filter(({ publishedOn }) => within(yearOf(publishedOn))),
    byIndexNumber: new Map([...catalog.byIndexNumber].filter(([, entry]) => kept.has(entry))),
    beyond: new Map(
      [...catalog.byIndexNumber].flatMap(([number, entry]) =>
        kept.has(entry) ? [] : [[number, entry.notice.title] as const],
      ),
    ),
    units: new Map([...catalog.units].map(([unit, books]) => [unit, withReports(books)])),
  });
}
