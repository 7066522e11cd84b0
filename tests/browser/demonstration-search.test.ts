/** The search of the demonstration site: what its page shows, and what its function finds, against the text that was indexed. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { fold } from "../../scripts/text/fold.ts";
import type { CatalogAnswer } from "../../scripts/search/browser/page-function.ts";
import type { SearchManifest } from "../../scripts/search/manifest.ts";
import { browserTest, openBrowser } from "../support/browser.ts";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import { type StaticServer, serveFolder } from "../support/static-server.ts";

interface IndexedText {
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

interface CatalogRow {
  readonly url: string;
  readonly class: string;
  readonly publisher: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string;
}

const folder = findDemonstrationSite();
const documents = readdirSync(join(folder, "fulltext"))
  .flatMap((name) =>
    readFileSync(join(folder, "fulltext", name), "utf8")
      .trim()
      .split("\n"),
  )
  .map((line) => JSON.parse(line) as IndexedText);
const truth = documents.map(({ url, title, text }) => ({
  url,
  lines: [title, ...text.split("\n")].map(fold),
}));
const catalog = JSON.parse(readFileSync(join(folder, "catalog.json"), "utf8")) as {
  readonly notices: readonly CatalogRow[];
};

let browser: Browser | undefined;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(folder, { mount: "/a/b/" });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function visit(query: string): Promise<void> {
  browser ??= await openBrowser();
  page ??= await browser.newPage();
  await page.goto(`${server.url}search/index.html${query}`);
  await page.waitForFunction(() => "catalogSearch" in window);
}

/** The addresses of the documents that hold a query, as folded text within one line. */
function holdersOf(query: string): readonly string[] {
  const wanted = fold(query);
  return truth.filter(({ lines }) => lines.some((line) => line.includes(wanted))).map(({ url }) => url);
}

async function waitForStatus(sentence: string): Promise<void> {
  const status = page.locator("[role=status]");
  await expect.poll(() => status.textContent(), { timeout: 20_000 }).toBe(sentence);
}

const sayFound = (total: number): string =>
  `找到 ${total} 条${total > 1 ? "，先列标题里有的，再列最近的" : ""}。`;

describe("the search page", () => {
  browserTest(
    "finds 依申请公开 in as many documents as hold it, with the words marked in a passage",
    async () => {
      await visit("");
      await page.fill("#q", "依申请公开");
      await page.press("#q", "Enter");
      const expected = holdersOf("依申请公开");
      expect(expected.length).toBeGreaterThan(3);
      await waitForStatus(sayFound(expected.length));
      const results = page.locator("[data-search=results] li");
      expect(await results.count()).toBe(Math.min(20, expected.length));
      for (const text of await results.locator("mark").allTextContents())
        expect(fold(text)).toBe("依申请公开");
      const unmarked = await results.evaluateAll(
        (all) => all.filter((one) => one.querySelector("mark") === null).length,
      );
      expect(unmarked).toBe(0);
      const [first] = await results
        .locator("a")
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      expect(expected).toContain(first?.slice(server.url.length));
    },
  );

  browserTest("narrows by class and by publisher to those that are of it", async () => {
    const hits = new Set(holdersOf("通知"));
    await visit("?q=通知");
    await waitForStatus(sayFound(hits.size));
    const governance = catalog.notices.filter((row) => hits.has(row.url) && row.class === "政务工作");
    await page.selectOption("#class", "政务工作");
    await waitForStatus(`${sayFound(governance.length)}不加筛选共 ${hits.size} 条。`);
    const publisher = governance[0]?.publisher ?? "";
    await page.selectOption("#publisher", publisher);
    const both = governance.filter((row) => row.publisher === publisher);
    expect(both.length).toBeLessThan(governance.length);
    await waitForStatus(`${sayFound(both.length)}不加筛选共 ${hits.size} 条。`);
  });

  browserTest("answers a link with a query, and the back button", async () => {
    await visit("?q=教师招聘");
    await waitForStatus(sayFound(holdersOf("教师招聘").length));
    expect(await page.inputValue("#q")).toBe("教师招聘");
    await page.fill("#q", "最低生活保障");
    await page.press("#q", "Enter");
    await waitForStatus(sayFound(holdersOf("最低生活保障").length));
    await page.goBack();
    await waitForStatus(sayFound(holdersOf("教师招聘").length));
    expect(await page.inputValue("#q")).toBe("教师招聘");
  });

  browserTest("is reached from the field of the home page", async () => {
    await page.goto(`${server.url}index.html`);
    await page.fill("#q", "宅基地审批");
    await page.press("#q", "Enter");
    await page.waitForURL(/search\/index\.html\?q=/);
    await waitForStatus(sayFound(holdersOf("宅基地审批").length));
  });

  browserTest("finds something for every word that the home page offers", async () => {
    await page.goto(`${server.url}index.html`);
    const offered = await page.locator("a[href*='search/index.html?q=']").allTextContents();
    expect(offered.length).toBeGreaterThan(0);
    for (const word of offered) expect([word, holdersOf(word).length > 0]).toEqual([word, true]);
  });

  browserTest("finds a single character", async () => {
    const total = holdersOf("宅").length;
    expect(total).toBeGreaterThan(1);
    await visit("?q=宅");
    await waitForStatus(sayFound(total));
  });

  browserTest("says of words that are nowhere that they are not found, and offers ways on", async () => {
    await visit("?q=火箭发射");
    await waitForStatus("没有找到“火箭发射”。");
    expect(await page.locator("[data-search=empty]").isVisible()).toBe(true);
    expect(await page.locator("[data-search=empty] a").count()).toBeGreaterThan(2);
    expect(await page.locator("[data-search=results] li").count()).toBe(0);
  });
});

describe("the search function over the whole demonstration site", () => {
  browserTest("has recall, precision and counts of exactly 1 for a fixed sample of queries", async () => {
    await visit("");
    const queries = sampleQueries();
    expect(queries.length).toBeGreaterThan(200);
    const answers = await page.evaluate(async (asked) => {
      const { catalogSearch } = window as unknown as {
        catalogSearch: (query: string) => Promise<CatalogAnswer>;
      };
      const found: { total: number; urls: readonly string[] }[] = [];
      for (const query of asked) {
        const { total, urls } = await catalogSearch(query);
        found.push({ total, urls });
      }
      return found;
    }, queries);
    const wrong = queries.flatMap((query, index) => {
      const expected = [...holdersOf(query)].sort();
      const { total, urls } = answers[index] ?? { total: -1, urls: [] };
      const right =
        total === expected.length && JSON.stringify([...urls].sort()) === JSON.stringify(expected);
      return right ? [] : [{ query, expected: expected.length, total, listed: urls.length }];
    });
    expect(wrong).toEqual([]);
  });

  browserTest("lists every document that it knows under its own address", async () => {
    const listed = readFileSync(join(folder, "search/data/bundles.json"), "utf8");
    const { bundles } = JSON.parse(listed) as Pick<SearchManifest, "bundles">;
    expect(bundles.reduce((sum, { count }) => sum + count, 0)).toBe(documents.length);
    expect(new Set(documents.map(({ url }) => url)).size).toBe(documents.length);
    for (const { url } of catalog.notices)
      expect(documents.some((document) => document.url === url)).toBe(true);
  });
});

/** Random passages of each length, every document and index number, some titles, single characters; the same on every run. */
function sampleQueries(): readonly string[] {
  const random = makeRandom(20_161_231);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const passages = [2, 3, 4, 6, 8, 12].flatMap((length) =>
    Array.from({ length: 20 }, () => {
      const characters = [
        ...pick(
          pick(documents)
            .text.split("\n")
            .filter((line) => [...line].length >= 2),
        ),
      ];
      const start = Math.floor(random() * Math.max(1, characters.length - length + 1));
      return characters.slice(start, start + length).join("");
    }),
  );
  const characters = Array.from({ length: 40 }, () => pick([...pick(documents).text]));
  const numbers = catalog.notices.flatMap(({ documentNumber, indexNumber }) => [
    documentNumber ?? "",
    indexNumber,
  ]);
  const titles = documents.filter((_, index) => index % 4 === 0).map(({ title }) => title);
  const queries = [
    ...passages,
    ...characters,
    ...numbers.filter((_, index) => index % 3 === 0),
    ...titles,
    "的",
    "0",
    "Ａ",
    "〔2024〕",
  ];
  return [...new Set(queries)].filter((query) => fold(query) !== "" && !/\s/.test(query.trim()));
}

/** A generator of numbers between 0 and 1 that depends on its seed alone (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
