/** The application sheet in a browser: what may have been published is told beside the field, and paper gets one clean sheet. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { browserTest, openBrowser } from "../support/browser.ts";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import { type StaticServer, serveFolder } from "../support/static-server.ts";

const path = "application/form/index.html";
let browser: Browser | undefined;
let server: StaticServer;
let script: string;
let context: BrowserContext | undefined;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  server = await serveFolder(findDemonstrationSite(), { mount: "/zwgk/" });
  script = await bundleSheet();
});

afterEach(async () => {
  await context?.close();
  context = undefined;
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The sheet's own script with `window.catalogSearch` for its search, as a test has made that. */
async function bundleSheet(): Promise<string> {
  const contents = `import { startApplication } from "./application.ts";
    startApplication(document.querySelector("[data-application=sheet]"), (...asked) => window.catalogSearch(...asked));`;
  const resolveDir = fileURLToPath(new URL("../../scripts/search/browser", import.meta.url));
  const made = await build({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
  });
  return made.outputFiles[0]?.text ?? "";
}

/** What the stub of the search keeps in the page. */
interface Asked {
  readonly queries: string[];
  running: number;
  most: number;
}
type AskedWindow = { asked: Asked; answerOnly?: string; catalogSearch: unknown };

/** Opens the sheet; its search finds two notices for `answerOnly`, is slow, and remembers what it was asked. */
async function openSheet(answerOnly: string, options: { readonly script?: boolean } = {}): Promise<Page> {
  browser ??= await openBrowser();
  context = await browser.newContext({ javaScriptEnabled: options.script ?? true });
  const page = await context.newPage();
  complaints.length = 0;
  requests.length = 0;
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  await page.route("**/assets/search.js", (route) =>
    route.fulfill({ body: script, contentType: "text/javascript" }),
  );
  await page.addInitScript((only) => {
    const own = window as unknown as AskedWindow;
    own.asked = { queries: [], running: 0, most: 0 };
    own.catalogSearch = async (query: string, { limit }: { limit: number }) => {
      own.asked.queries.push(`${query} ${limit}`);
      own.asked.most = Math.max(own.asked.most, ++own.asked.running);
      await new Promise((resolve) => setTimeout(resolve, 300));
      own.asked.running--;
      if (query === "打不开的文件") throw new Error("gone");
      const results = [
        { title: "<b>防汛</b>预案", url: "notices/005429700/2025-00023/index.html", date: "2024-05-24" },
        { title: "防汛值班表", url: "notices/b/index.html", date: "2024-05-20" },
      ];
      return query === only ? { total: 7, results } : { total: 0, results: [] };
    };
  }, answerOnly);
  await page.goto(server.url + path);
  return page;
}

const readAsked = (page: Page): Promise<Asked> =>
  page.evaluate(() => (window as unknown as AskedWindow).asked);

describe("what may have been published already", () => {
  browserTest("is told beside the field, as text, with links that leave the sheet where it is", async () => {
    const page = await openSheet("洛河防汛预案");
    await page.locator("#apply-sought").fill("申请公开洛河防汛预案，谢谢");
    const found = page.locator("[data-application=found]");
    await found.locator("li").first().waitFor();
    expect(await found.locator("p").textContent()).toMatch(/^可能已经公开：.*洛河防汛预案.*7/);
    expect(await found.locator("li").allTextContents()).toEqual([
      expect.stringContaining("<b>防汛</b>预案"),
      expect.stringContaining("防汛值班表"),
      expect.stringContaining("7"),
    ]);
    const opened = page.context().waitForEvent("page");
    await found.locator("a").first().click();
    const notice = await opened;
    await notice.waitForLoadState();
    expect(new URL(notice.url()).pathname).toBe("/zwgk/notices/005429700/2025-00023/index.html");
    expect(await notice.locator("h1").count()).toBe(1);
    expect(await page.locator("#apply-sought").inputValue()).toContain("洛河防汛预案");
    expect(await found.locator("a").last().getAttribute("href")).toBe(
      `../../search/index.html?q=${encodeURIComponent("洛河防汛预案")}`,
    );
  });

  browserTest(
    "is asked one query at a time, at most three for a text, and none for a short one",
    async () => {
      const page = await openSheet("没有");
      const field = page.locator("#apply-sought");
      await field.pressSequentially("低保");
      await page.waitForTimeout(1000);
      expect((await readAsked(page)).queries).toEqual([]);
      await field.fill("2023年农村低保发放标准和名单，城关镇宅基地审批结果，河道采砂许可证");
      await page.waitForFunction(() => (window as unknown as AskedWindow).asked.queries.length === 1);
      // While the first is on its way, the words change: the rest of the old ones is not asked for.
      await field.fill("小浪底水库移民后期扶持资金，教师招聘");
      await page.waitForFunction(() => (window as unknown as AskedWindow).asked.queries.length === 3);
      await page.waitForTimeout(800);
      const { queries, most } = await readAsked(page);
      expect(most).toBe(1);
      expect(queries[0]).toBe("2023年农村低保发放标准和名单 3");
      expect(queries.slice(1)).toEqual(["小浪底水库移民后期扶持资金 3", "教师招聘 3"]);
    },
  );

  browserTest(
    "is nothing where nothing is found, or the search fails, and goes when the sheet is cleared",
    async () => {
      const page = await openSheet("教师招聘");
      const field = page.locator("#apply-sought");
      const found = page.locator("[data-application=found]");
      await field.fill("教师招聘");
      await found.locator("li").first().waitFor();
      await field.fill("打不开的文件");
      await page.waitForFunction(
        () => document.querySelector("[data-application=found]")?.textContent === "",
      );
      await field.fill("教师招聘");
      await found.locator("li").first().waitFor();
      await page.locator("#apply-name").fill("张某某");
      await page.locator("input[value=自然人]").check();
      await page.locator("[data-application=clear]").click();
      expect(await found.textContent()).toBe("");
      expect([await field.inputValue(), await page.locator("#apply-name").inputValue()]).toEqual(["", ""]);
      expect(await page.locator("input:checked:not(#large)").count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );

  browserTest("nothing that was typed leaves the page or stays in it", async () => {
    const page = await openSheet("没有");
    await page.locator("#apply-name").fill("张某某");
    await page.locator("#apply-sought").fill("教师招聘公告");
    await page.locator("#apply-name").press("Enter");
    await page.waitForFunction(() => (window as unknown as AskedWindow).asked.queries.length > 0);
    expect(page.url()).toBe(server.url + path);
    expect(requests.filter((one) => !one.startsWith("GET ") || /%E5%BC%A0|\?/.test(one))).toEqual([]);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    );
    expect(kept).not.toMatch(/张某某|教师招聘/);
    await page.reload();
    expect(await page.locator("#apply-name").inputValue()).toBe("");
  });
});

describe("with the site's own search", () => {
  browserTest("a notice that has what is sought is offered, and opens", async () => {
    browser ??= await openBrowser();
    context = await browser.newContext();
    const page = await context.newPage();
    complaints.length = 0;
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    await page.goto(server.url + path);
    await page.locator("#apply-sought").fill("您好，我想了解宅基地审批的相关信息");
    const link = page.locator("[data-application=found] li a").first();
    await link.waitFor();
    const title = (await link.textContent())?.replace(/（在新标签页打开）$/, "");
    const opened = context.waitForEvent("page");
    await link.click();
    const notice = await opened;
    await notice.waitForLoadState();
    const heading = await notice.locator("h1").textContent();
    expect(heading?.replaceAll(/\s/g, "")).toBe(title?.replaceAll(/\s/g, ""));
    expect(await notice.locator("main").textContent()).toContain("宅基地");
    expect(complaints).toEqual([]);
  });
});

describe("on paper", () => {
  browserTest("the filled sheet is one page, and long words are printed to their end", async () => {
    const page = await openSheet("没有");
    const words = "请公开本镇近三年的水利工程验收报告。".repeat(18);
    await page.locator("#apply-sought").fill(words);
    await page
      .locator("#apply-address")
      .fill("洛宁县城关镇示例路一号院三号楼二单元五百零一室（信件请放在门卫处，写不下一行）");
    expect(await countPages(page)).toBe(1);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#apply-sought").isVisible()).toBe(false);
    const copy = page.locator("#apply-sought + .sheet-copy");
    expect(await copy.textContent()).toBe(words);
    const [inner, outer] = [await copy.boundingBox(), await page.locator(".sheet-row.tall").boundingBox()];
    expect(inner && outer && inner.y + inner.height <= outer.y + outer.height + 1).toBe(true);
    for (const part of [
      ".site-head",
      ".breadcrumb",
      ".rail",
      ".print-foot",
      ".sheet-hint",
      ".sheet-promise",
      ".actions",
    ])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false]);
    for (const blank of ["signature", "signed-on", "received-on", "number"])
      expect([blank, await page.locator(`#apply-${blank}-label`).isVisible()]).toEqual([blank, true]);
  });

  browserTest("without script the empty sheet is there, on one page", async () => {
    const page = await openSheet("没有", { script: false });
    expect(await page.locator("[data-application=clear], [data-print]").first().isVisible()).toBe(false);
    await page.locator("#apply-name").fill("张某某");
    expect(await countPages(page)).toBe(1);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#apply-name").isVisible()).toBe(true);
  });
});

async function countPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
