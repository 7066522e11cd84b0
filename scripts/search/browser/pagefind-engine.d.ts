/** The part of Pagefind 1.6 that the page uses; `effects/browser-bundle.ts` puts the stock script in this file's place. */

/** One hit: what it holds is loaded only when asked for. */
export interface EngineHit {
  /** The same for the same document in every search of one bundle. */
  readonly id: string;
  data(): Promise<EngineData>;
}

/** A loaded hit; `raw_url` is the address as it was indexed. */
export interface EngineData {
  readonly raw_url: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** How many documents have each value of each filter. */
export type EngineCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface EngineAnswer {
  readonly results: readonly EngineHit[];
  readonly unfilteredResultCount: number;
  /** Of all that match the words, whatever the filters; only for filters that have been loaded. */
  readonly totalFilters: EngineCounts;
}

export interface EngineQuestion {
  readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>>;
  readonly sort: Readonly<Record<string, "asc" | "desc">>;
}

/** One bundle, opened. */
export interface Engine {
  search(words: string, question: EngineQuestion): Promise<EngineAnswer>;
  filters(): Promise<EngineCounts>;
}

export function createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): Engine;
