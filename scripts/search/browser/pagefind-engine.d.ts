/** The part of Pagefind 1.6 that the page uses; `effects/browser-bundle.ts` puts the stock script in this file's place. */

/** One hit: the engine's name of the document, the same in every search of one bundle. */
export interface EngineHit {
  readonly id: string;
}

export interface EngineAnswer {
  readonly results: readonly EngineHit[];
}

/** One bundle, opened. */
export interface Engine {
  search(words: string): Promise<EngineAnswer>;
  /** The filters of the index, which has none: answered once the engine is ready. */
  filters(): Promise<unknown>;
  /** Loads what a search of these words will need. */
  preload(words: string): Promise<unknown>;
}

export function createInstance(options: { readonly basePath: string; readonly noWorker: boolean }): Engine;

/** The version of the script; its bundles must be of the same. */
export const engineVersion: string;
