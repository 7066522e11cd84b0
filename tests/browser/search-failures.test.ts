/** What the search says when files are missing, damaged, of another edition, or when there is no script. */
import { rmSync } from "node:fs";
import { expect } from "vitest";
import { writeSearchSite } from "../search/search-site.ts";
import { carryOnDisk } from "../../scripts/effects/disk-carrier.ts";
import { browserTest } from "../support/browser.ts";
import { documents, holders, onBothCarriers, sayFound, words } from "./searched-site.ts";

onBothCarriers((site) => {
  browserTest(
    "a chunk that is missing or damaged is a failure to be tried again, not a shorter answer",
    async () => {
      for (const damage of [removeFile, flipByte, emptyFile, logIn]) {
        const mend = await site.harm(/\/index\/und_/, damage);
        await site.visit("?q=城关镇");
        expect(await site.status()).toBe(
          "检索没有完成：2022年至2024年的检索文件没能读到，这一部分的文件没有查到。",
        );
        mend();
        await site.page.locator("[data-search=retry]").click();
        await site.waitForStatus(sayFound(holders("城关镇").length));
        expect(await site.page.locator("[data-search=failure]").isHidden()).toBe(true);
      }
      site.complaints.length = 0;
    },
  );

  browserTest("any file that is missing or damaged is a failure with ways on", async () => {
    const files = [/bundles\.json/, /\/pairs\//, /wasm\.unknown/, /pf_meta/, /records\.bin/, /\/texts\//];
    for (const file of files) {
      for (const damage of [removeFile, flipByte, emptyFile, logIn]) {
        const mend = await site.harm(file, damage);
        await site.visit("?q=城关镇");
        expect([file.source, await site.status()]).toEqual([
          file.source,
          expect.stringMatching(/^检索没有完成/),
        ]);
        expect(await site.page.locator("[data-search=failure] a").count()).toBeGreaterThan(0);
        mend();
        await site.page.locator("[data-search=retry]").click();
        await site.waitForStatus(sayFound(holders("城关镇").length));
      }
    }
    site.complaints.length = 0;
  });

  browserTest("of two searches at once the one that fails takes nothing from the other", async () => {
    const mend = await site.harm(/addresses\.bin/, removeFile);
    await site.visit("");
    const [failing, going] = await Promise.allSettled([site.ask("通知"), site.ask("城关镇", { limit: 0 })]);
    expect([failing.status, going.status === "fulfilled" && going.value.total]).toEqual([
      "rejected",
      holders("城关镇").length,
    ]);
    mend();
    site.complaints.length = 0;
  });

  browserTest(
    "a page that was open when a new edition came is told so, and reads the new one when asked again",
    async () => {
      const edition = site.folder;
      await site.visit("?q=城关镇");
      const newer = documents.map((document) => ({
        ...document,
        lines: [...document.lines, "二次修订补遗"],
      }));
      rmSync(`${edition}/search`, { recursive: true });
      await writeSearchSite(edition, newer, { carrier: site.carrier, words });
      await site.page.fill("#q", "二次修订补遗");
      await site.page.press("#q", "Enter");
      await expect.poll(site.status).toMatch(/^检索没有完成|^没有找到/);
      const retry = site.page.locator("[data-search=retry]");
      if (await retry.isVisible()) await retry.click();
      else await site.page.press("#q", "Enter");
      await site.waitForStatus(sayFound(newer.length));
      rmSync(`${edition}/search`, { recursive: true });
      await writeSearchSite(edition, documents, { carrier: site.carrier, words });
      site.complaints.length = 0;
    },
  );

  browserTest("data of another version are refused in a sentence that says what to do", async () => {
    const mend = await site.harm(/bundles\.json/, (bytes) => {
      const carried = /gongkaiFile\("([^"]+)"\)/.exec(bytes.toString("latin1"))?.[1];
      const text =
        carried === undefined ? bytes.toString("utf8") : Buffer.from(carried, "base64").toString("utf8");
      const older = text.replace(/"version":"[^"]+"/, '"version":"1.0.0"');
      return carried === undefined
        ? Buffer.from(older)
        : carryOnDisk({ path: "", bytes: Buffer.from(older) }).bytes;
    });
    await site.visit("?q=城关镇");
    expect(await site.status()).toMatch(/不是同一个版本.*刷新/);
    mend();
    site.complaints.length = 0;
  });

  browserTest("without script the page says so and shows the ways on", async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.base}search/index.html?q=县`);
    expect(await plain.getByText("检索需要脚本；可以按年份、机构翻阅").isVisible()).toBe(true);
    expect(await plain.locator("form").isVisible()).toBe(false);
    await context.close();
  });
});

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
