/** Hands on how many matches each value of each filter would leave. */
import { eachFacet, facetNames } from "../facet-names.ts";
import type { FilterName } from "./query.ts";
import { listBarriers, type Records, type Sieve } from "./records.ts";

/** For each filter and value the matches that it would leave, the other filters as they are. */
export type FacetCounts = Readonly<Record<FilterName, ReadonlyMap<string, number>>>;

/** Counts as the bundles come in. */
export interface FacetCounter {
  add(records: Records, rows: readonly number[]): void;
  counts(): FacetCounts;
}

/** Begins to count under these filters. */
export function beginFacetCounts(sieve: Sieve): FacetCounter {
  const none = (): Map<string, number> => new Map();
  const counts = { year: none(), ...eachFacet(none) };
  const count = (name: FilterName, value: string): void => {
    if (value !== "") counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
  };
  return {
    add(records, rows) {
      for (const row of rows) {
        const barriers = listBarriers(records, row, sieve);
        const [only] = barriers;
        // Kept out by one filter alone, a document would come in by another value of that filter.
        if (barriers.length > 1 || only === "span") continue;
        if (only === undefined || only === "year") count("year", records.yearOf(row));
        for (const name of facetNames)
          if (only === undefined || only === name) count(name, records.valueOf(row, name));
      }
    },
    counts: () => counts,
  };
}
