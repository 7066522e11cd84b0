import { expect, test } from "vitest";
import { generateDocuments } from "../search/generated-documents.ts";
import { bundleBrowser } from "../../scripts/effects/browser-bundle.ts";
import { indexDocuments, type SearchFile } from "../../scripts/effects/search-index.ts";

const documents = generateDocuments(30, [2024, 2023, 2022]);

test("two runs give the same files and bytes, also when they run at the same time", async () => {
  const [first, second] = await Promise.all([indexDocuments(documents), indexDocuments(documents)]);
  expect(first.map(({ path }) => path)).toEqual(second.map(({ path }) => path));
  expect(first.map(hex)).toEqual(second.map(hex));
});

test("every year has its bundle, and the compiled code lies once above them", async () => {
  const told: number[] = [];
  const files = await indexDocuments(documents, ({ year, indexed, total }) =>
    told.push(year, indexed, total),
  );
  const paths = files.map(({ path }) => path);
  expect(told).toEqual([2024, 10, 30, 2023, 20, 30, 2022, 30, 30]);
  expect(read(files, "years.json")).toEqual({
    years: [
      { year: 2024, count: 10 },
      { year: 2023, count: 10 },
      { year: 2022, count: 10 },
    ],
  });
  expect(paths.filter((path) => path.includes("wasm"))).toEqual(["wasm.unknown.pagefind"]);
  expect(paths.filter((path) => path.endsWith("pagefind-entry.json"))).toHaveLength(3);
  expect(paths.filter((path) => /\.(js|css)$/.test(path))).toEqual([]);
  expect(read(files, "2023/pagefind-entry.json")).toMatchObject({ languages: { und: { page_count: 10 } } });
});

test("a site without documents has an empty list of years", async () => {
  const files = await indexDocuments([]);
  expect(files.map(({ path }) => path)).toEqual(["years.json"]);
  expect(read(files, "years.json")).toEqual({ years: [] });
});

test("a document without letters, with half a surrogate pair, or with 200 000 characters is indexed", async () => {
  const [plain] = documents;
  if (plain === undefined) throw new Error("no documents");
  const strange = ["……", "县\ud83d长", "\u0000通知", "长".repeat(200_000)].map((title, index) => ({
    ...plain,
    url: `notices/${index}/index.html`,
    title,
    lines: [title],
  }));
  const files = await indexDocuments(strange);
  expect(read(files, "2024/pagefind-entry.json")).toMatchObject({ languages: { und: { page_count: 4 } } });
});

test("a Pagefind that cannot be run is one plain error", async () => {
  process.env.PAGEFIND_EXTENDED_BINARY_PATH = "/nonexistent/pagefind";
  try {
    await expect(indexDocuments(documents)).rejects.toThrow(/^检索索引没有建成：.+$/);
  } finally {
    delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
  }
  expect(await indexDocuments(documents.slice(0, 3))).not.toEqual([]);
});

test("the page's script is one classic file, the same on every run and without this machine's paths", async () => {
  const [first, second] = await Promise.all([bundleBrowser(), bundleBrowser()]);
  expect(first.map(({ path }) => path)).toEqual(["assets/search.js"]);
  expect(first.map(hex)).toEqual(second.map(hex));
  const script = new TextDecoder().decode(first[0]?.bytes);
  expect(script).not.toContain(process.cwd());
  expect(script).not.toMatch(/^(import|export)\b|import\.meta|\beval\(|new Function|innerHTML/m);
  expect(script).toContain("MIT License");
});

function hex({ bytes }: SearchFile): string {
  return Buffer.from(bytes).toString("base64");
}

function read(files: readonly SearchFile[], path: string): unknown {
  const file = files.find((one) => one.path === path);
  return file === undefined ? undefined : JSON.parse(new TextDecoder().decode(file.bytes));
}
