/** Every kind of page in a browser: nothing is missing, nothing sticks out, everybody can use it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { browserTest, openBrowser } from "../support/browser.ts";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import { pageKinds } from "../support/page-kinds.ts";
import { type StaticServer, serveFolder } from "../support/static-server.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const folder = findDemonstrationSite();
let browser: Browser | undefined;
let server: StaticServer;
let page: Page;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  // At the root, since the page not found knows the path of baseUrl only.
  server = await serveFolder(folder);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function openPage(): Promise<void> {
  if (browser) return;
  browser = await openBrowser();
  page = await browser.newPage();
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) => {
    // A picture for the tab is given up when the page is left before it came.
    const left = request.url().endsWith("favicon.svg") && request.failure()?.errorText === "net::ERR_ABORTED";
    if (!left) complaints.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
}

async function visit(url: string): Promise<void> {
  complaints.length = 0;
  requests.length = 0;
  await page.goto(url, { waitUntil: "load" });
  if (url.includes("?q="))
    await page.waitForFunction(
      () =>
        document.querySelector("[role=status]")?.textContent !== "" &&
        document.querySelector("[data-search=progress]")?.hasAttribute("hidden"),
    );
}

/** Sets the choice of large letters without leaving the page. */
async function setLargeText(large: boolean): Promise<void> {
  await page.evaluate((on) => {
    const toggle = document.querySelector<HTMLInputElement>("#large");
    if (toggle && toggle.checked !== on) toggle.click();
  }, large);
}

describe.each(pageKinds)("%s", (_, path) => {
  browserTest("opens without a complaint and asks nobody else for anything", async () => {
    await openPage();
    await visit(`${server.url}${path}`);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:"))).toEqual([]);
  });

  browserTest("is no wider than the screen at 320, 390, 768 and 1280 px, with and without 大字", async () => {
    const found: string[] = [];
    for (const large of [false, true]) {
      await setLargeText(large);
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) found.push(`${width} px${large ? " 大字" : ""}: ${wider} px too wide`);
      }
    }
    await setLargeText(false);
    expect(found).toEqual([]);
  });

  browserTest("has buttons, doors and fields of at least 44 px", async () => {
    const found: string[] = [];
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const small = await page.evaluate(() => {
        const wanted =
          "button, select, input:not([type=checkbox]), summary, .doors a, .tool, a.pager-end, .gates a";
        return [...document.querySelectorAll<HTMLElement>(wanted)]
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
          .map(
            ({ element, box }) =>
              `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 20)} ${box.width}×${box.height}`,
          );
      });
      found.push(...small.map((one) => `${width} px: ${one}`));
    }
    expect(found).toEqual([]);
  });

  browserTest("has nothing that axe finds, at 390 and 1280 px, light and dark", async () => {
    await page.evaluate(axeSource);
    const found: string[] = [];
    for (const width of [390, 1280])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const violations = await page.evaluate(async (tags) => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
            runOnly: { type: "tag", values: tags },
            resultTypes: ["violations"],
          });
          return violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map(({ target }) => target.join(" "))
                .slice(0, 3)
                .join(", ")}`,
          );
        }, rules);
        found.push(...violations.map((violation) => `${width} px ${colorScheme}: ${violation}`));
      }
    await page.emulateMedia({ colorScheme: null });
    expect(found).toEqual([]);
  });
});

describe("opened from disk", () => {
  browserTest(
    "every kind of page is whole but the one not found, and the search that was asked",
    async () => {
      await openPage();
      for (const [, path] of pageKinds.filter(([, path]) => path !== "404.html" && !path.includes("?"))) {
        await visit(pathToFileURL(join(folder, path)).href);
        expect([path, complaints]).toEqual([path, []]);
        expect([path, requests.filter((url) => !/^(?:file|data):/.test(url))]).toEqual([path, []]);
      }
    },
  );

  browserTest("a search that was asked says that it could not be done, and offers ways on", async () => {
    await openPage();
    await visit(`${pathToFileURL(join(folder, "search/index.html")).href}?q=公开`);
    expect(await page.locator("[role=status]").textContent()).toMatch(/^检索没有完成/);
    const ways = page.locator("[data-search=failure] a");
    expect(await ways.count()).toBeGreaterThan(1);
    await ways.first().click();
    await page.waitForURL(/catalog\/index\.html$/);
  });
});
