/** The search of a copy in Firefox, from disk, with its default settings. */
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect } from "vitest";
import { fold } from "../../scripts/text/fold.ts";
import type { CatalogAnswer } from "../../scripts/search/browser/page-function.ts";
import { generateDocuments } from "../search/generated-documents.ts";
import { writeSearchSite } from "../search/search-site.ts";
import { type Firefox, type FirefoxPage, firefoxTest, openFirefox } from "../support/firefox.ts";

const documents = generateDocuments(40, [2024, 2023]);
const folder = mkdtempSync(join(tmpdir(), "公开 副本-"));
let firefox: Firefox | undefined;
let page: FirefoxPage;

beforeAll(async () => {
  await writeSearchSite(folder, documents, { carrier: "disk" });
  setMode(folder, 0o555);
  firefox = await openFirefox();
  if (firefox) page = await firefox.newPage();
});

afterAll(async () => {
  await firefox?.close();
  setMode(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

firefoxTest("every passage is found in all the documents that hold it, and in no other", async () => {
  await page.goto(`${pathToFileURL(folder).href}/search/index.html`);
  for (const [index, { title, lines }] of documents.entries()) {
    const line = [title, ...lines][index % 7] ?? title;
    const query = line.slice(index % 5, (index % 5) + 1 + (index % 12));
    if (fold(query) === "") continue;
    const held = documents.filter((one) =>
      [one.title, ...one.lines].some((text) => fold(text).includes(fold(query))),
    );
    const { total, urls } = await page.evaluate<CatalogAnswer>(
      `window.catalogSearch(${JSON.stringify(query)})`,
    );
    expect([query, total, urls.toSorted()]).toEqual([
      query,
      held.length,
      held.map(({ url }) => url).toSorted(),
    ]);
  }
});

firefoxTest("the page answers its address, loads nothing but files, and never complains", async () => {
  await page.goto(`${pathToFileURL(folder).href}/search/index.html?q=${encodeURIComponent("防汛应急预案")}`);
  await expect
    .poll(() => page.evaluate<string>("document.querySelector('[role=status]').textContent"), {
      timeout: 20_000,
    })
    .toMatch(/^找到 \d+ 条/);
  const loaded = await page.evaluate<string[]>(
    "performance.getEntriesByType('resource').map((one) => one.name)",
  );
  expect(loaded.filter((address) => !address.startsWith("file:"))).toEqual([]);
  expect(page.complaints).toEqual([]);
});

function setMode(path: string, mode: number): void {
  chmodSync(path, mode);
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory()) setMode(join(path, entry.name), mode);
}
