/** Hands on the page's address as a question and back: `?q=…&class=…`, so that a search can be linked and gone back to. */
import { type Filters, filterNames, noFilters, type Order, type Span } from "./query.ts";

/** What the address or the form asks. */
export interface Question {
  readonly text: string;
  readonly filters: Filters;
  readonly span: Span;
  readonly order: Order;
}

/** Reads the question from an address's parameters. */
export function readAddress(search: string): Question {
  const parameters = new URLSearchParams(search);
  return toQuestion((name) => parameters.getAll(name));
}

/** Reads the question from the form. */
export function readForm(form: HTMLFormElement): Question {
  const fields = new FormData(form);
  return toQuestion((name) => fields.getAll(name).map(String));
}

/** Puts a question into the form. A value that the form does not offer is left out. */
export function fillForm(form: HTMLFormElement, { text, filters, span, order }: Question): void {
  const fill = (name: string, value: string): void => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
    if (!(field instanceof HTMLSelectElement)) return;
    field.value = value;
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  };
  fill("q", text);
  for (const name of filterNames) fill(name, filters[name][0] ?? "");
  fill("from", span.from);
  fill("to", span.to);
  fill("sort", order === "titles" ? "" : order);
}

// Three bytes a character, each written as three signs: more than this, and some servers refuse the address.
const mostWritten = 200;

/** The parameters of a question, with the question mark; of a very long text only its beginning. */
export function writeAddress({ text, filters, span, order }: Question): string {
  const parameters = new URLSearchParams({ q: [...text].slice(0, mostWritten).join("") });
  for (const name of filterNames) for (const value of filters[name]) parameters.append(name, value);
  if (span.from !== "") parameters.set("from", span.from);
  if (span.to !== "") parameters.set("to", span.to);
  if (order !== "titles") parameters.set("sort", order);
  return `?${parameters}`;
}

/** What the page keeps of a question beside its address; null where the address says it all. */
export function writeState({ text }: Question): unknown {
  return [...text].length > mostWritten ? { text } : null;
}

/** Reads the question from the address and from what was kept beside it. */
export function readPlace(search: string, state: unknown): Question {
  const question = readAddress(search);
  const kept = (state as { readonly text?: unknown } | null)?.text;
  return typeof kept === "string" ? { ...question, text: kept } : question;
}

/** Whether anything narrows the search. */
export function isFiltered({ filters, span }: Question): boolean {
  return span.from !== "" || span.to !== "" || filterNames.some((name) => filters[name].length > 0);
}

function toQuestion(read: (name: string) => readonly string[]): Question {
  const filled = (name: string): readonly string[] => read(name).filter((value) => value !== "");
  const day = (name: string): string =>
    read(name).find((value) => /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value)) ?? "";
  const [sort] = read("sort");
  return {
    text: read("q")[0] ?? "",
    filters: { ...noFilters, ...Object.fromEntries(filterNames.map((name) => [name, filled(name)])) },
    span: { from: day("from"), to: day("to") },
    order: sort === "newest" || sort === "oldest" ? sort : "titles",
  };
}
