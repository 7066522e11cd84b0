/** Hands on `window.catalogSearch`: the search as a function, for other scripts of the site and for measuring it. */
import { escapeHtml } from "../../text/escape.ts";
import { searchFiles } from "../manifest.ts";
import type { BundleShelf } from "./bundle-shelf.ts";
import { beginFacetCounts } from "./facet-counts.ts";
import type { Piece } from "./passage.ts";
import {
  always,
  type FilterName,
  type Filters,
  filterNames,
  noFilters,
  type Order,
  parseQuery,
} from "./query.ts";
import { loadResult, type SearchResult } from "./result.ts";
import type { Hit } from "./shown.ts";
import { searchSite } from "./site-search.ts";

/** How much is wanted, and of what. */
export interface CatalogSearchOptions {
  /** Number of addresses; all of them if left out. The total is exact in any case. */
  readonly limit?: number;
  /** Results that are loaded with their passages: ten if left out, and never more than `limit`. */
  readonly passages?: number;
  readonly filters?: { readonly [Name in FilterName]?: string | readonly string[] };
  /** First and last day of publication, as `2024-05-01`. */
  readonly from?: string;
  readonly to?: string;
  /** Title hits first, then the newest (`titles`, the default), or by day alone. */
  readonly sort?: Order;
  /** Also counts what each value of each filter would leave. */
  readonly counts?: boolean;
  /** Called once, as soon as the first results are known: before the older years have been asked. */
  readonly onFirst?: (results: readonly CatalogResult[]) => void;
}

/** The answer: the exact total, and the results in order. */
export interface CatalogAnswer {
  readonly total: number;
  readonly urls: readonly string[];
  /** HTML of the first result's passage, escaped, finds in `<mark>`. */
  readonly excerpt: string;
  readonly results: readonly CatalogResult[];
  readonly counts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What to tell the reader where nothing can be asked. */
  readonly message?: string;
}

export type CatalogResult = Omit<SearchResult, "markedTitle" | "passage" | "inText"> & {
  readonly excerpt: string;
};

/** Said where a query holds nothing that can be searched. */
export const nothingAsked = "请至少输入一个汉字、字母或数字。";

export type CatalogSearch = (query: string, options?: CatalogSearchOptions) => Promise<CatalogAnswer>;

const fewPassages = 10;

/** The search function over one site's data. */
export function makeCatalogSearch(shelf: BundleShelf): CatalogSearch {
  return async (text, options = {}) =>
    await search(shelf, String(text), options).catch((error: unknown) => {
      shelf.forget();
      throw error;
    });
}

async function search(
  shelf: BundleShelf,
  text: string,
  options: CatalogSearchOptions,
): Promise<CatalogAnswer> {
  const query = parseQuery(text);
  if (query.terms.length === 0)
    return { total: 0, urls: [], excerpt: "", results: [], message: nothingAsked };
  const limit = readLimit(options.limit, Number.POSITIVE_INFINITY);
  const few = Math.min(limit, readLimit(options.passages, fewPassages));
  const sieve = {
    filters: readFilters(options.filters ?? {}),
    span: { ...always, from: options.from ?? "", to: options.to ?? "" },
  };
  const counter = beginFacetCounts(sieve);
  const titles: Hit[] = [];
  const others: Hit[] = [];
  let first: Promise<readonly CatalogResult[]> | undefined;
  const load = (hits: readonly Hit[], terms: readonly string[]): Promise<readonly CatalogResult[]> =>
    Promise.all(hits.map(async (hit) => toCatalogResult(await loadResult(shelf.data, hit, terms))));
  const tellFirst = (terms: readonly string[]): void => {
    first ??= load([...titles, ...others].slice(0, few), terms).then((results) => {
      options.onFirst?.(results);
      return results;
    });
    // Whoever waits for the whole answer hears of the failure.
    first.catch(() => undefined);
  };
  const tellFirstOfMany = (terms: readonly string[]): void => {
    if (options.onFirst && titles.length + others.length >= few) tellFirst(terms);
  };
  const outcome = await searchSite(shelf, {
    query,
    ...sieve,
    order: options.sort ?? "titles",
    // How many are wanted must not change their order.
    early: Math.max(few, fewPassages),
    counting: options.counts === true,
    async onTitles(hits, terms) {
      titles.push(...hits);
      tellFirstOfMany(terms);
      await first;
    },
    onBundle(found) {
      titles.push(...found.titles);
      others.push(...found.others);
      if (options.counts && found.records) counter.add(found.records, found.rows);
      tellFirstOfMany(found.terms);
    },
  });
  const terms = outcome?.terms ?? query.terms;
  const hits = [...titles, ...others].slice(0, limit);
  const results = await load(hits.slice(0, few), terms);
  tellFirst(terms);
  await first;
  return {
    total: outcome?.total ?? 0,
    urls: await listUrls(shelf, hits, results),
    excerpt: results[0]?.excerpt ?? "",
    results,
    ...(options.counts && { counts: writeCounts(counter.counts()) }),
  };
}

/** The addresses: of many results from the lists of their bundles, of few from what was loaded of them. */
async function listUrls(
  { data }: BundleShelf,
  hits: readonly Hit[],
  results: readonly CatalogResult[],
): Promise<readonly string[]> {
  if (hits.length <= results.length) return results.map(({ url }) => url);
  const folders = [...new Set(hits.map(({ bundle }) => bundle.folder))];
  const lists = new Map(
    await Promise.all(
      folders.map(async (folder) => {
        const list = await data.readText(`${folder}/${searchFiles.addresses}`);
        return [folder, list.split("\n")] as const;
      }),
    ),
  );
  return hits.map(({ bundle, row }) => lists.get(bundle.folder)?.[row] ?? "");
}

function readLimit(given: number | undefined, otherwise: number): number {
  return Math.max(0, Math.floor(given ?? otherwise)) || 0;
}

function readFilters(given: NonNullable<CatalogSearchOptions["filters"]>): Filters {
  const entries = filterNames.map((name) => {
    const value: string | readonly string[] = given[name] ?? [];
    const values = typeof value === "object" ? value : [value];
    return [name, values.map(String).filter((one) => one !== "")] as const;
  });
  return { ...noFilters, ...Object.fromEntries(entries) };
}

function writeCounts(counts: Readonly<Record<string, ReadonlyMap<string, number>>>) {
  return Object.fromEntries(
    Object.entries(counts).map(([name, values]) => [name, Object.fromEntries(values)]),
  );
}

function toCatalogResult(result: SearchResult): CatalogResult {
  const { markedTitle, passage, inText, ...facts } = result;
  return { ...facts, excerpt: toHtml(inText ? passage : markedTitle) };
}

function toHtml(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, found }) => (found ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)))
    .join("");
}
