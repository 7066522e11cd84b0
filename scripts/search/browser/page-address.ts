/** Hands on the page's address as a question and back: `?q=…&class=…`, so that a search can be linked and gone back to. */
import { type Filters, filterNames, noFilters } from "./query.ts";

/** What the address or the form asks. */
export interface Question {
  readonly text: string;
  readonly filters: Filters;
}

/** Reads the question from an address's parameters. */
export function readAddress(search: string): Question {
  const parameters = new URLSearchParams(search);
  return toQuestion(parameters.get("q") ?? "", (name) => parameters.getAll(name));
}

/** Reads the question from the form. */
export function readForm(form: HTMLFormElement): Question {
  const fields = new FormData(form);
  return toQuestion(String(fields.get("q") ?? ""), (name) => fields.getAll(name).map(String));
}

/** Puts a question into the form. A value that the form does not offer is left out. */
export function fillForm(form: HTMLFormElement, { text, filters }: Question): void {
  const field = form.elements.namedItem("q");
  if (field instanceof HTMLInputElement) field.value = text;
  for (const name of filterNames) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    select.value = filters[name][0] ?? "";
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
}

/** The parameters of a question, with the question mark. */
export function writeAddress({ text, filters }: Question): string {
  const parameters = new URLSearchParams({ q: text });
  for (const name of filterNames) for (const value of filters[name]) parameters.append(name, value);
  return `?${parameters}`;
}

/** Whether anything narrows the search. */
export function isFiltered(filters: Filters): boolean {
  return filterNames.some((name) => filters[name].length > 0);
}

function toQuestion(text: string, values: (name: string) => readonly string[]): Question {
  const entries = filterNames.map((name) => [name, values(name).filter((value) => value !== "")] as const);
  return { text, filters: { ...noFilters, ...Object.fromEntries(entries) } };
}
