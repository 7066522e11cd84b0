/** A report of many tables in a browser: heads that stand while figures slide, the rail, the sheet of paper. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { browserTest, openBrowser } from "../support/browser.ts";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import { type StaticServer, serveFolder } from "../support/static-server.ts";

const reports = ["reports/2024/index.html", "reports/2024/units/guxian/index.html"];
let browser: Browser | undefined;
let server: StaticServer;

beforeAll(async () => {
  server = await serveFolder(findDemonstrationSite());
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function onPage(
  path: string,
  size: { readonly width: number; readonly height: number },
  read: (page: Page) => Promise<void>,
): Promise<void> {
  browser ??= await openBrowser();
  const page = await browser.newPage({ viewport: size });
  try {
    await page.goto(`${server.url}${path}`);
    await read(page);
  } finally {
    await page.close();
  }
}

/** Where the box of the first match lies. */
async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`no box for ${selector}`);
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height, ...box };
}

const region = ".table-frame.matrix .table-scroll";
const slide = (page: Page, left: number) =>
  page.locator(region).evaluate((element, to) => {
    element.scrollLeft = to;
  }, left);

describe("the matrix of requests on a phone", () => {
  browserTest("keeps its row heads and 总计 in sight while the columns between slide", async () => {
    await onPage("reports/2024/index.html", { width: 390, height: 800 }, async (page) => {
      const heads = [".matrix th.at-0.group", ".matrix th.at-1.group", ".matrix th.at-2", ".matrix td.total"];
      const before = await Promise.all(heads.map((head) => boxOf(page, head)));
      const figure = await boxOf(page, ".matrix tbody td.figure");
      await slide(page, 500);
      const after = await Promise.all(heads.map((head) => boxOf(page, head)));
      for (const [index, box] of after.entries())
        expect([heads[index], Math.round(box.left)]).toEqual([
          heads[index],
          Math.round(before[index]?.left ?? 0),
        ]);
      expect((await boxOf(page, ".matrix tbody td.figure")).left).toBeLessThan(figure.left);
    });
  });

  browserTest("never covers one head with another, nor half a column with 总计", async () => {
    await onPage("reports/2024/index.html", { width: 390, height: 800 }, async (page) => {
      const [outer, inner, item] = await Promise.all(
        [".matrix th.at-0.group", ".matrix th.at-1.group", ".matrix th.at-2"].map((head) =>
          boxOf(page, head),
        ),
      );
      expect(inner?.left).toBeCloseTo(outer?.right ?? 0, 0);
      expect(item?.left).toBeCloseTo(inner?.right ?? 0, 0);
      const total = await boxOf(page, ".matrix tbody td.total");
      const between = await page
        .locator(".matrix tbody tr")
        .first()
        .locator("td")
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
      // Before anything slides the last column in sight ends where 总计 begins.
      expect(between.some((right) => Math.abs(right - total.left) < 2)).toBe(true);
    });
  });

  browserTest("with 大字 lets 总计 slide, so that something is left to see", async () => {
    await onPage("reports/2024/index.html", { width: 390, height: 800 }, async (page) => {
      await page.locator("label.large-text").click();
      const before = await boxOf(page, ".matrix td.total");
      await slide(page, 200);
      expect((await boxOf(page, ".matrix td.total")).left).toBeLessThan(before.left - 100);
    });
  });
});

describe("on a wide screen", () => {
  browserTest.each(reports)("no table of %s lies under the rail", async (path) => {
    await onPage(path, { width: 1280, height: 900 }, async (page) => {
      const rail = await boxOf(page, ".rail");
      const frames = await page.locator(".table-frame").evaluateAll((list) =>
        list.map((frame) => {
          const { right, top } = frame.getBoundingClientRect();
          return { right, top };
        }),
      );
      expect(frames.length).toBeGreaterThan(4);
      for (const { right, top } of frames) expect(right <= rail.left || top >= rail.bottom).toBe(true);
    });
  });

  browserTest("the wide tables begin where the text begins, and end where the rail ends", async () => {
    await onPage("reports/2024/index.html", { width: 1280, height: 900 }, async (page) => {
      const [text, rail, wide] = await Promise.all(
        [".report-part h2", ".rail", ".table-frame.matrix"].map((part) => boxOf(page, part)),
      );
      expect(Math.abs((wide?.left ?? 0) - (text?.left ?? 0))).toBeLessThan(1);
      expect(Math.abs((wide?.right ?? 0) - (rail?.right ?? 0))).toBeLessThan(1);
    });
  });
});

describe("on paper", () => {
  // Between the margins of an upright A4 sheet: 166 × 255 mm.
  const sheet = { width: 627, height: 963 };

  browserTest.each(reports)(
    "the matrix of %s stands whole on one sheet, nothing slid or stuck",
    async (path) => {
      await onPage(path, sheet, async (page) => {
        await page.emulateMedia({ media: "print" });
        const box = await boxOf(page, ".table-frame.matrix");
        expect(box.height).toBeLessThan(sheet.height);
        for (const kind of [".statistics.matrix", ".statistics.across"]) {
          const table = await boxOf(page, kind);
          expect([kind, table.left >= -1 && table.right <= sheet.width + 1]).toEqual([kind, true]);
          const stuck = await page
            .locator(`${kind} th, ${kind} td`)
            .evaluateAll(
              (cells) => cells.filter((cell) => getComputedStyle(cell).position !== "static").length,
            );
          expect([kind, stuck]).toEqual([kind, 0]);
        }
        const cut = await page
          .locator(".statistics th, .statistics td")
          .evaluateAll((cells) =>
            cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent),
          );
        expect(cut).toEqual([]);
      });
    },
  );
});

describe("from a figure", () => {
  browserTest("leads to its entry, on to its records, and back to the figure", async () => {
    await onPage("reports/2024/index.html", { width: 1280, height: 900 }, async (page) => {
      await page.locator("#cell-origin-licensing_processed").click();
      expect(page.url()).toMatch(/#origin-licensing_processed$/);
      await page.locator("#origin-licensing_processed .all-records").click();
      await page.waitForURL(/cells\/licensing_processed\/index\.html$/);
      expect(await page.locator(".numbered > li").count()).toBe(100);
      await page.locator("a[rel=next]").click();
      await page.waitForURL(/cells\/licensing_processed\/2\/index\.html$/);
      await page.locator(".all a").click();
      await page.waitForURL(/reports\/2024\/index\.html#origin-licensing_processed$/);
      await page.locator("#origin-licensing_processed .back").click();
      expect(page.url()).toMatch(/#cell-origin-licensing_processed$/);
    });
  });
});
