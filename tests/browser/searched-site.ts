/** Hands on a small site that is searched in a browser, from a host and from disk, and the truth that its answers are held against. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { fold } from "../../scripts/text/fold.ts";
import type { CatalogAnswer, CatalogSearchOptions } from "../../scripts/search/browser/page-function.ts";
import { generateDocuments } from "../search/generated-documents.ts";
import { writeSearchSite } from "../search/search-site.ts";
import type { DataCarrier } from "../../scripts/effects/browser-bundle.ts";
import { browserTest, openBrowser } from "../support/browser.ts";
import { type StaticServer, serveFolder } from "../support/static-server.ts";

/** The documents of the site. */
export const documents = generateDocuments(60, [2024, 2023, 2022]).map((document, index) =>
  index === 5
    ? {
        ...document,
        attachments: [{ name: "应急物资清单.xlsx", lines: ["堽城坝应急物资储备", "编织袋 200"] }],
      }
    : document,
);
/** Words of the site, as letters stand for them. */
export const words = JSON.stringify([
  ["防汛应急预案", "fang xun ying ji yu an"],
  ["县民政局", "xian min zheng ju"],
]);
/** Its documents as answers give them. */
export const newestFirst = documents.toSorted(
  (left, right) => right.year - left.year || compare(right.date, left.date) || compare(left.url, right.url),
);
const truth = newestFirst.map((document) => ({
  document,
  lines: [document.title, ...document.lines, ...document.attachments.flatMap(({ lines }) => lines)].map(fold),
}));

/** The documents that hold a query, newest first. */
export function holders(query: string): typeof documents {
  const wanted = fold(query);
  if (wanted === "") return [];
  return truth
    .filter(({ lines }) => lines.some((line) => line.includes(wanted)))
    .map(({ document }) => document);
}

/** True where the document of that address holds it. */
export function holds(url: string, query: string): boolean {
  return holders(query).some((one) => one.url === url);
}

/** What is marked in an excerpt, folded. */
export function readMarks(excerpt: string): string {
  return fold([...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, text]) => text).join(""));
}

/** The sentence over so many results. */
export function sayFound(total: number): string {
  return `找到 ${total} 条${total > 1 ? "，先列标题里有的，再列最近的" : ""}。`;
}

/** The holders of a query in the order of the results: those whose title holds it, then the others, both newest first. */
export function ranked(query: string): typeof documents {
  const wanted = fold(query);
  const found = holders(query);
  const inTitle = ({ title }: (typeof documents)[number]): boolean => fold(title).includes(wanted);
  return [...found.filter(inTitle), ...found.filter((one) => !inTitle(one))];
}

/** The day of the document of that address. */
export function dateOf(url: string): string | undefined {
  return documents.find((one) => one.url === url)?.date;
}

/** The site as it lies before a browser; `page` is open on its search page. */
export interface SearchedSite {
  readonly carrier: DataCarrier;
  readonly folder: string;
  readonly base: string;
  readonly browser: Browser;
  readonly page: Page;
  /** What the browser complained of; a test that provoked it empties the list. */
  readonly complaints: string[];
  /** Opens the search page with this query string, and waits for its answer. */
  readonly visit: (search: string) => Promise<void>;
  readonly status: () => Promise<string>;
  readonly waitForStatus: (sentence: string) => Promise<void>;
  readonly titles: () => Promise<readonly string[]>;
  readonly ask: (query: string, options?: CatalogSearchOptions) => Promise<CatalogAnswer>;
  /** Harms every file of the search data whose path fits; the way back. */
  readonly harm: (fits: RegExp, damage: (bytes: Buffer) => Uint8Array | undefined) => Promise<() => void>;
}

/** Asks the same of the site over http and from disk; at the end the browser must not have complained. */
export function onBothCarriers(ask: (site: SearchedSite) => void): void {
  describe.each<[string, DataCarrier]>([
    ["over http", "host"],
    ["from disk", "disk"],
  ])("%s", (_, carrier) => {
    const site = prepareSite(carrier);
    ask(site);
    browserTest("the browser never complained", () => {
      expect(site.complaints).toEqual([]);
    });
  });
}

function prepareSite(carrier: DataCarrier): SearchedSite {
  // A name as people give it to a stick's folder: spaces, Chinese, signs that addresses must escape.
  const folder = mkdtempSync(join(tmpdir(), "公开 检索#1%-"));
  let opened: { readonly browser: Browser; readonly page: Page; readonly base: string } | undefined;
  let server: StaticServer | undefined;
  const complaints: string[] = [];
  const need = (): NonNullable<typeof opened> => {
    if (!opened) throw new Error("the site is opened before the first test");
    return opened;
  };
  const visit = async (search: string): Promise<void> => {
    const { page, base } = need();
    await page.goto(`${base}search/index.html${search}`);
    await page.waitForFunction(() =>
      document.querySelector("[data-search=progress]")?.hasAttribute("hidden"),
    );
  };
  const status = async (): Promise<string> =>
    (await need().page.locator("[role=status]").textContent()) ?? "";

  beforeAll(async () => {
    await writeSearchSite(folder, documents, { carrier, words });
    server = carrier === "host" ? await serveFolder(folder) : undefined;
    const browser = await openBrowser();
    const page = await browser.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    opened = { browser, page, base: server?.url ?? `${pathToFileURL(folder).href}/` };
    await visit("");
  });

  afterAll(async () => {
    await opened?.browser.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    carrier,
    folder,
    complaints,
    get base() {
      return need().base;
    },
    get browser() {
      return need().browser;
    },
    get page() {
      return need().page;
    },
    visit,
    status,
    waitForStatus: async (sentence) => {
      await expect.poll(status, { timeout: 20_000 }).toBe(sentence);
    },
    titles: () => need().page.locator("[data-search=results] .notice-link").allTextContents(),
    ask: (query, options = {}) =>
      need().page.evaluate(
        ([text, given]) =>
          (
            window as unknown as { catalogSearch: (...words: unknown[]) => Promise<CatalogAnswer> }
          ).catalogSearch(text, given),
        [query, options] as const,
      ),
    harm: (fits, damage) => harmFiles(join(folder, "search", "data"), fits, damage),
  };
}

async function harmFiles(
  data: string,
  fits: RegExp,
  damage: (bytes: Buffer) => Uint8Array | undefined,
): Promise<() => void> {
  const paths = readdirSync(data, { recursive: true, encoding: "utf8" })
    .map((path) => join(data, path))
    .filter((path) => fits.test(path) && statSync(path).isFile());
  expect([fits.source, paths.length > 0]).toEqual([fits.source, true]);
  const before = paths.map((path) => [path, readFileSync(path)] as const);
  for (const [path, bytes] of before) {
    const harmed = damage(Buffer.from(bytes));
    if (harmed === undefined) rmSync(path);
    else writeFileSync(path, harmed);
  }
  return () => {
    for (const [path, bytes] of before) writeFileSync(path, bytes);
  };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
