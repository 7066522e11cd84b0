/** Hands on the list of bundles: the one file that a search reads first, and the only one whose content changes under its name. */

/** A bundle as the search knows it before opening it. */
export interface ListedBundle {
  readonly name: string;
  readonly count: number;
  /** Days of its oldest and its newest document. */
  readonly from: string;
  readonly to: string;
  /** Where its files lie; named after what is in it, so that they never change. */
  readonly folder: string;
  /** The engine's name of its index. */
  readonly index: string;
}

/** The search data of one site. */
export interface SearchManifest {
  readonly format: typeof manifestFormat;
  /** Pagefind's version, and the signs that it counts as letters. */
  readonly engine: { readonly version: string; readonly signs: readonly string[] };
  /** The directory of pairs. */
  readonly directory: { readonly folder: string; readonly pairs: number; readonly characters: number };
  /** Newest first. */
  readonly bundles: readonly ListedBundle[];
}

/**
 * Raised whenever the files change their shape or what is entered in them: a script of another shape refuses them, and nothing
 * that was kept from earlier runs is used again. `tests/search/format.test.ts` asks for it.
 */
export const manifestFormat = 5;

/** File names of the search data, below its folder. */
export const searchFiles = {
  manifest: "bundles.json",
  code: "wasm.unknown.pagefind",
  words: "words.bin",
  records: "records.bin",
  addresses: "addresses.bin",
  block: (block: number): string => `texts/${block}.bin`,
  attached: (row: number): string => `attached/${row}.bin`,
  meta: (index: string): string => `pagefind.${index}.pf_meta`,
  shard: (kind: "pairs" | "characters", shard: number): string => `${kind}/${shard}.bin`,
} as const;
