/** The large screen: it turns for weeks and grows by nothing, and the longest title stands whole. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { makeLobby } from "../../scripts/page/lobby.ts";
import { lobbyPage } from "../../templates/lobby/lobby.ts";
import { readLobbyParts } from "../../scripts/effects/screen-assets.ts";
import { findAxeViolations } from "../support/axe-findings.ts";
import { browserTest, openBrowser } from "../support/browser.ts";
import { layNotices } from "../support/notice-text.ts";
import { countPage, watchTimers } from "../support/page-growth.ts";
import { changedConfig, seeSmallCounty } from "../support/seen-county.ts";

const phrase = "关于印发洛宁县农村生活污水治理设施运行维护管理暂行办法、考核细则和补助资金使用规定的通知";
const titleOf = (length: number): string =>
  length <= 24
    ? "洛宁县人民政府关于公布规范性文件清理结果的公告".slice(0, length)
    : phrase.repeat(Math.ceil(length / phrase.length)).slice(0, length);
const lengths = [12, 24, 25, 44, 45, 80, 81, 150, 151, 300];
const sizes = [
  [1080, 1920],
  [1920, 1080],
  [3840, 2160],
  [1366, 768],
] as const;

let folder: string;
let address: string;
let browser: Browser | undefined;
let page: Page;
const seen: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-lobby-"));
  const notices = layNotices(
    ...lengths.map((length) => ({ 标题: titleOf(length), 文号: "洛政办〔2024〕12号" })),
  );
  const rules = changedConfig({
    demonstration: "本站的文件、数字为演示而编，不是洛宁县人民政府发布的信息。",
    lobby: { kinds: [{ name: "重大项目建设情况", titleWords: ["洛宁"], days: 900 }] },
  });
  const { catalog } = seeSmallCounty({ ...notices, ...rules }).view;
  const file = join(folder, "lobby.html");
  writeFileSync(file, lobbyPage(makeLobby(catalog), await readLobbyParts()));
  address = pathToFileURL(file).href;
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  browser ??= await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  seen.length = 0;
  page.on("request", (request) => seen.push(request.url()));
  page.on("pageerror", (error) => seen.push(error.message));
  page.on("console", (message) => seen.push(message.text()));
});

afterEach(async () => page?.context().close());

const shown = () =>
  page.evaluate(() =>
    [...document.querySelectorAll("[data-slide]")].flatMap((slide, index) =>
      getComputedStyle(slide).visibility === "visible" ? [index] : [],
    ),
  );

browserTest(
  "is one file that asks for nothing, and shows one slide after the other from the first again",
  async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.clock.install();
    await page.goto(address);
    const count = await page.locator("[data-slide]").count();
    expect(count).toBeGreaterThan(lengths.length);
    const turns: (readonly number[])[] = [await shown()];
    for (let turn = 0; turn < count; turn++) {
      await page.clock.runFor(15_000);
      turns.push(await shown());
    }
    expect(turns).toEqual([...Array.from({ length: count }, (_, index) => [index]), [0]]);
    expect(seen).toEqual([address]);
  },
);

browserTest("an hour of turning makes no node, no listener, no document, no timer", async () => {
  await page.clock.install();
  const countTimers = await watchTimers(page);
  await page.goto(address);
  await page.clock.runFor(600_000);
  const before = await countPage(page);
  await page.clock.runFor(3_600_000);
  expect(await countPage(page)).toEqual(before);
  expect(await countTimers()).toEqual({ set: 1, standing: 1 });
});

browserTest("whoever asks for less motion has none, everyone else a change that ends", async () => {
  await page.goto(address);
  const durations = () =>
    page.evaluate(() => {
      document.documentElement.setAttribute("data-turned", "");
      return getComputedStyle(document.querySelectorAll("[data-slide]")[1] as Element).transitionDuration;
    });
  expect(await durations()).toMatch(/0\.6s/);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await durations()).toBe("0s");
});

browserTest("it can be stopped, and goes on", async () => {
  await page.clock.install();
  await page.goto(address);
  await page.locator("[data-pause]").focus();
  await page.keyboard.press("Enter");
  await page.clock.runFor(60_000);
  expect(await page.locator("[data-shown] h1").count()).toBe(1);
  await page.keyboard.press("Enter");
  await page.clock.runFor(15_000);
  expect(await page.locator("[data-shown] h1").count()).toBe(0);
});

describe.each(sizes)("on a screen of %i×%i", (width, height) => {
  browserTest("every title stands whole on its slide, and axe finds nothing", async () => {
    await page.setViewportSize({ width, height });
    await page.clock.install();
    await page.goto(address);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("[data-slide]")].flatMap((slide, index) => {
        const box = slide.getBoundingClientRect();
        const parts = [...slide.querySelectorAll<HTMLElement>("h1, h2, p")].filter(
          (part) => !part.matches(".visually-hidden"),
        );
        return parts
          .filter((part) => {
            const { left, right, top, bottom } = part.getBoundingClientRect();
            return (
              left < box.left ||
              right > box.right + 0.5 ||
              top < box.top ||
              bottom > box.bottom + 0.5 ||
              // Song is drawn a little higher than its lines; a line that is hidden would be more.
              part.scrollHeight >
                part.clientHeight + 0.3 * Number.parseFloat(getComputedStyle(part).fontSize) ||
              part.scrollWidth > part.clientWidth + 2
            );
          })
          .map((part) => `slide ${index}: ${part.className} ${part.textContent?.length}`);
      }),
    );
    const overlaps = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".item")].flatMap((slide, index) => {
        const bottom = slide.querySelector(".index")?.getBoundingClientRect().bottom ?? 0;
        const top = slide.querySelector(".place")?.getBoundingClientRect().top ?? 0;
        return bottom > top ? [`slide ${index + 1}: its number lies under the page's`] : [];
      }),
    );
    const page_ = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect([...found, ...overlaps, page_]).toEqual([[0, 0]]);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.clock.runFor(15_000);
    await page.waitForTimeout(1_400);
    expect(await findAxeViolations(page)).toEqual([]);
  });
});
