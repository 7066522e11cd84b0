/** Hands on one bundle of the search, indexed by Pagefind: its files, packed, and its pairs. */
import { gunzipSync } from "node:zlib";
import { gzipSync } from "fflate";
import type { PagefindIndex } from "pagefind";
import { compareCodePoints } from "../text/collate.ts";
import type { SearchBundle } from "../search/bundles.ts";
import { encodeContent } from "../search/encode.ts";
import { listNames } from "../search/engine-names.ts";
import { searchFiles } from "../search/manifest.ts";
import { type BundleTerms, listTerms } from "../search/pair-directory.ts";
import { listAddresses, makeRecords } from "../search/records.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { listAttached, listBlocks } from "../search/shown-texts.ts";
import { askPagefind, makePagefindIndex, type PagefindFile } from "./pagefind-service.ts";

/** A file below the folder of the search data. */
export interface SearchFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A bundle as it is written, and kept for the next time. */
export interface IndexedBundle {
  /** The engine's name of the index. */
  readonly index: string;
  /** Paths below the bundle's folder. */
  readonly files: readonly SearchFile[];
  /** What it brings to the directory. */
  readonly terms: BundleTerms;
}

/** Indexes a bundle. The same documents give the same bytes. */
export async function indexBundle(bundle: SearchBundle<SearchDocument>): Promise<IndexedBundle> {
  const { documents } = bundle;
  const made = await makePagefindIndex({ fill: (index) => addRecords(index, documents) });
  const index = readIndexName(made);
  proveOrder(made, documents.length);
  const json = (path: string, value: unknown): SearchFile => ({ path, bytes: pack(JSON.stringify(value)) });
  return {
    index,
    files: [
      // Pagefind hands its files on in no order.
      ...made
        .filter(isIndex)
        .map(({ path, content }) => ({ path, bytes: content }))
        .sort((left, right) => compareCodePoints(left.path, right.path)),
      json(searchFiles.records, makeRecords(documents)),
      { path: searchFiles.addresses, bytes: pack(listAddresses(documents)) },
      ...listBlocks(documents).map((block, place) => json(searchFiles.block(place), block)),
      ...[...listAttached(documents)].map(([row, texts]) => json(searchFiles.attached(row), texts)),
    ],
    terms: listTerms(bundle),
  };
}

/** Packs a text so that the same text gives the same bytes on every system. */
export function pack(text: string): Uint8Array {
  // Node's own packing differs between its builds.
  return gzipSync(new TextEncoder().encode(text), { level: 9, mtime: 0 });
}

async function addRecords(index: PagefindIndex, documents: readonly SearchDocument[]): Promise<void> {
  for (const [row, { title, lines, attachments }] of documents.entries()) {
    const content = encodeContent([
      title,
      ...lines,
      ...attachments.flatMap((attachment) => attachment.lines),
    ]);
    await askPagefind(
      index.addCustomRecord({
        url: String(row),
        // Pagefind drops a record without a word; the document would then be missing from the count.
        content: content || "empty",
        // Any real language would be cut and stemmed.
        language: "und",
        meta: {},
      }),
    );
  }
}

interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

function readIndexName(files: readonly PagefindFile[]): string {
  const file = files.find(({ path }) => path === "pagefind-entry.json") ?? refuse("没有 pagefind-entry.json");
  const entry = JSON.parse(new TextDecoder().decode(file.content)) as Partial<Entry>;
  const index = entry.languages?.und?.hash;
  const known = files.some(({ path }) => path === searchFiles.meta(index ?? ""));
  if (index === undefined || !known) return refuse("pagefind-entry.json 的写法变了");
  return index;
}

const signature = "pagefind_dcd";

/** The page takes Pagefind's names of the documents, in the order in which it lists them, for the rows: proves that they are. */
function proveOrder(files: readonly PagefindFile[], count: number): void {
  const meta = files.find(({ path }) => path.endsWith(".pf_meta")) ?? refuse("没有 pf_meta");
  const names = listNames(gunzipSync(meta.content).toString("latin1"));
  const rows = new Map<string, number>();
  for (const { path, content } of files) {
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) continue;
    const text = gunzipSync(content).toString("utf8");
    if (!text.startsWith(signature)) refuse("记录文件的开头变了");
    rows.set(name, Number((JSON.parse(text.slice(signature.length)) as { readonly url: string }).url));
  }
  const inOrder = rows.size === count && names.slice(0, count).every((name, row) => rows.get(name) === row);
  if (!inOrder) refuse("记录的次序变了");
}

// The page shows our own texts, so that what Pagefind keeps of each record stays behind.
function isIndex({ path }: PagefindFile): boolean {
  return /\.pf_(?:meta|index)$/.test(path);
}

function refuse(what: string): never {
  throw new Error(
    `检索索引没有建成：这个版本的 Pagefind 和本程序不相合（${what}），请装回 package.json 里写的版本。`,
  );
}
