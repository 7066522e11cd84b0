import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { fold } from "../../scripts/text/fold.ts";
import type {
  CatalogAnswer,
  CatalogSearch,
  CatalogSearchOptions,
} from "../../scripts/search/browser/page-function.ts";
import { generateDocuments } from "../search/generated-documents.ts";
import { writeSearchSite } from "../search/search-site.ts";
import type { DataCarrier } from "../../scripts/effects/browser-bundle.ts";
import { carryOnDisk } from "../../scripts/effects/disk-carrier.ts";
import { browserTest, openBrowser } from "../support/browser.ts";
import { type StaticServer, serveFolder } from "../support/static-server.ts";

const documents = generateDocuments(60, [2024, 2023, 2022]).map((document, index) =>
  index === 5
    ? {
        ...document,
        attachments: [{ name: "应急物资清单.xlsx", lines: ["堽城坝应急物资储备", "编织袋 200"] }],
      }
    : document,
);
const words = JSON.stringify([
  ["防汛应急预案", "fang xun ying ji yu an"],
  ["县民政局", "xian min zheng ju"],
]);
const newestFirst = documents.toSorted(
  (left, right) => right.year - left.year || compare(right.date, left.date) || compare(left.url, right.url),
);
const truth = newestFirst.map((document) => ({
  document,
  lines: [document.title, ...document.lines, ...document.attachments.flatMap(({ lines }) => lines)].map(fold),
}));

// A name as people give it to a stick's folder: spaces, Chinese, signs that addresses must escape.
const folder = mkdtempSync(join(tmpdir(), "公开 检索#1%-"));
let browser: Browser;
let server: StaticServer | undefined;
let base: string;
let page: Page;
const complaints: string[] = [];

describe.each<[string, DataCarrier]>([
  ["over http", "host"],
  ["from disk", "disk"],
])("%s", (_, carrier) => {
  beforeAll(async () => {
    const site = join(folder, carrier);
    await writeSearchSite(site, documents, { carrier, words });
    server = carrier === "host" ? await serveFolder(site) : undefined;
    base = server?.url ?? `${pathToFileURL(site).href}/`;
    browser = await openBrowser();
    page = await browser.newPage();
    complaints.length = 0;
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    await visit("");
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(join(folder, carrier), { recursive: true, force: true });
  });

  describe("the function", () => {
    browserTest(
      "every passage is found in all the documents that hold it, in no other, title hits first, then the newest",
      async () => {
        for (const query of [...listPassages(), ...oddQueries]) {
          const expected = ranked(query).map(({ url }) => url);
          const { total, urls, excerpt } = await ask(query);
          expect([query, total, urls]).toEqual([query, expected.length, expected]);
          if (expected.length > 0)
            expect([query, readMarks(excerpt)]).toEqual([query, expect.stringContaining(fold(query))]);
        }
      },
    );

    browserTest("one character is found wherever it stands", async () => {
      for (const query of ["的", "县", "镇", "Ａ", "①", "1", "号", "㎡".normalize("NFC")]) {
        expect([query, (await ask(query)).urls]).toEqual([query, ranked(query).map(({ url }) => url)]);
      }
    });

    browserTest("a limit shortens the results and not the total", async () => {
      const all = await ask("县");
      const few = await ask("县", { limit: 3 });
      expect(few.urls).toEqual(all.urls.slice(0, 3));
      expect(few.total).toBe(all.total);
      expect((await ask("县", { limit: 0 })).urls).toEqual([]);
    });

    browserTest("filters narrow, one value or several, alone and together", async () => {
      const cases: readonly (readonly [
        CatalogSearchOptions["filters"],
        (one: (typeof documents)[number]) => boolean,
      ])[] = [
        [{ year: "2023" }, (one) => one.year === 2023],
        [{ year: ["2022", "2024"] }, (one) => one.year !== 2023],
        [{ class: "公共服务" }, (one) => one.class === "公共服务"],
        [{ publisher: ["县民政局", "县水利局"] }, (one) => ["县民政局", "县水利局"].includes(one.publisher)],
        [
          { validity: "废止", class: ["政务工作", "重点领域"] },
          (one) => one.validity === "废止" && one.class !== "公共服务",
        ],
        [{ publisher: "没有这个机构" }, () => false],
        [{ class: "", publisher: [] }, () => true],
      ];
      for (const [filters, keeps] of cases) {
        const expected = ranked("通知")
          .filter(keeps)
          .map(({ url }) => url);
        const { total, urls } = await ask("通知", filters === undefined ? {} : { filters });
        expect([filters, total, urls]).toEqual([filters, expected.length, expected]);
      }
    });

    browserTest("terms between spaces must all be there, and what a minus keeps out must not", async () => {
      const both = newestFirst.filter((one) => holds(one.url, "防汛") && holds(one.url, "教师招聘"));
      expect(both.length).toBeGreaterThan(0);
      expect((await ask("防汛　教师招聘")).urls.toSorted()).toEqual(both.map(({ url }) => url).toSorted());
      const without = newestFirst.filter((one) => holds(one.url, "防汛") && !holds(one.url, "教师招聘"));
      const { total, urls } = await ask("防汛 -教师招聘");
      expect([total, urls.toSorted()]).toEqual([without.length, without.map(({ url }) => url).toSorted()]);
      expect((await ask("防汛 -预")).total).toBe(0);
      const apart = newestFirst.filter((one) => holds(one.url, "2024") && holds(one.url, "167"));
      expect((await ask("2024 167")).total).toBe(apart.length);
    });

    browserTest("a span of days keeps to both its ends, and the order can be by day", async () => {
      const [from, to] = ["2023-03-01", "2024-02-15"];
      const inside = newestFirst.filter(
        (one) => holds(one.url, "通知") && one.date >= from && one.date <= to,
      );
      const newest = await ask("通知", { from, to, sort: "newest" });
      expect([newest.total, newest.urls]).toEqual([inside.length, inside.map(({ url }) => url)]);
      const oldest = await ask("通知", { from, to, sort: "oldest" });
      expect(oldest.urls.map((url) => dateOf(url))).toEqual(inside.map(({ date }) => date).toReversed());
    });

    browserTest("counts tell what each choice would leave, the other filters as they are", async () => {
      const filters = { publisher: "县民政局", class: "公共服务" };
      const { total, counts } = await ask("通知", { filters, counts: true });
      const hits = newestFirst.filter((one) => holds(one.url, "通知"));
      const count = (keeps: (one: (typeof hits)[number]) => boolean): number => hits.filter(keeps).length;
      const both = count((one) => one.publisher === "县民政局" && one.class === "公共服务");
      expect(total).toBe(both);
      expect(counts?.class?.政务工作).toBe(
        count((one) => one.publisher === "县民政局" && one.class === "政务工作"),
      );
      expect(counts?.publisher?.县水利局 ?? 0).toBe(
        count((one) => one.publisher === "县水利局" && one.class === "公共服务"),
      );
      expect(Object.values(counts?.year ?? {}).reduce((sum, one) => sum + one, 0)).toBe(both);
    });

    browserTest("the first results are told before the older bundles were asked", async () => {
      const asked: string[] = [];
      const listen = (request: { url(): string }) => asked.push(request.url());
      await visit("");
      page.on("request", listen);
      const [first, all] = await page.evaluate(async () => {
        const { catalogSearch } = window as unknown as { catalogSearch: CatalogSearch };
        let early = 0;
        const answer = await catalogSearch("联系人", {
          onFirst: (results) => {
            early = results.length;
            performance.mark("first");
          },
        });
        return [early, answer.total] as const;
      });
      page.off("request", listen);
      expect([first, all]).toEqual([10, documents.length]);
      const folders = asked
        .map((url) => /data\/(20[^/]*)\/texts/.exec(url)?.[1])
        .filter((one) => one !== undefined);
      expect(new Set(folders).size).toBe(1);
    });

    browserTest("an attachment's text is found, and the result names the attachment", async () => {
      const { results, total } = await ask("堽城坝应急物资");
      expect(total).toBe(1);
      expect(results[0]).toMatchObject({ url: documents[5]?.url, attachment: "应急物资清单.xlsx" });
      expect(fold(results[0]?.excerpt ?? "")).toContain("堽城坝应急物资");
      expect((await ask("堽城坝 防汛")).total).toBe(holds(documents[5]?.url ?? "", "防汛") ? 1 : 0);
    });

    browserTest("a result carries its facts", async () => {
      const first = newestFirst.find((one) => one.documentNumber !== undefined && one.validity !== "");
      const { results } = await ask(`${first?.lines[1]}`);
      expect(results[0]).toMatchObject({
        url: first?.url,
        title: first?.title,
        date: first?.date,
        publisher: first?.publisher,
        class: first?.class,
        validity: first?.validity,
        documentNumber: first?.documentNumber,
      });
    });

    browserTest("nothing that can be typed breaks the search", async () => {
      for (const query of [
        "",
        " ",
        "，。！",
        "😀",
        "\ud83d",
        ".*+?^${}()|[]\\",
        "<b>&amp;</b>",
        '"',
        "\u0000",
        "a".repeat(10_000),
      ]) {
        expect([query.length, (await ask(query)).total]).toEqual([query.length, holders(query).length]);
      }
      expect((await ask("，。")).message).toMatch(/汉字/);
      const long = documents[0]?.lines.join("\n").repeat(20).slice(0, 10_000) ?? "";
      expect((await ask(long)).total).toBe(0);
      const paragraph =
        [...documents.flatMap(({ lines }) => lines)].sort((a, b) => b.length - a.length)[0] ?? "";
      expect(fold(paragraph).length).toBeGreaterThan(60);
      expect((await ask(paragraph)).urls).toEqual(holders(paragraph).map(({ url }) => url));
      expect((await ask(`${paragraph}尾`)).total).toBe(0);
    });
  });

  describe("the page", () => {
    browserTest("answers its address: status, years, marks and links to the documents", async () => {
      await visit("?q=联系人");
      expect(await status()).toBe(sayFound(documents.length));
      expect(await page.locator("[data-search=results] li").count()).toBe(20);
      expect(await page.locator("[data-search=results] h2").allTextContents()).toEqual(["二〇二四年"]);
      expect(await page.locator("[data-search=results] mark").first().textContent()).toBe("联系人");
      const links = await page
        .locator("[data-search=results] a")
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      expect(links).toEqual(newestFirst.slice(0, 20).map(({ url }) => new URL(url, base).href));
    });

    browserTest("继续列出 appends, moves nothing, and leads to the first new result", async () => {
      await visit("?q=联系人");
      const before = await titles();
      for (let shown = 40; shown <= 60; shown += 20) {
        await page.locator("[data-search=more]").click();
        await page.waitForFunction(
          (count) => document.querySelectorAll("[data-search=results] li").length === count,
          shown,
        );
      }
      expect((await titles()).slice(0, 20)).toEqual(before);
      expect(await titles()).toEqual(newestFirst.map(({ title }) => title));
      expect(await page.locator("[data-search=more]").isHidden()).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(newestFirst[40]?.title);
    });

    browserTest("typing, filtering and going back all keep the address", async () => {
      await visit("");
      expect(await status()).toBe("");
      await page.fill("#q", "防汛应急预案");
      await page.press("#q", "Enter");
      await waitForStatus(sayFound(holders("防汛应急预案").length));
      expect(new URL(page.url()).searchParams.get("q")).toBe("防汛应急预案");
      await page.selectOption("#publisher", "县水利局");
      const narrowed = holders("防汛应急预案").filter(({ publisher }) => publisher === "县水利局");
      await waitForStatus(`${sayFound(narrowed.length)}不加筛选共 ${holders("防汛应急预案").length} 条。`);
      expect(new URL(page.url()).searchParams.get("publisher")).toBe("县水利局");
      await page.goBack();
      await waitForStatus(sayFound(holders("防汛应急预案").length));
      expect(await page.inputValue("#publisher")).toBe("");
      await page.goBack();
      await waitForStatus("");
      expect(await page.inputValue("#q")).toBe("");
      await page.goForward();
      await waitForStatus(sayFound(holders("防汛应急预案").length));
      expect(await page.inputValue("#q")).toBe("防汛应急预案");
    });

    browserTest("every choice says how many matches it would leave", async () => {
      await visit("?q=防汛应急预案");
      const hits = holders("防汛应急预案");
      const count = (keeps: (one: (typeof hits)[number]) => boolean): number => hits.filter(keeps).length;
      const labels = await page.locator("#year option, #validity option").allTextContents();
      for (const year of [2024, 2023, 2022])
        expect(labels).toContain(`${year}（${count((one) => one.year === year)}）`);
      expect(labels).toContain(`废止（${count((one) => one.validity === "废止")}）`);
    });

    browserTest(
      "a query that is nowhere offers its longest part that is somewhere, and the way to an application",
      async () => {
        await visit("?q=防汛应急预案火箭发射");
        expect(await status()).toBe("没有找到“防汛应急预案火箭发射”。");
        const advice = page.locator("[data-search=advice] a");
        await advice.first().waitFor();
        expect(await advice.allTextContents()).toEqual([
          `改查“防汛应急预案”（${holders("防汛应急预案").length} 条）`,
        ]);
        expect(await page.locator("[data-search=empty]").textContent()).toContain("申请公开");
        await advice.first().click();
        await waitForStatus(sayFound(holders("防汛应急预案").length));
      },
    );

    browserTest("a suggestion never crosses a space, and never offers what was kept out", async () => {
      await visit("?q=火箭发射 防汛应急预案发射 -教师招聘");
      const advice = page.locator("[data-search=advice] a");
      await advice.first().waitFor();
      expect(await advice.allTextContents()).toEqual([
        `改查“防汛应急预案”（${holders("防汛应急预案").length} 条）`,
      ]);
    });

    browserTest("punctuation alone is answered with a sentence", async () => {
      await visit("?q=，。");
      expect(await status()).toBe("请至少输入一个汉字、字母或数字。");
    });

    browserTest("letters offer the words of the site that they may stand for", async () => {
      for (const typed of ["fxyjya", "fangxun", "XMZJ"]) {
        await visit(`?q=${typed}`);
        expect(await status()).toMatch(/^没有找到/);
        const offered = page.locator("[data-search=meant] a");
        await offered.first().waitFor();
        expect(await offered.allTextContents()).toEqual([typed === "XMZJ" ? "县民政局" : "防汛应急预案"]);
      }
      await page.locator("[data-search=meant] a").first().click();
      await waitForStatus(sayFound(holders("县民政局").length));
    });

    browserTest("markup in a query stays text", async () => {
      await visit("?q=<img src=x onerror=alert(1)>通知");
      expect(await status()).toContain("<img");
      expect(await page.locator("main img").count()).toBe(0);
    });

    browserTest(
      "a chunk that is missing or damaged is a failure to be tried again, not a shorter answer",
      async () => {
        for (const damage of [removeFile, flipByte, emptyFile, logIn]) {
          const mend = await harm(carrier, /\/index\/und_/, damage);
          await visit("?q=城关镇");
          expect(await status()).toBe(
            "检索没有完成：2022年至2024年的检索文件没能读到，这一部分的文件没有查到。",
          );
          mend();
          await page.locator("[data-search=retry]").click();
          await waitForStatus(sayFound(holders("城关镇").length));
          expect(await page.locator("[data-search=failure]").isHidden()).toBe(true);
        }
        complaints.length = 0;
      },
    );

    browserTest("any file that is missing or damaged is a failure with ways on", async () => {
      const files = [/bundles\.json/, /\/pairs\//, /wasm\.unknown/, /pf_meta/, /records\.bin/, /\/texts\//];
      for (const file of files) {
        for (const damage of [removeFile, flipByte, emptyFile, logIn]) {
          const mend = await harm(carrier, file, damage);
          await visit("?q=城关镇");
          expect([file.source, await status()]).toEqual([
            file.source,
            expect.stringMatching(/^检索没有完成/),
          ]);
          expect(await page.locator("[data-search=failure] a").count()).toBeGreaterThan(0);
          mend();
          await page.locator("[data-search=retry]").click();
          await waitForStatus(sayFound(holders("城关镇").length));
        }
      }
      complaints.length = 0;
    });

    browserTest(
      "a page that was open when a new edition came is told so, and reads the new one when asked again",
      async () => {
        const edition = join(folder, carrier);
        await visit("?q=城关镇");
        const newer = documents.map((document) => ({
          ...document,
          lines: [...document.lines, "二次修订补遗"],
        }));
        rmSync(join(edition, "search"), { recursive: true });
        await writeSearchSite(edition, newer, { carrier, words });
        await page.fill("#q", "二次修订补遗");
        await page.press("#q", "Enter");
        await expect.poll(status).toMatch(/^检索没有完成|^没有找到/);
        const retry = page.locator("[data-search=retry]");
        if (await retry.isVisible()) await retry.click();
        else await page.press("#q", "Enter");
        await waitForStatus(sayFound(newer.length));
        rmSync(join(edition, "search"), { recursive: true });
        await writeSearchSite(edition, documents, { carrier, words });
        complaints.length = 0;
      },
    );

    browserTest("data of another version are refused in a sentence that says what to do", async () => {
      const mend = await harm(carrier, /bundles\.json/, (bytes) => {
        const carried = /gongkaiFile\("([^"]+)"\)/.exec(bytes.toString("latin1"))?.[1];
        const text =
          carried === undefined ? bytes.toString("utf8") : Buffer.from(carried, "base64").toString("utf8");
        const older = text.replace(/"version":"[^"]+"/, '"version":"1.0.0"');
        return carried === undefined
          ? Buffer.from(older)
          : carryOnDisk({ path: "", bytes: Buffer.from(older) }).bytes;
      });
      await visit("?q=城关镇");
      expect(await status()).toMatch(/不是同一个版本.*刷新/);
      mend();
      complaints.length = 0;
    });

    browserTest("without script the page says so and shows the ways on", async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(`${base}search/index.html?q=县`);
      expect(await plain.getByText("检索需要脚本；可以按年份、机构翻阅").isVisible()).toBe(true);
      expect(await plain.locator("form").isVisible()).toBe(false);
      await context.close();
    });

    browserTest("the browser never complained", () => {
      expect(complaints).toEqual([]);
    });
  });
});

const oddQueries = [
  "洛政办[2024]1号",
  "洛政办（２０２３）7号",
  "【洛水】2022 3号",
  "0379-6623",
  "６６２３１０５９",
  "bgs@EXAMPLE.gov.cn",
  "167m2",
  "王伟",
  "不存在的词语",
  "政政政政",
];

/** Passages of two to twelve characters out of the documents, punctuation and all. */
function listPassages(): readonly string[] {
  return documents.flatMap(({ title, lines, documentNumber }, index) => {
    const line = lines[index % lines.length] ?? "";
    const start = (index * 7) % Math.max(1, line.length - 2);
    const parts = [
      line.slice(start, start + 2 + (index % 11)),
      title.slice(index % 9, 12),
      documentNumber ?? "",
    ];
    return parts.filter((part) => fold(part) !== "");
  });
}

function holders(query: string): typeof documents {
  const wanted = fold(query);
  if (wanted === "") return [];
  return truth
    .filter(({ lines }) => lines.some((line) => line.includes(wanted)))
    .map(({ document }) => document);
}

function holds(url: string, query: string): boolean {
  return holders(query).some((one) => one.url === url);
}

function ask(query: string, options: CatalogSearchOptions = {}): Promise<CatalogAnswer> {
  return page.evaluate(
    ([text, given]) =>
      (window as unknown as { catalogSearch: (...words: unknown[]) => Promise<CatalogAnswer> }).catalogSearch(
        text,
        given,
      ),
    [query, options] as const,
  );
}

/** Harms every file of the search data whose path fits; the way back. */
async function harm(
  carrier: DataCarrier,
  fits: RegExp,
  damage: (bytes: Buffer) => Uint8Array | undefined,
): Promise<() => void> {
  const data = join(folder, carrier, "search", "data");
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

function removeFile(): undefined {
  return undefined;
}

function emptyFile(): Uint8Array {
  return Buffer.alloc(0);
}

/** What a host sends with a good conscience instead of a file. */
function logIn(): Uint8Array {
  return Buffer.from("<!doctype html><h1>Login</h1>");
}

/** One bit in the middle: what was packed unpacks to something else, or not at all. */
function flipByte(bytes: Buffer): Uint8Array {
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 4, middle);
  return bytes;
}

function readMarks(excerpt: string): string {
  return fold([...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, text]) => text).join(""));
}

async function visit(search: string): Promise<void> {
  await page.goto(`${base}search/index.html${search}`);
  await page.waitForFunction(() => document.querySelector("[data-search=progress]")?.hasAttribute("hidden"));
}

async function status(): Promise<string> {
  return (await page.locator("[role=status]").textContent()) ?? "";
}

async function waitForStatus(sentence: string): Promise<void> {
  await expect.poll(status, { timeout: 20_000 }).toBe(sentence);
}

function titles(): Promise<readonly string[]> {
  return page.locator("[data-search=results] .notice-link").allTextContents();
}

function sayFound(total: number): string {
  return `找到 ${total} 条${total > 1 ? "，先列标题里有的，再列最近的" : ""}。`;
}

/** The holders of a query in the order of the results: those whose title holds it, then the others, both newest first. */
function ranked(query: string): typeof documents {
  const wanted = fold(query);
  const found = holders(query);
  const inTitle = ({ title }: (typeof documents)[number]): boolean => fold(title).includes(wanted);
  return [...found.filter(inTitle), ...found.filter((one) => !inTitle(one))];
}

function dateOf(url: string): string | undefined {
  return documents.find((one) => one.url === url)?.date;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
