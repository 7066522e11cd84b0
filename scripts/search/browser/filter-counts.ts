/** Hands on the counts beside the filters' choices: how many matches each would leave. */
import type { FacetCounts } from "./facet-counts.ts";
import { filterNames } from "./query.ts";

/** Takes the last search's counts away. */
export function clearFilterCounts(form: HTMLFormElement): void {
  label(form, () => "");
}

/** Writes the counts beside the choices. */
export function showFilterCounts(form: HTMLFormElement, counts: FacetCounts): void {
  label(form, (name, value) => `（${counts[name].get(value) ?? 0}）`);
}

function label(form: HTMLFormElement, write: (name: keyof FacetCounts, value: string) => string): void {
  for (const name of filterNames) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    for (const option of select.options) {
      option.dataset.label ??= option.text;
      option.text = option.dataset.label + (option.value === "" ? "" : write(name, option.value));
    }
  }
}
