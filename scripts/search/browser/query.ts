/** Hands on a query as it is asked: folded, whole, and cut into terms for when the whole is nowhere. */
import { fold } from "../../text/fold.ts";

/** What the reader asked. */
export interface Query {
  readonly raw: string;
  readonly folded: string;
  /** The different terms between spaces, folded; empty unless there are two or more. */
  readonly terms: readonly string[];
}

/** Filters as the page and its address hold them; no values means no filter. */
export interface Filters {
  readonly class: readonly string[];
  readonly publisher: readonly string[];
  readonly validity: readonly string[];
  readonly year: readonly string[];
}

export const filterNames = ["class", "publisher", "validity", "year"] as const;

export const noFilters: Filters = { class: [], publisher: [], validity: [], year: [] };

/** Reads a query from what was typed. */
export function parseQuery(raw: string): Query {
  const terms = [...new Set(raw.split(/\s+/).map(fold))].filter((term) => term !== "");
  return { raw, folded: fold(raw), terms: terms.length > 1 ? terms : [] };
}
