import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { writeArchivedCounty } from "../support/archived-county.ts";
import { browserTest, openBrowser } from "../support/browser.ts";
import { runVerb } from "../support/built-county.ts";
import { serveFolder } from "../support/static-server.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let county: string;
let place: string;
let copy: string;
let browser: Browser | undefined;
let pages: Page[] = [];

// A stick as it is found: a name with Chinese and a space.
beforeAll(async () => {
  county = writeArchivedCounty();
  place = mkdtempSync(join(tmpdir(), "gongkai-优盘 "));
  await runVerb("archive", ["--out", join(place, "存档 2025")], { here: county });
  copy = join(place, "存档 2025", "site");
}, 120_000);

afterEach(async () => {
  for (const page of pages) await page.close();
  pages = [];
});

afterAll(async () => {
  await browser?.close();
  for (const folder of [county, place]) rmSync(folder, { recursive: true, force: true });
});

async function open(address: string): Promise<Page> {
  browser ??= await openBrowser();
  const page = await browser.newPage();
  pages.push(page);
  page.on("pageerror", (error) => expect.fail(String(error)));
  await page.goto(address);
  return page;
}

/** Chooses a folder, and gives back the verdict and the files found wanting, under their headings. */
async function verify(page: Page, folder: string): Promise<readonly [string, Record<string, string[]>]> {
  await page.setInputFiles("#folder", folder);
  return readVerdict(page);
}

async function readVerdict(page: Page): Promise<readonly [string, Record<string, string[]>]> {
  await page.waitForFunction(() =>
    document.querySelector("[data-verify='status']")?.textContent?.startsWith("核对了"),
  );
  const found = await page.evaluate(() =>
    [...document.querySelectorAll(".verify-finding, .verify-unchecked")].map(
      (part) =>
        [
          part.querySelector("h2")?.textContent?.split("（")[0] ?? "",
          [...part.querySelectorAll("li")].map((item) => item.textContent ?? ""),
        ] as const,
    ),
  );
  return [(await page.textContent("[data-verify='status']")) ?? "", Object.fromEntries(found)];
}

/** Changes a file of the copy while the test runs. */
async function damaged<T>(path: string, change: (file: string) => void, run: () => Promise<T>): Promise<T> {
  const file = join(copy, path);
  const bytes = readFileSync(file);
  try {
    change(file);
    return await run();
  } finally {
    writeFileSync(file, bytes);
  }
}

const flipByte =
  (at: number) =>
  (file: string): void => {
    const bytes = readFileSync(file);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  };

/** The list with the first digit of a file's digest altered. */
function alterDigest(list: string, path: string): string {
  const at = list.indexOf(`  ${path}\n`) - 64;
  expect(at).toBeGreaterThanOrEqual(0);
  return `${list.slice(0, at)}${list[at] === "0" ? "1" : "0"}${list.slice(at + 1)}`;
}

const fromDisk = (): string => pathToFileURL(join(copy, "verify/index.html")).href;

describe("a copy opened from disk", () => {
  browserTest("leads from its first page to the page on which it verifies itself", async () => {
    const page = await open(pathToFileURL(join(copy, "index.html")).href);
    await page.click("footer >> text=核对本副本");
    expect(await page.textContent("h1")).toBe("核对本副本");
    // Nothing can be fetched from here, so it is not offered.
    expect(await page.isVisible("[data-verify='fetch']")).toBe(false);
    expect(await page.isVisible("#folder")).toBe(true);
  });

  browserTest("with one bit flipped in the archive's list has a damaged line, and no stranger", async () => {
    const page = await open(fromDisk());
    const list = readFileSync(join(copy, "../manifest-sha256.txt"), "utf8");
    const at = list.indexOf("  site.zip\n") - 64;
    const line = list.slice(0, at).split("\n").length;
    const flip = (file: string): void => {
      const bytes = readFileSync(file);
      const offset = Buffer.byteLength(list.slice(0, at));
      bytes[offset] = (bytes[offset] ?? 0) ^ 0x80;
      writeFileSync(file, bytes);
    };
    await damaged("../manifest-sha256.txt", flip, async () => {
      const [, found] = await verify(page, join(copy, ".."));
      expect(found).toEqual({
        不合规则: [expect.stringContaining(`manifest-sha256.txt 第 ${line} 行`)],
        没有核对: ["site.zip"],
      });
    });
  });

  browserTest("is found whole, whether its own folder or the whole archive is chosen", async () => {
    const page = await open(fromDisk());
    expect(await verify(page, copy)).toEqual([expect.stringMatching(/全部完好.*范围：副本。/), {}]);
    expect(await verify(page, join(copy, ".."))).toEqual([
      expect.stringMatching(/全部完好.*范围：整个存档。/),
      {},
    ]);
    expect(await verify(page, join(copy, "../bag"))).toEqual([
      expect.stringMatching(/全部完好.*范围：档案包。/),
      {},
    ]);
  });

  browserTest(
    "as a whole archive is verified in all its parts, and its damaged list is named itself",
    async () => {
      const parts = ["bag/data/site.warc.gz", "read-me.txt", "register.csv", "site.zip"];
      const archive = join(copy, "..");
      const kept = new Map(
        [...parts, "manifest-sha256.txt"].map((path) => [path, readFileSync(join(archive, path))]),
      );
      try {
        for (const part of parts) flipByte(30)(join(archive, part));
        writeFileSync(join(archive, "bag/多余.txt"), "");
        const page = await open(fromDisk());
        const [, found] = await verify(page, archive);
        expect(found).toEqual({ 被改动: parts, 多出: ["bag/多余.txt"] });
        for (const [path, bytes] of kept) writeFileSync(join(archive, path), bytes);
        rmSync(join(archive, "bag/多余.txt"));
        const list = kept.get("manifest-sha256.txt")?.toString("utf8") ?? "";
        for (const path of ["site/index.html", "bag/manifest-sha512.txt", "read-me.txt"]) {
          writeFileSync(join(archive, "manifest-sha256.txt"), alterDigest(list, path));
          expect([path, (await verify(page, archive))[1]]).toEqual([
            path,
            { 被改动: ["manifest-sha256.txt"] },
          ]);
        }
      } finally {
        for (const [path, bytes] of kept) writeFileSync(join(archive, path), bytes);
        rmSync(join(archive, "bag/多余.txt"), { force: true });
      }
    },
  );

  browserTest("among other files on a stick is verified, and they are told to be unverified", async () => {
    writeFileSync(join(place, "工作计划.docx"), "");
    try {
      const [told, found] = await verify(await open(fromDisk()), place);
      expect([told, found]).toEqual([
        expect.stringMatching(/核对过的完好。还有 1 个文件没有核对。范围：整个存档“存档 2025”。/),
        { 没有核对: ["工作计划.docx"] },
      ]);
    } finally {
      rmSync(join(place, "工作计划.docx"));
    }
  });

  browserTest("is not said to be whole where the chosen folder has no list at all", async () => {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-空 "));
    writeFileSync(join(folder, "工作计划.docx"), "");
    try {
      const page = await open(fromDisk());
      await page.setInputFiles("#folder", folder);
      await page.waitForFunction(() =>
        document.querySelector("[data-verify='status']")?.textContent?.startsWith("核对不了"),
      );
      expect(await page.locator(".verify-finding").count()).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  describe("with a bag whose lists are of a digest that browsers do not compute", () => {
    const bag = {
      "bagit.txt": "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n",
      "manifest-md5.txt": `${"0".repeat(32)}  data/方案.txt\n${"0".repeat(32)}  data/名单.txt\n`,
      "data/方案.txt": "汛期值班",
      "data/名单.txt": "城关镇",
    };
    const verifyBag = async (files: Readonly<Record<string, string>>) => {
      const folder = mkdtempSync(join(tmpdir(), "gongkai-档案包 "));
      try {
        mkdirSync(join(folder, "data"));
        for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
        return await verify(await open(fromDisk()), folder);
      } finally {
        rmSync(folder, { recursive: true });
      }
    };

    browserTest("calls none of its files sound", async () => {
      expect(await verifyBag(bag)).toEqual([
        "核对了 0 个文件。还有 4 个文件没有核对。范围：档案包。",
        { 没有核对: ["bagit.txt", "data/名单.txt", "data/方案.txt", "manifest-md5.txt"].sort() },
      ]);
    });

    browserTest("counts only what another list names", async () => {
      const list = `${createHash("sha256").update("汛期值班").digest("hex")}  data/方案.txt\n`;
      const [told, found] = await verifyBag({ ...bag, "manifest-sha256.txt": list });
      expect(told).toMatch(/^核对了 1 个文件，多出 1 个。还有 2 个文件没有核对。/);
      expect(found).toEqual({ 多出: ["data/名单.txt"], 没有核对: ["bagit.txt", "manifest-md5.txt"] });
    });
  });

  browserTest("names what is altered, missing and added", async () => {
    const [guide, csv] = [join(copy, "guide/index.html"), join(copy, "catalog.csv")];
    const bytes = readFileSync(guide);
    flipByte(200)(guide);
    renameSync(csv, `${copy}.csv`);
    mkdirSync(join(copy, "新建文件夹"));
    writeFileSync(join(copy, "新建文件夹", "名单.txt"), "");
    try {
      const [, found] = await verify(await open(fromDisk()), copy);
      expect(found).toEqual({
        被改动: ["guide/index.html"],
        缺少: ["catalog.csv"],
        多出: ["新建文件夹/名单.txt"],
      });
    } finally {
      writeFileSync(guide, bytes);
      renameSync(`${copy}.csv`, csv);
      rmSync(join(copy, "新建文件夹"), { recursive: true });
    }
  });

  browserTest("has nothing that axe finds, before and after, at 390 and 1280 px", async () => {
    const page = await open(fromDisk());
    await page.evaluate(axeSource);
    const listViolations = (): Promise<readonly string[]> =>
      page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
        return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(" ")}`);
      });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await listViolations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await damaged("guide/index.html", flipByte(200), () => verify(page, copy));
    expect(await listViolations()).toEqual([]);
  });

  browserTest("blames a list that was altered, not the pages that it lists", async () => {
    const list = "manifest-sha256.txt";
    const inDigest = await damaged(list, flipByte(3), async () => verify(await open(fromDisk()), copy));
    expect(inDigest[1]).toEqual({ 被改动: [list] });
    const carried = "verify/manifest.js";
    const inCarried = await damaged(carried, flipByte(40), async () => verify(await open(fromDisk()), copy));
    expect(inCarried[1]).toEqual({ 被改动: [carried] });
  });

  browserTest("is verified by the list on disk where the one that it carries cannot run", async () => {
    const carried = "verify/manifest.js";
    const [, found] = await damaged(
      carried,
      (file) => writeFileSync(file, "window.gongkaiManifest = "),
      async () => {
        browser ??= await openBrowser();
        const page = await browser.newPage();
        pages.push(page);
        await page.goto(fromDisk());
        return verify(page, copy);
      },
    );
    expect(found).toEqual({ 被改动: [carried] });
  });
});

describe("a copy on a server", () => {
  browserTest("is fetched file by file, and says what it cannot see", async () => {
    const server = await serveFolder(copy);
    try {
      const page = await open(`${server.url}verify/index.html`);
      await page.click("[data-verify='fetch']");
      expect(await readVerdict(page)).toEqual([
        expect.stringMatching(/全部完好.*范围：副本.*看不出多出来/),
        {},
      ]);
      const outcome = await damaged("guide/index.html", flipByte(200), async () => {
        await page.reload();
        await page.click("[data-verify='fetch']");
        return readVerdict(page);
      });
      expect(outcome[1]).toEqual({ 被改动: ["guide/index.html"] });
    } finally {
      await server.close();
    }
  });
});
