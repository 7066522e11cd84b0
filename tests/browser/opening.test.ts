import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { browserTest, openBrowser } from "../support/browser.ts";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import { type StaticServer, serveFolder } from "../support/static-server.ts";

describe("the home page", () => {
  let browser: Browser | undefined;
  let server: StaticServer;

  beforeAll(async () => {
    server = await serveFolder(findDemonstrationSite(), { mount: "/a/b/" });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  browserTest("opens under any path and asks nobody else for anything", async () => {
    browser ??= await openBrowser();
    const { title, failures, requests } = await visit(browser, server.url);
    expect(title).not.toBe("");
    expect(failures).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:"))).toEqual([]);
  });

  browserTest("opens from disk", async () => {
    browser ??= await openBrowser();
    const folder = findDemonstrationSite();
    const { title, failures, requests } = await visit(
      browser,
      pathToFileURL(join(folder, "index.html")).href,
    );
    expect(title).not.toBe("");
    expect(failures).toEqual([]);
    const root = pathToFileURL(folder).href;
    expect(requests.filter((url) => !url.startsWith(root) && !url.startsWith("data:"))).toEqual([]);
  });
});

interface Visit {
  readonly title: string;
  readonly requests: readonly string[];
  readonly failures: readonly string[];
}

/** Opens a page and notes what it asked for, what was refused, and what the browser complained of. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const failures: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) => failures.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on("pageerror", (error) => failures.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") failures.push(message.text());
  });
  await page.goto(url, { waitUntil: "load" });
  const title = await page.title();
  await page.close();
  return { title, requests, failures };
}
