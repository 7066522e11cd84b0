/** The edition for touch screens in a browser, from disk: nothing leads out, everything can be touched, nobody's words stay. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findAxeViolations } from "../support/axe-findings.ts";
import { browserTest, openBrowser } from "../support/browser.ts";
import { type KioskSite, printKioskSite } from "../support/kiosk-site.ts";
import { listOutwardLinks } from "../support/outward-links.ts";
import { countPage, watchTimers } from "../support/page-growth.ts";
import { listSiteFiles, readSitePages } from "../support/site-pages.ts";

const sizes = [
  ["upright", { width: 1080, height: 1920 }],
  ["lying", { width: 1920, height: 1080 }],
] as const;
const samples = [
  "index.html",
  "catalog/index.html",
  "catalog/all/index.html",
  "agencies/county-office/index.html",
  "notices/005429700/2025-00023/index.html",
  "search/index.html",
  "reports/2024/index.html",
  "guide/index.html",
];
const [catalog, notice] = [samples[1] ?? "", samples[4] ?? ""];
const anHour = 3_600_000;

let site: KioskSite;
let browser: Browser | undefined;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  site = await printKioskSite();
});

afterAll(async () => {
  await browser?.close();
  site?.remove();
});

const at = (path: string): string => pathToFileURL(join(site.folder, path)).href;

async function openPage(): Promise<void> {
  browser ??= await openBrowser();
  const context = await browser.newContext({ viewport: sizes[0][1], hasTouch: true });
  page = await context.newPage();
  complaints.length = 0;
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
}

test("no page has a link, a form or a file that leads out of the folder", () => {
  const pages = readSitePages(site.folder);
  expect(pages.length).toBeGreaterThan(300);
  expect(pages.flatMap(({ path, text }) => listOutwardLinks(path, text))).toEqual([]);
});

test("nothing lies in the folder to which no page leads: no data, no attachments", () => {
  const strange = listSiteFiles(site.folder).filter(
    (path) => !/(?:^|\/)index\.html$|^(?:assets|search)\/|^lobby\.html$|^\.gongkai\.json$/.test(path),
  );
  expect(strange).toEqual([]);
});

describe.each(samples)("%s", (path) => {
  browserTest("has targets of 56 px but in sentences, fits the screen, and axe finds nothing", async () => {
    await openPage();
    await page.goto(at(path));
    const found: string[] = [];
    for (const [name, size] of sizes) {
      await page.setViewportSize(size);
      for (const large of [false, true]) {
        await page.locator("#large").setChecked(large);
        found.push(...(await listSmallTargets(page)).map((small) => `${name} ${large}: ${small}`));
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) found.push(`${name} ${large}: ${wider} px too wide`);
      }
      await page.locator("#large").setChecked(false);
      found.push(...(await findAxeViolations(page)).map((violation) => `${name}: ${violation}`));
    }
    expect([...found, ...complaints]).toEqual([]);
    await page.context().close();
  });
});

function listSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // Words in a sentence are as high as the sentence, and the skip link is for keys.
    const inSentences = ".prose a, p:not([class]) a, .sentence a, .search-note a, .skip";
    return [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, textarea")]
      .filter((element) => !element.matches(inSentences))
      .map((element) => (element.matches("[type=checkbox]") ? element.closest("label") : null) ?? element)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 55.5 || box.height < 55.5))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`);
  });
}

describe("left alone", () => {
  beforeEach(openPage);
  afterEach(async () => page?.context().close());

  browserTest("it asks for the last twenty seconds, and one touch is enough to stay", async () => {
    await page.clock.install();
    await page.goto(at(notice));
    await page.clock.runFor(69_000);
    expect(await page.locator("[data-idle]").isVisible()).toBe(false);
    await page.clock.runFor(2_000);
    expect(await page.locator("[data-idle]").isVisible()).toBe(true);
    expect(await page.locator("[data-idle-count]").textContent()).toMatch(/^(?:19|20)$/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("继续浏览");
    expect(await findAxeViolations(page)).toEqual([]);
    await page.clock.runFor(15_000);
    await page.touchscreen.tap(540, 400);
    expect(await page.locator("[data-idle]").isVisible()).toBe(false);
    await page.clock.runFor(60_000);
    expect([page.url(), await page.locator("[data-idle]").isVisible()]).toEqual([at(notice), false]);
  });

  browserTest("it goes home, and neither words nor large letters nor the way back are left", async () => {
    await page.clock.install();
    await page.goto(at(catalog));
    await page.locator("#large").check();
    await page.locator("#q").fill("低保金");
    await page.goto(at(notice));
    await page.clock.runFor(91_000);
    await page.waitForURL(at("index.html"));
    expect(await page.locator("#large").isChecked()).toBe(false);
    expect(await page.locator("[data-back]").isVisible()).toBe(false);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe("{}");
    expect(await page.locator("#q").inputValue()).toBe("");
  });

  browserTest("what was read before it went home is not reached by the browser's own way back", async () => {
    // The clock of the tests would hide how a page was reached: here a second is made shorter.
    await page.addInitScript(() => {
      const begin = globalThis.setInterval;
      globalThis.setInterval = ((work: () => void, wait: number) => begin(work, wait / 20)) as typeof begin;
    });
    await page.goto(at(catalog));
    await page.goto(at(notice));
    await page.waitForURL(at("index.html"));
    const reached: string[] = [];
    page.on("framenavigated", (frame) => reached.push(frame.url()));
    // Asked of the browser, not of the page: the page that runs such a script is gone before it has answered.
    await page.goBack({ waitUntil: "commit" });
    await expect.poll(() => reached).toEqual([at(catalog), at("index.html")]);
  });

  browserTest("at home it clears the words and goes to the top without leaving", async () => {
    await page.clock.install();
    await page.goto(at("index.html"));
    await page.evaluate(() => {
      (globalThis as { sameDocument?: boolean }).sameDocument = true;
    });
    await page.locator("#q").fill("低保金");
    await page.locator("#large").check();
    await page.mouse.wheel(0, 600);
    await page.waitForFunction(() => scrollY > 0);
    await page.clock.runFor(91_000);
    const left = await page.evaluate(() => [
      document.querySelector<HTMLInputElement>("#q")?.value,
      document.querySelector<HTMLInputElement>("#large")?.checked,
      scrollY,
      (globalThis as { sameDocument?: boolean }).sameDocument,
    ]);
    expect(left).toEqual(["", false, 0, true]);
  });

  browserTest("an hour at home asks nothing, sets one timer and makes nothing grow", async () => {
    await page.clock.install();
    const countTimers = await watchTimers(page);
    await page.goto(at("index.html"));
    await page.clock.runFor(300_000);
    const before = await countPage(page);
    await page.clock.runFor(anHour);
    // Before anything else is asked of the page: asking brings listeners of its own.
    expect(await countPage(page)).toEqual(before);
    expect(await countTimers()).toEqual({ set: 1, standing: 1 });
    expect(await page.locator("[data-idle]").isVisible()).toBe(false);
  });
});

describe("searching from disk", () => {
  beforeEach(openPage);
  afterEach(async () => page?.context().close());

  browserTest(
    "an index number touched key by key, as the large screen tells it, finds its item",
    async () => {
      await page.goto(at("index.html"));
      await page.locator("#q").tap();
      for (const key of "005429700/2025-00023") await page.locator(`[data-key="${key}"]`).tap();
      await page.locator('[data-key="submit"]').tap();
      await page.waitForURL(/search\/index\.html\?q=/);
      const results = page.locator("[data-search=results] a");
      await results.first().waitFor();
      const hrefs = await results.evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).href),
      );
      expect(hrefs[0]).toBe(at(notice));
      for (const href of hrefs) expect(href.replace(/[?#].*$/, "")).toMatch(/\/index\.html$/);
      expect(hrefs.filter((href) => !href.startsWith(at("")))).toEqual([]);
      expect([...(await listSmallTargets(page)), ...(await findAxeViolations(page)), ...complaints]).toEqual(
        [],
      );
    },
  );
});

describe("words by their pinyin", () => {
  beforeEach(openPage);
  afterEach(async () => page?.context().close());

  browserTest("are offered on the home page, too, where no compiled code may run", async () => {
    await page.goto(at("index.html"));
    await page.locator("#q").tap();
    for (const key of "lnx") await page.locator(`[data-key="${key}"]`).tap();
    await page.locator(".key-word", { hasText: /^洛宁县$/ }).tap();
    expect(await page.locator("#q").inputValue()).toBe("洛宁县");
    const policy = page.locator("[http-equiv=Content-Security-Policy]");
    expect(await policy.getAttribute("content")).not.toContain("wasm");
    expect(complaints).toEqual([]);
  });
});

describe("a day to search from", () => {
  beforeEach(openPage);
  afterEach(async () => page?.context().close());

  browserTest(
    "is chosen in the calendar, which a touch anywhere on the field opens; no keys come",
    async () => {
      // What the calendar itself shows lies outside the page.
      await page.addInitScript(() => {
        const opened: string[] = [];
        Object.assign(globalThis, { opened });
        const show = HTMLInputElement.prototype.showPicker;
        HTMLInputElement.prototype.showPicker = function open() {
          show.call(this);
          opened.push(this.id);
        };
      });
      await page.goto(at("search/index.html"));
      for (const id of ["from", "to"]) {
        await page.locator(`#${id}`).tap({ position: { x: 30, y: 28 } });
        await page.keyboard.press("Escape");
      }
      expect(await page.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
        "from",
        "to",
      ]);
      expect(await page.locator(".keyboard:visible").count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );
});

describe("the way back", () => {
  beforeEach(openPage);
  afterEach(async () => page?.context().close());

  browserTest("leads to what was searched for last, not to what was asked first", async () => {
    await page.goto(`${at("search/index.html")}?q=防汛`);
    await page.locator("[data-search=results] a").first().waitFor();
    await page.locator("#q").fill("年度报告");
    await page.locator("#search").evaluate((form: HTMLFormElement) => form.requestSubmit());
    await page.waitForURL((url) => url.searchParams.get("q") === "年度报告");
    await page.goto(at(notice));
    await page.locator("[data-back]").tap();
    await page.waitForURL(/search/);
    expect(new URL(page.url()).searchParams.get("q")).toBe("年度报告");
    expect(await page.locator("#q").inputValue()).toBe("年度报告");
  });

  browserTest("leads to the page before, at the place where it was left", async () => {
    await page.goto(at("index.html"));
    await page.goto(at("catalog/all/index.html"));
    await page.mouse.wheel(0, 900);
    await page.waitForFunction(() => scrollY > 800);
    const left = await page.evaluate(() => scrollY);
    await page.locator(".notice-link").nth(8).click();
    await page.waitForURL(/notices/);
    await page.locator("[data-back]").tap();
    await page.waitForURL(at("catalog/all/index.html"));
    expect(Math.abs((await page.evaluate(() => scrollY)) - left)).toBeLessThan(120);
    await page.locator("[data-back]").tap();
    await page.waitForURL(at("index.html"));
    expect(await page.locator("[data-back]").isVisible()).toBe(false);
  });

  browserTest("a link that a script put in and that leads out is not followed", async () => {
    await page.goto(at(catalog));
    await page.evaluate(() => {
      document.querySelector("h1")?.insertAdjacentHTML("beforeend", '<a id="out" href="/tmp/">外面</a>');
    });
    await page.locator("#out").tap();
    await page.waitForTimeout(200);
    expect(page.url()).toBe(at(catalog));
  });
});
