/** Reading the site otherwise than with a mouse on a screen: without script, by keyboard, on paper, in large letters. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { browserTest, openBrowser } from "../support/browser.ts";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import { type StaticServer, serveFolder } from "../support/static-server.ts";

let browser: Browser | undefined;
let server: StaticServer;

beforeAll(async () => {
  server = await serveFolder(findDemonstrationSite(), { mount: "/zwgk/" });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function inContext(
  options: Parameters<Browser["newContext"]>[0],
  read: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  browser ??= await openBrowser();
  const context = await browser.newContext(options);
  try {
    await read(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

describe("without script", () => {
  browserTest("the catalog can be walked from home to a notice and to its attachment", async () => {
    await inContext({ javaScriptEnabled: false }, async (page) => {
      await page.goto(server.url);
      await page.locator(".doors a", { hasText: "法定公开目录" }).click();
      await page.locator("main a.leader", { hasText: "重点领域" }).first().click();
      const link = page.locator("a.notice-link").first();
      const title = (await link.textContent())?.trim();
      await link.click();
      expect((await page.locator("h1").textContent())?.replaceAll(/\s/g, "")).toBe(
        title?.replaceAll(/\s/g, ""),
      );
      expect(page.url()).toContain("/zwgk/notices/");
      await page.locator(".breadcrumb a", { hasText: "首页" }).click();
      expect(page.url()).toBe(`${server.url}index.html`);
    });
  });

  browserTest("every page of a list is reached by 较早", async () => {
    await inContext({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${server.url}catalog/all/index.html`);
      let notices = await page.locator("a.notice-link").count();
      for (let older = page.locator("a[rel=next]"); (await older.count()) > 0; ) {
        await older.click();
        notices += await page.locator("a.notice-link").count();
      }
      await page.goto(server.url);
      expect(await page.locator("main").textContent()).toContain(`全部 ${notices} 条`);
    });
  });

  browserTest("the search page says what to do, and its ways on lead somewhere", async () => {
    await inContext({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${server.url}search/index.html?q=公开`);
      const fallback = page.locator("[data-search=fallback]");
      expect(await fallback.isVisible()).toBe(true);
      expect(await fallback.textContent()).toContain("检索需要脚本");
      expect(await page.locator("#q").isVisible()).toBe(false);
      await fallback.locator("a").first().click();
      expect(await page.locator("h1").textContent()).toBe("法定公开目录");
    });
  });

  browserTest("a former index number leads to the present page", async () => {
    await inContext({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${server.url}notices/005429721/2024-90011/index.html`);
      await page.waitForURL((url) => !url.pathname.includes("2024-90011"));
      expect(page.url()).toContain("/zwgk/notices/");
    });
  });

  browserTest("大字 still enlarges the page it is chosen on", async () => {
    await inContext({ javaScriptEnabled: false }, async (page) => {
      await page.goto(server.url);
      const size = (): Promise<number | undefined> =>
        page
          .locator("h1")
          .boundingBox()
          .then((box) => box?.height);
      const before = await size();
      await page.locator("label.large-text").click();
      expect(await size()).toBeGreaterThan(before ?? 0);
    });
  });
});

describe("by keyboard alone", () => {
  browserTest(
    "the first stop is the link to the text, seen when it is reached, and it leads there",
    async () => {
      await inContext({}, async (page) => {
        for (const path of ["index.html", "notices/005429700/2025-00023/index.html", "search/index.html"]) {
          await page.goto(server.url + path);
          await page.keyboard.press("Tab");
          const skip = page.locator("a.skip");
          expect([path, await skip.evaluate((link) => link === document.activeElement)]).toEqual([
            path,
            true,
          ]);
          const box = await skip.boundingBox();
          expect([
            path,
            box !== null && box.x >= 0 && box.y >= 0 && box.width >= 44 && box.height >= 44,
          ]).toEqual([path, true]);
          await page.keyboard.press("Enter");
          expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
        }
      });
    },
  );

  browserTest.each([
    "index.html",
    "catalog/all/index.html",
    "notices/005429700/2025-00023/index.html",
    "reports/2016/index.html",
    "search/index.html?q=公开",
  ])("every stop of %s comes in reading order, in sight and outlined", async (path) => {
    await inContext({ viewport: { width: 1280, height: 800 } }, async (page) => {
      await page.goto(server.url + path);
      if (path.includes("?q=")) await page.locator("[data-search=results] li").first().waitFor();
      const stops: Stop[] = [];
      for (let count = 0; count < 60; count++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(describeStop);
        if (stop === undefined) break;
        stops.push(stop);
      }
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter(({ outlined, inSight }) => !outlined || !inSight)).toEqual([]);
      const places = stops.map(({ place }) => place);
      expect(places).toEqual([...places].sort((left, right) => left - right));
    });
  });

  browserTest("a search is asked, narrowed and followed", async () => {
    await inContext({}, async (page) => {
      await page.goto(`${server.url}search/index.html`);
      await page.locator("#q").focus();
      await page.keyboard.type("公开");
      await page.keyboard.press("Enter");
      const first = page.locator("[data-search=results] a").first();
      await first.waitFor();
      await first.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/zwgk\/(?!search\/)/);
      expect(await page.locator("h1").count()).toBe(1);
    });
  });
});

describe("on paper", () => {
  browserTest(
    "the table of 2016 stands whole: no row, no cell and no figure is hidden or cut off",
    async () => {
      // The width between the margins of an A4 sheet.
      await inContext({ viewport: { width: 627, height: 940 } }, async (page) => {
        await page.goto(`${server.url}reports/2016/index.html`);
        const rows = await page.locator("table.statistics tr").count();
        await page.emulateMedia({ media: "print" });
        const { cells, hidden } = await page.locator("table.statistics").evaluate(findHiddenCells);
        expect(rows).toBeGreaterThan(30);
        expect(cells).toBeGreaterThanOrEqual(rows * 3);
        expect(hidden).toEqual([]);
      });
    },
  );

  browserTest(
    "a report and a notice carry their address and 示例, and none of the ways around the site",
    async () => {
      await inContext({ viewport: { width: 627, height: 940 } }, async (page) => {
        for (const path of ["reports/2016/index.html", "notices/005429700/2025-00023/index.html"]) {
          await page.goto(server.url + path);
          await page.emulateMedia({ media: "print" });
          const text = await page.evaluate(readShownText);
          expect([
            path,
            text.includes(`https://luoning-demo.example/${path}`),
            text.includes("示例"),
          ]).toEqual([path, true, true]);
          for (const part of [".doors", ".breadcrumb", ".site-foot", ".skip", "[data-print]"])
            expect([path, part, await page.locator(part).first().isVisible()]).toEqual([path, part, false]);
        }
      });
    },
  );
});

describe("大字", () => {
  browserTest("is kept from page to page until it is taken back", async () => {
    await inContext({}, async (page) => {
      const isLarge = (): Promise<boolean> =>
        page.evaluate(
          () =>
            document.documentElement.dataset.text === "large" &&
            document.querySelector<HTMLInputElement>("#large")?.checked === true,
        );
      const letter = (): Promise<string> =>
        page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      await page.goto(server.url);
      const ordinary = await letter();
      await page.locator("label.large-text").click();
      expect(await isLarge()).toBe(true);
      const large = await letter();
      expect(Number.parseFloat(large)).toBeGreaterThan(Number.parseFloat(ordinary));
      await page.locator(".doors a").first().click();
      await page.waitForURL(/guide\/index\.html$/);
      expect([await isLarge(), await letter()]).toEqual([true, large]);
      await page.goto(`${server.url}reports/2016/index.html`);
      expect(await isLarge()).toBe(true);
      await page.locator("label.large-text").click();
      await page.goto(server.url);
      expect([await isLarge(), await letter()]).toEqual([false, ordinary]);
    });
  });
});

/** Runs in the page: its words as they are rendered, without what is hidden. */
function readShownText(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement?.checkVisibility()) words.push(textContent ?? "");
  }
  return words.join("");
}

interface Stop {
  readonly place: number;
  readonly name: string;
  readonly outlined: boolean;
  readonly inSight: boolean;
}

/** Runs in the page: where the focus is; nothing where it has left the document. */
function describeStop(): Stop | undefined {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return undefined;
  // A box that is drawn by its label shows its focus there.
  const drawn = element.matches("input[type=checkbox]")
    ? [
        element,
        element.closest("label"),
        ...((element as HTMLInputElement).labels ?? []),
        element.nextElementSibling,
      ]
    : [element];
  const outlined = drawn.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
  const shown = element.matches("input[type=checkbox]") ? (element.closest("label") ?? element) : element;
  const box = shown.getBoundingClientRect();
  return {
    place: [...document.querySelectorAll("*")].indexOf(element),
    name: `${element.tagName} ${element.textContent?.trim().slice(0, 20)}`,
    outlined,
    inSight:
      box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}

/** Runs in the page: the cells of a table that cannot be read whole on paper. */
function findHiddenCells(table: Element): { readonly cells: number; readonly hidden: readonly string[] } {
  const cells = [...table.querySelectorAll<HTMLElement>("th, td")];
  const sheet = document.documentElement.clientWidth;
  const hidden = cells.flatMap((cell) => {
    const box = cell.getBoundingClientRect();
    const faults: string[] = [];
    if (box.width === 0 || box.height === 0) faults.push("has no size");
    if (box.left < -0.5 || box.right > sheet + 0.5)
      faults.push(`reaches from ${box.left} to ${box.right} of ${sheet}`);
    if (cell.scrollWidth > cell.clientWidth + 1) faults.push("is too narrow for its words");
    for (let around: HTMLElement | null = cell; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.display === "none" || style.visibility !== "visible" || style.opacity === "0")
        faults.push(`is hidden by ${around.tagName}`);
      const clips =
        style.overflowX !== "visible" || style.overflowY !== "visible" || style.clipPath !== "none";
      const cut =
        around.scrollWidth > around.clientWidth + 1 || around.scrollHeight > around.clientHeight + 1;
      if (clips && cut && around !== document.documentElement && around !== document.body)
        faults.push(`is cut by ${around.tagName}.${around.className}`);
    }
    return faults.map((fault) => `${cell.textContent?.trim().slice(0, 30)} ${fault}`);
  });
  return { cells: cells.length, hidden };
}
