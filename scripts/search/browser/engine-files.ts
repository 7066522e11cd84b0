/**
 * Hands on the files of the search bundles, and remembers which could not be had. Pagefind's `fetch` is this function: it
 * overlooks a chunk that did not arrive and answers with fewer results, which a catalog must never do.
 */
import { type ListedBundle, type SearchManifest, searchFiles } from "../manifest.ts";
import type { DataFolder } from "./data-folder.ts";

/** An open bundle's side of Pagefind: the base address that it is told, and whether it had all that it asked for. */
export interface EngineSource {
  readonly base: string;
  /** False for good once a file did not arrive, and once it was closed: what Pagefind answers then may be too little. */
  isWhole(): boolean;
  /** Lets go of its files. */
  close(): void;
}

/** Makes the files of a bundle known to Pagefind; what it needs to open is loaded now, so that what fails, fails here. */
export async function prepareSource(
  data: DataFolder,
  manifest: SearchManifest,
  bundle: ListedBundle,
): Promise<EngineSource> {
  const base = `/${nextSource++}/`;
  const [meta, code] = await Promise.all([
    data.read(`${bundle.folder}/${searchFiles.meta(bundle.index)}`),
    data.read(searchFiles.code),
  ]);
  const source: Source = {
    ready: new Map<string, BodyInit>([
      ["pagefind-entry.json", writeEntry(manifest, bundle)],
      [searchFiles.meta(bundle.index), ownBytes(meta)],
      [searchFiles.code, ownBytes(code)],
    ]),
    read: (path) => data.read(`${bundle.folder}/${path}`),
    isWhole: true,
  };
  sources.set(base, source);
  return {
    base,
    isWhole: () => source.isWhole,
    close() {
      source.isWhole = false;
      sources.delete(base);
    },
  };
}

/** What Pagefind calls instead of `fetch`. */
export async function fetchEngineFile(input: unknown): Promise<Response> {
  const [, base = "", path = ""] = /^(\/\d+\/)([^?]*)/.exec(String(input)) ?? [];
  const source = sources.get(base);
  const ready = source?.ready.get(path);
  if (ready !== undefined) return new Response(ready);
  try {
    if (source === undefined) throw new Error(`no bundle at ${String(input)}`);
    return new Response(ownBytes(await source.read(path)));
  } catch (error) {
    if (source !== undefined) source.isWhole = false;
    throw error;
  }
}

interface Source {
  readonly ready: ReadonlyMap<string, BodyInit>;
  readonly read: (path: string) => Promise<Uint8Array>;
  isWhole: boolean;
}

const sources = new Map<string, Source>();
let nextSource = 1;

/** What Pagefind writes beside every index; the manifest has it for all of them. */
function writeEntry({ engine }: SearchManifest, { index, count }: ListedBundle): string {
  const und = { hash: index, wasm: null, page_count: count };
  return JSON.stringify({ version: engine.version, languages: { und }, include_characters: engine.signs });
}

function ownBytes(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}
