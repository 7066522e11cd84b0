/** Hands on the files of the search, bundle by bundle: indexed anew, or kept from the last time where nothing changed. */
import type { CivilDate } from "../text/civil-date.ts";
import { digestOf } from "../text/digest.ts";
import { cutBundles, type SearchBundle } from "../search/bundles.ts";
import { type ListedBundle, manifestFormat, type SearchManifest, searchFiles } from "../search/manifest.ts";
import { type BundleTerms, joinTerms } from "../search/pair-directory.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { type IndexedBundle, indexBundle, pack, type SearchFile } from "./index-bundle.ts";
import { readEngine } from "./pagefind-engine.ts";
import type { SearchStore } from "./search-store.ts";

export type { SearchFile } from "./index-bundle.ts";

/** What is indexed, for which day, and where earlier work is kept. */
export interface SearchJob {
  readonly documents: readonly SearchDocument[];
  /** Tells the growing year from those that are sealed. */
  readonly today: CivilDate;
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
export async function* indexDocuments(job: SearchJob): AsyncGenerator<SearchFile> {
  const { documents, today, store, onProgress } = job;
  const engine = await readEngine();
  const listed: ListedBundle[] = [];
  const terms: BundleTerms[] = [];
  let indexed = 0;
  for (const bundle of cutBundles(documents, today)) {
    const digest = digestBundle(bundle, engine.version);
    const known = await store.find(digest);
    const made = known ?? (await indexBundle(bundle));
    if (known === undefined) await store.keep(digest, made);
    const folder = `${bundle.name}-${digest.slice(0, 12)}`;
    for (const { path, bytes } of made.files) yield { path: `${folder}/${path}`, bytes };
    listed.push(listBundle(bundle, folder, made));
    terms.push(made.terms);
    indexed += bundle.documents.length;
    onProgress?.({ name: bundle.name, indexed, total: documents.length, kept: known !== undefined });
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
  yield { path: searchFiles.manifest, bytes: new TextEncoder().encode(`${JSON.stringify(manifest)}\n`) };
  await store.tidy();
}

function digestBundle({ name, documents }: SearchBundle, engine: string): string {
  return digestOf(JSON.stringify([manifestFormat, engine, name, documents]));
}

function listBundle(
  { name, documents }: SearchBundle,
  folder: string,
  { index }: IndexedBundle,
): ListedBundle {
  const to = documents[0]?.date ?? "";
  return { name, count: documents.length, from: documents.at(-1)?.date ?? to, to, folder, index };
}
