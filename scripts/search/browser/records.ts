/** Hands on the columns of a bundle's documents, unpacked for sifting. */
import { eachFacet, type FacetName, facetNames } from "../facet-names.ts";
import type { BundleRecords } from "../records.ts";
import type { Filters, Span } from "./query.ts";

/** The documents of a bundle by row. */
export interface Records {
  dayOf(row: number): string;
  yearOf(row: number): string;
  valueOf(row: number, facet: FacetName): string;
}

/** Unpacks the columns of a bundle. */
export function readRecords({ days, facets }: BundleRecords): Records {
  const dayList = days.split(" ");
  const columns = eachFacet((name) => {
    const { values, of } = facets[name];
    return of.split(" ").map((place) => values[Number.parseInt(place, 36)] ?? "");
  });
  return {
    dayOf(row) {
      const day = dayList[row] ?? "";
      return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
    },
    yearOf: (row) => (dayList[row] ?? "").slice(0, 4),
    valueOf: (row, facet) => columns[facet][row] ?? "",
  };
}

/** What narrows a search. */
export interface Sieve {
  readonly filters: Filters;
  readonly span: Span;
}

/** Whether anything does. */
export function isNarrow({ filters, span }: Sieve): boolean {
  return span.from !== "" || span.to !== "" || Object.values(filters).some(({ length }) => length > 0);
}

/** The filters that keep a document out. */
export function listBarriers(
  records: Records,
  row: number,
  { filters, span }: Sieve,
): readonly (keyof Filters | "span")[] {
  const barriers: (keyof Filters | "span")[] = [];
  if (filters.year.length > 0 && !filters.year.includes(records.yearOf(row))) barriers.push("year");
  for (const name of facetNames)
    if (filters[name].length > 0 && !filters[name].includes(records.valueOf(row, name))) barriers.push(name);
  const day = records.dayOf(row);
  if ((span.from !== "" && day < span.from) || (span.to !== "" && day > span.to)) barriers.push("span");
  return barriers;
}
