/** Hands on markup that is safe to print: the escaping `html` tag and the type that proves it. */
import { escapeHtml } from "../../scripts/text/escape.ts";

const markup: unique symbol = Symbol("markup");

/** Markup in which everything from outside has been escaped. Only `html` and `raw` can make it. */
export interface Html {
  readonly [markup]: string;
}

/** What may stand in a gap of the tag; `undefined` and `false` print nothing. */
export type HtmlValue = string | number | Html | undefined | false | readonly HtmlValue[];

/** The template tag: text in a gap is escaped, markup and lists of markup are kept. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = strings[0] ?? "";
  for (let at = 0; at < values.length; at++) text += printed(values[at]) + (strings[at + 1] ?? "");
  return raw(text);
}

/** Takes markup that another room has already made safe, such as the body of a notice. */
export function raw(safeHtml: string): Html {
  return { [markup]: safeHtml };
}

/** The markup as text, for the file. */
export function markupOf(value: Html): string {
  return value[markup];
}

/**
 * Puts the pieces of a text together now. They are else left as they are until somebody looks through the text, and that again for each
 * page in which it stands.
 */
export function settled(value: Html): Html {
  // To ask for one sign is to look through it; the text stays the same.
  markupOf(value).charCodeAt(0);
  return value;
}

function printed(value: HtmlValue): string {
  // A page has some thousand gaps: strings, which most of them hold, are asked for first.
  if (typeof value === "string") return escapeHtml(value);
  if (value === undefined || value === false) return "";
  if (typeof value === "number") return String(value);
  if (!isList(value)) return markupOf(value);
  let text = "";
  for (const one of value) text += printed(one);
  return text;
}

// `Array.isArray` alone does not narrow a readonly array.
function isList(value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] {
  return Array.isArray(value);
}
