/** Hands on the counts beside the filters' choices: how many matches each would leave. */
import type { FoundYear } from "./catalog-search.ts";
import { filterNames } from "./query.ts";

/** Beyond this many documents, counting would slow every search down more than the counts are worth. */
export const mostCounted = 4000;

/** The counts of one search as the years come in; shown beside each choice when the search is complete. */
export interface FilterCounts {
  add(found: FoundYear): void;
  show(): void;
}

/** Begins to count, and takes the last search's counts away. */
export function beginFilterCounts(form: HTMLFormElement): FilterCounts {
  const counts = new Map<string, number>();
  const count = (name: string, value: string, more: number): void => {
    const key = `${name}=${value}`;
    counts.set(key, (counts.get(key) ?? 0) + more);
  };
  const label = (write: (name: string, option: HTMLOptionElement) => string): void => {
    for (const name of filterNames) {
      const select = form.elements.namedItem(name);
      if (!(select instanceof HTMLSelectElement)) continue;
      for (const option of select.options) {
        option.dataset.label ??= option.text;
        option.text = option.dataset.label + (option.value === "" ? "" : write(name, option));
      }
    }
  };
  label(() => "");
  return {
    add({ year, unfiltered, counts: found }) {
      count("year", String(year), unfiltered);
      for (const [name, values] of Object.entries(found)) {
        for (const [value, more] of Object.entries(values)) count(name, value, more);
      }
    },
    show() {
      const counted = new Set([...counts.keys()].map((key) => key.slice(0, key.indexOf("="))));
      label((name, option) => (counted.has(name) ? `（${counts.get(`${name}=${option.value}`) ?? 0}）` : ""));
    },
  };
}
