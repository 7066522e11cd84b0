/** Hands on a span of years as a call writes it. */
import type { YearSpan } from "../archive/provenance.ts";

/** `2023..2025` or `2024`; undefined for anything else, and for a span that ends before it begins. */
export function readYearSpan(text: string): YearSpan | undefined {
  const [, first = "", last = first] = /^(\d{4})(?:(?:\.\.|-|—|至)(\d{4}))?$/.exec(text) ?? [];
  return first !== "" && first <= last ? { first: Number(first), last: Number(last) } : undefined;
}
