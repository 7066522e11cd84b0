/** Hands on the files of the search, bundle by bundle: indexed anew, or kept from the last time where nothing changed. */
import { digestOf } from "../text/digest.ts";
import { type Keyed, keyOfBundle, type SearchBundle } from "../search/bundles.ts";
import { type ListedBundle, manifestFormat, type SearchManifest, searchFiles } from "../search/manifest.ts";
import { type BundleTerms, joinTerms } from "../search/pair-directory.ts";
import { sealManifest } from "../search/sealed-manifest.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { digestCode } from "./code-digest.ts";
import { type IndexedBundle, indexBundle, pack, type SearchFile } from "./index-bundle.ts";
import { readEngine } from "./pagefind-engine.ts";
import type { SearchStore } from "./search-store.ts";

export type { SearchFile } from "./index-bundle.ts";

/** What is indexed, for which day, and where earlier work is kept. */
export interface SearchJob<T extends Keyed> {
  /** Cut from all documents of the site. */
  readonly bundles: readonly SearchBundle<T>[];
  /** Reads the documents of a bundle, in its order: only of those that are not kept. */
  readonly load: (bundle: SearchBundle<T>) => Promise<readonly SearchDocument[]>;
  readonly store: SearchStore;
  /** Words with their pinyin, as the search reads them. */
  readonly words?: string;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** How far indexing has come: told after each bundle. */
export interface IndexProgress {
  readonly name: string;
  readonly indexed: number;
  readonly total: number;
  /** The bundle was kept from the last time. */
  readonly kept: boolean;
}

/**
 * The files, below `search/data/`: one bundle after the other, so that memory never holds more than one. The same documents give
 * the same bytes.
 */
export async function* indexBundles<T extends Keyed>(job: SearchJob<T>): AsyncGenerator<SearchFile> {
  const { bundles, load, store, onProgress } = job;
  const engine = await readEngine();
  const total = bundles.reduce((sum, { documents }) => sum + documents.length, 0);
  const listed: ListedBundle[] = [];
  const terms: BundleTerms[] = [];
  let indexed = 0;
  for (const bundle of bundles) {
    const { name, documents } = bundle;
    const digest = digestBundle(bundle, engine.version);
    const known = await store.find(digest);
    const made = known ?? (await indexBundle({ name, documents: await load(bundle) }));
    if (known === undefined) await store.keep(digest, made);
    const folder = `${name}-${digestFiles(made.files).slice(0, 12)}`;
    for (const { path, bytes } of made.files) yield { path: `${folder}/${path}`, bytes };
    listed.push(listBundle(bundle, folder, made));
    terms.push(made.terms);
    indexed += documents.length;
    onProgress?.({ name, indexed, total, kept: known !== undefined });
  }
  const { pairs, characters } = joinTerms(terms);
  const digest = digestOf(JSON.stringify([pairs, characters]));
  const folder = `directory-${digest.slice(0, 12)}`;
  for (const [kind, shards] of [
    ["pairs", pairs],
    ["characters", characters],
  ] as const)
    for (const [shard, lines] of shards.entries())
      yield { path: `${folder}/${searchFiles.shard(kind, shard)}`, bytes: pack(lines) };
  yield { path: searchFiles.code, bytes: engine.code };
  if (job.words !== undefined) yield { path: searchFiles.words, bytes: pack(job.words) };
  const { version, signs } = engine;
  const manifest: SearchManifest = {
    format: manifestFormat,
    engine: { version, signs },
    directory: { folder, pairs: pairs.length, characters: characters.length },
    bundles: listed,
  };
  yield { path: searchFiles.manifest, bytes: new TextEncoder().encode(sealManifest(manifest)) };
  await store.tidy();
}

function digestBundle(bundle: SearchBundle<Keyed>, engine: string): string {
  return digestOf(JSON.stringify([manifestFormat, digestCode(), engine, keyOfBundle(bundle)]));
}

/** Files that never change under their names: the name of their folder tells what is in them. */
function digestFiles(files: readonly SearchFile[]): string {
  return digestOf(JSON.stringify(files.map(({ path, bytes }) => [path, digestOf(bytes)])));
}

function listBundle(
  { name, documents }: SearchBundle<Keyed>,
  folder: string,
  { index }: IndexedBundle,
): ListedBundle {
  const to = documents[0]?.date ?? "";
  return { name, count: documents.length, from: documents.at(-1)?.date ?? to, to, folder, index };
}
