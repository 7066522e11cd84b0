/** Hands on a query as it is asked: terms that must all stand in a document, and words that must not. */
import { fold } from "../../text/fold.ts";
import { eachFacet, type FacetName, facetNames } from "../facet-names.ts";

/** What the reader asked. */
export interface Query {
  readonly raw: string;
  /** The different terms, folded; none of them lies within another. */
  readonly terms: readonly string[];
  /** What `-` keeps out, folded. */
  readonly excluded: readonly string[];
  /** The terms when every space parts: asked where a number that was read as one is nowhere. */
  readonly apart: readonly string[];
}

/** Filters as the page and its address hold them; no values means no filter. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;
export type FilterName = FacetName | "year";

/** The first and the last day of publication that are wanted; empty where there is none. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** In what order results stand: title hits before others and the newest first, or by day alone. */
export type Order = "titles" | "newest" | "oldest";

export const filterNames: readonly FilterName[] = ["year", ...facetNames];

export const noFilters: Filters = { year: [], ...eachFacet((): readonly string[] => []) };

export const always: Span = { from: "", to: "" };

/**
 * Reads a query from what was typed. Spaces part terms, but not in quotation marks, not within a number (0379 6623,
 * GB 18599) and not between single characters (王　伟).
 */
export function parseQuery(raw: string): Query {
  const pieces = [...raw.matchAll(piece)].map(([, , minus, quoted, bare]) => ({
    minus: minus !== undefined,
    isQuoted: quoted !== undefined,
    text: quoted ?? bare ?? "",
  }));
  const wanted = pieces.filter(({ minus, text }) => !minus && fold(text) !== "");
  const excluded = pieces.filter(({ minus }) => minus).map(({ text }) => fold(text));
  // A query of exclusions alone would be answered by nearly everything: its signs are read as part of a word.
  if (wanted.length === 0) {
    const all = fold(raw);
    return { raw, terms: all === "" ? [] : [all], excluded: [], apart: [] };
  }
  const joined = joinNumbers(wanted);
  return {
    raw,
    terms: distinct(joined),
    excluded: [...new Set(excluded)].filter((word) => word !== ""),
    apart: joined.length < wanted.length ? distinct(wanted.map(({ text }) => text)) : [],
  };
}

/** A word, or words in quotation marks of any kind; a minus before it, and signs behind it, are no part of it. */
const piece = /(^|\s)([-－−])?(?:["“”＂「『]([^"“”＂「」『』]*)["“”＂」』]\p{P}*(?=\s|$)|(\S+))/gu;

/** What was typed between two spaces, or in quotation marks. */
interface Piece {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Quotation marks say where a term ends: what stands in them is joined to nothing. */
function joinNumbers(pieces: readonly Piece[]): readonly string[] {
  const areSingle = pieces.every(({ text, isQuoted }) => !isQuoted && [...fold(text)].length === 1);
  if (pieces.length > 1 && areSingle) return [pieces.map(({ text }) => text).join("")];
  const joined: string[] = [];
  let mayGrow = false;
  for (const { text, isQuoted } of pieces) {
    const last = joined[joined.length - 1] ?? "";
    if (mayGrow && !isQuoted && /[a-z0-9]$/.test(fold(last)) && /^[0-9]/.test(fold(text)))
      joined[joined.length - 1] = last + text;
    else joined.push(text);
    mayGrow = !isQuoted;
  }
  return joined;
}

function distinct(pieces: readonly string[]): readonly string[] {
  const terms = [...new Set(pieces.map(fold))];
  return terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)));
}
