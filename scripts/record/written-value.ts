/** Hands on the kinds of values that fields have: how each is read from what was written, and what is said where it is none. */

import { type CivilDate, parseCivilDate } from "../text/civil-date.ts";
import { type CivilTime, parseCivilTime } from "../text/civil-time.ts";
import { findMisspelt } from "../text/misspelling.ts";
import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { isSafeLink } from "../source/safe-link.ts";
import { fullLabel, type Scheme, type Term } from "./scheme.ts";

/** A value as it was written, with its place. */
export interface Written {
  readonly text: string;
  readonly place: Place;
}

/** A kind of value. */
export interface ValueKind<T> {
  readonly parse: (text: string) => T | undefined;
  readonly complain: (found: Collector, key: string, value: Written) => void;
}

function complainOfDate(found: Collector, key: string, { text, place }: Written): void {
  found.add("bad-date", place, { key, value: text });
}

/** A day. */
export const dayKind: ValueKind<CivilDate> = { parse: parseCivilDate, complain: complainOfDate };

/** A day, perhaps with the hour. */
export const timeKind: ValueKind<CivilTime> = { parse: parseCivilTime, complain: complainOfDate };

/** Yes or no. */
export const flagKind: ValueKind<boolean> = {
  parse: (text) => {
    if (["是", "true", "yes"].includes(text)) return true;
    return ["否", "false", "no"].includes(text) ? false : undefined;
  },
  complain: (found, key, { text, place }) => {
    found.add("unknown-value", place, { key, value: text, nearest: undefined, known: "是、否" });
  },
};

/** An address on another site. */
export const siteKind: ValueKind<string> = {
  parse: (text) => (/^https?:\/\//i.test(text) && isSafeLink(text) ? text : undefined),
  complain: (found, _, { text, place }) => {
    found.add("unsafe-link", place, { href: text.slice(0, 80) });
  },
};

/** A whole number, perhaps of days. */
export const countKind: ValueKind<number> = {
  parse: (text) => {
    const digits = /^(\d{1,9})(?:个工作日|天|日)?$/.exec(text.normalize("NFKC"));
    return digits ? Number(digits[1]) : undefined;
  },
  complain: (found, key, { text, place }) => {
    found.add("bad-number", place, { key, value: text, expected: "整数" });
  },
};

/** The term of a scheme that was meant; where it is none, the nearest is named. */
export function findTerm(
  value: Written | undefined,
  { key, scheme, found }: { readonly key: string; readonly scheme: Scheme; readonly found: Collector },
): Term | undefined {
  const term = value && scheme.find(value.text);
  if (value && !term) found.add("unknown-value", value.place, unknownValue(key, value.text, scheme));
  return term;
}

/** Several values in one, as clerks separate them: each with its own place. */
export function splitWritten(value: Written | undefined): readonly Written[] {
  if (!value) return [];
  const { place } = value;
  const parts: Written[] = [];
  let column = place.column ?? 1;
  for (const piece of value.text.split(/[、；;，]/)) {
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== "") parts.push({ text: piece.trim(), place: { ...place, column: column + lead } });
    column += [...piece].length + 1;
  }
  return parts;
}

function unknownValue(key: string, value: string, scheme: Scheme) {
  const labels = scheme.terms.map((term) => fullLabel(scheme, term));
  const short = labels.filter((label) => !label.includes("\\"));
  const known = short.length > 24 ? `${short.slice(0, 24).join("、")} 等` : short.join("、");
  const spellings = scheme.terms.map((term) => [fullLabel(scheme, term), term.id] as const);
  return { key, value, nearest: findNearest(value, labels), known, meant: findMisspelt(value, spellings) };
}
