import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import type { SearchManifest } from "../../scripts/search/manifest.ts";
import type { SearchDocument } from "../../scripts/search/search-document.ts";
import { generateDocuments } from "../search/generated-documents.ts";
import { keyDocuments } from "../search/keyed-documents.ts";
import { bundleBrowser } from "../../scripts/effects/browser-bundle.ts";
import { carryOnDisk, openCarrier } from "../../scripts/effects/disk-carrier.ts";
import { type IndexProgress, indexBundles, type SearchFile } from "../../scripts/effects/search-index.ts";
import { noStore, openSearchStore, type SearchStore } from "../../scripts/effects/search-store.ts";

const documents = generateDocuments(30, [2026, 2025, 2024]);
const scratch = mkdtempSync(join(tmpdir(), "gongkai-index-"));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function index(
  given: readonly SearchDocument[],
  store: SearchStore = noStore,
  onProgress?: (progress: IndexProgress) => void,
): Promise<readonly SearchFile[]> {
  const files: SearchFile[] = [];
  const today = "2026-12-31" as CivilDate;
  for await (const file of indexBundles({
    ...keyDocuments(given, today),
    store,
    ...(onProgress && { onProgress }),
  }))
    files.push(file);
  return files;
}

test("two runs give the same files and bytes, also when they run at the same time", async () => {
  const [first, second] = await Promise.all([index(documents), index(documents)]);
  expect(first.map(({ path }) => path)).toEqual(second.map(({ path }) => path));
  expect(first.map(hex)).toEqual(second.map(hex));
});

test("every bundle has its folder, named after what is in it, and the compiled code lies once above them", async () => {
  const files = await index(documents);
  const paths = files.map(({ path }) => path);
  const { bundles, directory, engine } = readManifest(files);
  expect(bundles.map(({ name }) => name)).toEqual(["2026-q4", "2026-q3", "2026-q2", "2026-q1", "2024-2025"]);
  expect(bundles.reduce((sum, { count }) => sum + count, 0)).toBe(documents.length);
  expect(engine.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(paths.filter((path) => path.includes("wasm"))).toEqual(["wasm.unknown.pagefind"]);
  expect(paths.filter((path) => path.startsWith(`${directory.folder}/pairs/`))).toHaveLength(directory.pairs);
  expect(paths.filter((path) => /\.(js|css)$|fragment|filter/.test(path))).toEqual([]);
  for (const { folder, index: name, from, to } of bundles) {
    expect(paths).toContain(`${folder}/pagefind.${name}.pf_meta`);
    expect(from <= to).toBe(true);
  }
  expect(new Set(paths).size).toBe(paths.length);
});

test("a bundle is made anew only when its documents changed", async () => {
  const store = openSearchStore(join(scratch, "kept"));
  const told: [string, boolean][] = [];
  const tell = ({ name, kept }: IndexProgress) => told.push([name, kept]);
  const before = await index(documents, store, tell);
  expect(told.map(([, kept]) => kept)).toEqual([false, false, false, false, false]);
  told.length = 0;
  const edited = documents.map((document) =>
    document.date.startsWith("2026-0") && document === documents.find(({ date }) => date.startsWith("2026-0"))
      ? { ...document, title: `${document.title}（修订）` }
      : document,
  );
  const after = await index(edited, store, tell);
  expect(told.filter(([, kept]) => !kept)).toHaveLength(1);
  const fresh = await index(edited);
  expect(after.map(hex)).toEqual(fresh.map(hex));
  const folders = (files: readonly SearchFile[]) => readManifest(files).bundles.map(({ folder }) => folder);
  expect(folders(after).filter((folder) => !folders(before).includes(folder))).toHaveLength(1);
});

test("what is kept and was damaged is made anew, never trusted", async () => {
  const folder = join(scratch, "damaged");
  const before = await index(documents, openSearchStore(folder));
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40);
    writeFileSync(join(folder, name), bytes);
  }
  const told: boolean[] = [];
  const after = await index(documents, openSearchStore(folder), ({ kept }) => told.push(kept));
  expect(told).not.toContain(true);
  expect(after.map(hex)).toEqual(before.map(hex));
});

test("a site without documents has an empty list of bundles", async () => {
  const { bundles, directory } = readManifest(await index([]));
  expect(bundles).toEqual([]);
  expect([directory.pairs, directory.characters]).toEqual([1, 1]);
});

test("a document without letters, with half a surrogate pair, or with 200 000 characters is indexed", async () => {
  const [plain] = documents;
  if (plain === undefined) throw new Error("no documents");
  const strange = ["……", "县\ud83d长", "\u0000通知", "长".repeat(200_000)].map((title, place) => ({
    ...plain,
    url: `notices/${place}/index.html`,
    title,
    lines: [title],
  }));
  expect(readManifest(await index(strange)).bundles.map(({ count }) => count)).toEqual([4]);
});

test("a Pagefind that cannot be run is one plain error", async () => {
  process.env.PAGEFIND_EXTENDED_BINARY_PATH = "/nonexistent/pagefind";
  try {
    await expect(index(documents)).rejects.toThrow(/^检索索引没有建成：.+$/);
  } finally {
    delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
  }
  expect(await index(documents.slice(0, 3))).not.toEqual([]);
});

test("the page's script is one classic file, the same on every run and without this machine's paths", async () => {
  for (const carrier of ["host", "disk"] as const) {
    const [first, second] = await Promise.all([bundleBrowser(carrier), bundleBrowser(carrier)]);
    const script = new TextDecoder().decode(first);
    expect(new TextDecoder().decode(second)).toBe(script);
    expect(script).not.toContain(process.cwd());
    expect(script).not.toMatch(/^(import|export)\b|import\.meta|\beval\(|new Function|innerHTML/m);
    expect(script).toContain("MIT License");
    // Methods that the oldest browsers do not have, and that nothing adds to them.
    expect(script).not.toMatch(
      /\.(?:at|toSorted|toReversed|toSpliced|findLast|findLastIndex|groupBy|hasOwn)\(/,
    );
    // Nor signs in a pattern, which would keep the whole script from running.
    expect(script).not.toMatch(/\(\?<[!=]/);
    // From disk nothing may be fetched: not by our side, and not by Pagefind's.
    expect(/(?<![\w.])fetch\(/.test(script)).toBe(carrier === "host");
  }
});

test("on a disk a file is a script that hands over the same bytes", async () => {
  const [file] = await index(documents.slice(0, 1));
  if (file === undefined) throw new Error("no file");
  const { path, bytes } = carryOnDisk(file);
  expect(path).toBe(`${file.path}.js`);
  const carried = /^gongkaiFile\("([A-Za-z0-9+/=]*)"\);\n$/.exec(new TextDecoder().decode(bytes))?.[1];
  expect(Buffer.from(carried ?? "", "base64").equals(Buffer.from(file.bytes))).toBe(true);
  expect(Buffer.from(openCarrier(bytes) ?? []).equals(Buffer.from(file.bytes))).toBe(true);
  expect(openCarrier(file.bytes)).toBe(undefined);
});

test("packed files name no system and no hour", async () => {
  for (const { path, bytes } of await index(documents.slice(0, 3)))
    if (path.endsWith(".bin")) {
      expect([path, ...bytes.subarray(3, 10)]).toEqual([path, 0, 0, 0, 0, 0, expect.any(Number), 3]);
      expect(gunzipSync(bytes).length).toBeGreaterThan(0);
    }
});

function hex({ bytes }: SearchFile): string {
  return Buffer.from(bytes).toString("base64");
}

function readManifest(files: readonly SearchFile[]): SearchManifest {
  const file = files.find(({ path }) => path === "bundles.json");
  return JSON.parse(new TextDecoder().decode(file?.bytes)) as SearchManifest;
}
