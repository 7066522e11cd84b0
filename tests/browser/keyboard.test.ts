/** The keys on a touch screen: what they write, what they leave uncovered, and that they can be done without. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { print } from "../templates/samples/all.ts";
import { homeSample } from "../templates/samples/lists.ts";
import { findAxeViolations } from "../support/axe-findings.ts";
import { browserTest, openBrowser } from "../support/browser.ts";

const templates = fileURLToPath(new URL("../../templates/", import.meta.url));
let folder: string;
let browser: Browser | undefined;
let page: Page;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-keyboard-"));
  for (const part of ["assets", "kiosk"])
    cpSync(join(templates, part), join(folder, "assets"), { recursive: true });
  const kiosk = print({ ...homeSample, edition: { kind: "kiosk", idleSeconds: 90 } });
  writeFileSync(join(folder, "index.html"), kiosk);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  browser ??= await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
  page = await context.newPage();
});

afterEach(async () => page?.context().close());

type Finder = (letters: string) => unknown;

async function visit(words?: Finder): Promise<void> {
  if (words) await page.addInitScript(`globalThis.gongkaiWords = ${words.toString()}`);
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
}

const keyboard = () => page.locator(".keyboard");
const touch = async (...keys: readonly string[]) => {
  for (const key of keys) await page.locator(`[data-key="${key}"]`).tap();
};
const written = () => page.locator("#q").inputValue();
const focused = () => page.evaluate(() => document.activeElement?.id);

describe("touched", () => {
  browserTest("they come with the field, write where the caret stands, and leave it the focus", async () => {
    await visit();
    expect(await keyboard().count()).toBe(0);
    expect(await page.locator("#q").getAttribute("inputmode")).toBe("none");
    await page.locator("#q").tap();
    await touch("〔", "2", "0", "2", "4", "〕", "1", "2", "号");
    expect([await written(), await focused()]).toEqual(["〔2024〕12号", "q"]);
    await page.locator("#q").evaluate((field: HTMLInputElement) => field.setSelectionRange(0, 0));
    await touch("第", "erase", "年", "space", "-", "/");
    expect(await written()).toBe("年 -/〔2024〕12号");
    await touch("clear");
    expect(await written()).toBe("");
  });

  browserTest("退格 takes a rare character whole, and a selection at once", async () => {
    await visit();
    await page.locator("#q").fill("峪𠮷");
    await page.locator("#q").tap();
    await touch("erase");
    expect(await written()).toBe("峪");
    await page.locator("#q").evaluate((field: HTMLInputElement) => field.select());
    await touch("a");
    expect(await written()).toBe("a");
  });

  browserTest("every input is told, and 检索 sends the form", async () => {
    await visit();
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      document.addEventListener("input", (event) => told.push((event.target as HTMLInputElement).value));
      document.addEventListener("submit", (event) => {
        event.preventDefault();
        told.push("submit");
      });
    });
    await page.locator("#q").tap();
    await touch("l", "n", "submit");
    expect(await page.evaluate(() => (globalThis as unknown as { told: string[] }).told)).toEqual([
      "l",
      "ln",
      "submit",
    ]);
    expect(await keyboard().isVisible()).toBe(false);
  });
});

describe("words by their pinyin", () => {
  browserTest("at most eight are offered, and the one touched takes the place of its letters", async () => {
    await visit((letters) =>
      letters === "ln" ? ["洛宁", "洛宁县", "老年", "连年", "两年", "六年", "历年", "落难", "冷暖"] : [],
    );
    await page.locator("#q").fill("2024年");
    await page.locator("#q").tap();
    await touch("l", "n");
    await page.locator(".key-word:visible").first().waitFor();
    expect(await page.locator(".key-word:visible").count()).toBe(8);
    await page.locator(".key-word").nth(1).tap();
    expect([await written(), await focused()]).toEqual(["2024年洛宁县", "q"]);
    expect(await page.locator(".key-word:visible").count()).toBe(0);
  });

  browserTest("a word for which the field has no room leaves the letters as they are", async () => {
    await visit(() => ["洛宁县人民政府"]);
    await page.locator("#q").evaluate((field: HTMLInputElement) => {
      field.maxLength = 5;
    });
    await page.locator("#q").tap();
    await touch("l", "n");
    await page.locator(".key-word:visible").first().tap();
    expect(await written()).toBe("ln");
  });

  browserTest("an answer that comes late, or not at all, takes nothing away", async () => {
    await visit((letters) =>
      letters.length === 1
        ? new Promise((resolve) => setTimeout(() => resolve(["来得晚"]), 300))
        : Promise.reject(new Error("没有词表")),
    );
    await page.locator("#q").tap();
    await touch("l", "n");
    await page.waitForTimeout(400);
    expect([await written(), await page.locator(".key-word:visible").count()]).toEqual(["ln", 0]);
  });
});

describe.each([
  [1080, 1920],
  [1920, 1080],
])("on a screen of %i×%i", (width, height) => {
  browserTest("no key is under 56 px, the field is never covered, and axe finds nothing", async () => {
    await page.setViewportSize({ width, height });
    await visit();
    for (const large of [false, true]) {
      await page.locator("#large").setChecked(large);
      // At the very end of the page, where covering would be worst.
      await page.evaluate(() => document.querySelector("main")?.append(document.querySelector("form") ?? ""));
      await page.locator("#q").tap();
      const keys = await page
        .locator(".keyboard .key:visible")
        .evaluateAll((all) => all.map((key) => key.getBoundingClientRect()));
      expect(keys.length).toBeGreaterThan(45);
      expect(keys.filter((key) => key.width < 56 || key.height < 56 || key.right > width)).toEqual([]);
      const [field, top] = await page.evaluate(() => [
        document.querySelector("#q")?.getBoundingClientRect().bottom ?? Number.NaN,
        document.querySelector(".keyboard")?.getBoundingClientRect().top ?? Number.NaN,
      ]);
      expect(field).toBeLessThan(top ?? 0);
      expect(await findAxeViolations(page)).toEqual([]);
      await touch("close");
      expect(await keyboard().isVisible()).toBe(false);
    }
  });

  browserTest("long words are whole, in rows of 56 px, and cover no field", async () => {
    await page.setViewportSize({ width, height });
    await visit(() => Array.from({ length: 8 }, (_, row) => `青崖县上戈镇人民政府办公室${row}`));
    await page.evaluate(() => document.querySelector("main")?.append(document.querySelector("form") ?? ""));
    await page.locator("#q").tap();
    await touch("l");
    await page.locator(".key-word:visible").nth(7).waitFor();
    const words = await page.locator(".key-word:visible").evaluateAll((all) =>
      all.map((word) => {
        const { left, right, top, bottom } = word.getBoundingClientRect();
        return { left, right, top, bottom, cut: word.scrollWidth > word.clientWidth };
      }),
    );
    expect(words).toHaveLength(8);
    const fits = ({ left, right, top, bottom, cut }: (typeof words)[number]): boolean =>
      !cut && left >= 0 && right <= width && bottom - top >= 56;
    expect(words.filter((word) => !fits(word))).toEqual([]);
    const apart = words.every((word, at) =>
      words.slice(at + 1).every((next) => next.left >= word.right || next.top >= word.bottom),
    );
    expect(apart).toBe(true);
    const top = await keyboard().evaluate((keys) => keys.getBoundingClientRect().top);
    expect(await page.locator("#q").evaluate((field) => field.getBoundingClientRect().bottom)).toBeLessThan(
      top,
    );
  });
});

browserTest("without touch: the keys come after the field, are pressed, and put away", async () => {
  await visit();
  await page.locator("#q").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-key"))).toBe("1");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  expect([await written(), await keyboard().isVisible()]).toEqual(["11", true]);
  await page.keyboard.press("Escape");
  expect([await keyboard().isVisible(), await focused()]).toEqual([false, "q"]);
  await page.locator("#q").tap();
  expect(await keyboard().isVisible()).toBe(true);
  await page.locator("h2").first().tap();
  expect(await keyboard().isVisible()).toBe(false);
});
