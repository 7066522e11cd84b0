/** Hands on `window.catalogSearch`: the search as a function, for other scripts of the site and for measuring it. */
import { searchCatalog } from "./catalog-search.ts";
import type { EngineHit } from "./pagefind-engine.js";
import type { Piece } from "./passage.ts";
import { type Filters, filterNames, noFilters, parseQuery } from "./query.ts";
import { loadResult, type SearchResult } from "./result.ts";
import type { SearchData } from "./years.ts";

/** How much is wanted, and of what. */
export interface CatalogSearchOptions {
  /** Number of results to load; all of them if left out. The total is exact in any case. */
  readonly limit?: number;
  readonly filters?: { readonly [Name in keyof Filters]?: string | readonly string[] };
}

/** The answer: the exact total, and the results, newest first. */
export interface CatalogAnswer {
  readonly total: number;
  readonly urls: readonly string[];
  /** HTML of the first result's passage, escaped, finds in `<mark>`. */
  readonly excerpt: string;
  readonly results: readonly CatalogResult[];
  /** What to tell the reader where nothing can be asked. */
  readonly message?: string;
}

export type CatalogResult = Omit<SearchResult, "markedTitle" | "passage" | "inText"> & {
  readonly excerpt: string;
};

/** Said where a query holds nothing that can be searched. */
export const nothingAsked = "请至少输入一个汉字、字母或数字。";

export type CatalogSearch = (query: string, options?: CatalogSearchOptions) => Promise<CatalogAnswer>;

/** The search function over one site's data. */
export function makeCatalogSearch(data: SearchData): CatalogSearch {
  return async (text, options = {}) => {
    const query = parseQuery(String(text));
    if (query.folded === "") return { total: 0, urls: [], excerpt: "", results: [], message: nothingAsked };
    const found: { readonly year: number; readonly hits: readonly EngineHit[] }[] = [];
    const filters = readFilters(options.filters ?? {});
    const outcome = await searchCatalog(data, { query, filters, onYear: (year) => found.push(year) });
    const results: CatalogResult[] = [];
    let left = Math.max(0, Math.floor(options.limit ?? Number.POSITIVE_INFINITY)) || 0;
    for (const { year, hits } of found) {
      const wanted = hits.slice(0, left);
      left -= wanted.length;
      const load = (): Promise<SearchResult[]> =>
        Promise.all(wanted.map((hit) => loadResult(hit, outcome?.passages ?? [])));
      if (wanted.length > 0) results.push(...(await data.ask(year, load)).map(toCatalogResult));
    }
    return {
      total: outcome?.total ?? 0,
      urls: results.map(({ url }) => url),
      excerpt: results[0]?.excerpt ?? "",
      results,
    };
  };
}

function readFilters(given: NonNullable<CatalogSearchOptions["filters"]>): Filters {
  const entries = filterNames.map((name) => {
    const value: string | readonly string[] = given[name] ?? [];
    const values = typeof value === "object" ? value : [value];
    return [name, values.map(String).filter((one) => one !== "")] as const;
  });
  return { ...noFilters, ...Object.fromEntries(entries) };
}

function toCatalogResult(result: SearchResult): CatalogResult {
  const { markedTitle, passage, inText, ...facts } = result;
  return { ...facts, excerpt: toHtml(inText ? passage : markedTitle) };
}

function toHtml(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, found }) => (found ? `<mark>${escapeSigns(text)}</mark>` : escapeSigns(text)))
    .join("");
}

function escapeSigns(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
