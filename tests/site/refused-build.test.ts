import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { webEdition } from "../../scripts/page/edition.ts";
import { noStore } from "../../scripts/effects/search-store.ts";
import { writeSite } from "../../scripts/commands/write-site.ts";
import { listDifferences, readBytes, runBuild } from "../support/built-county.ts";
import { callCli } from "../support/call-cli.ts";
import { writeNotice } from "../support/notice-text.ts";
import { changedNotice, inspectSmallCounty, noticePath, writeSmallCounty } from "../support/small-county.ts";

describe("a site that stands", () => {
  let folder: string;
  const site = (): string => join(folder, "_site");

  beforeAll(async () => {
    folder = writeSmallCounty({});
    expect((await runBuild([], { here: folder })).status).toBe(0);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("keeps every byte when one file of the county is broken, and the build ends with 1", async () => {
    const before = readBytes(site());
    writeFileSync(join(folder, noticePath), changedNotice(["2024-05-24", "2024-05-32"]));
    const { status, stderr } = await callCli(["build"], folder);
    expect([status, stderr]).toEqual([1, expect.stringContaining("网站没有改动")]);
    expect(listDifferences(before, readBytes(site()))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([".cache", "_site", "content", "site.config.ts"]);
  });

  test("keeps every byte when a build fails halfway, and nothing is left beside it", async () => {
    const before = readBytes(site());
    const attached = {
      [noticePath]: writeNotice({ 附件: "[{名称: 名单, 文件: 2024/名单.csv}]" }),
      "content/attachments/2024/名单.csv": "检查时的名单",
    };
    const { catalog, tables } = inspectSmallCounty(attached);
    if (!catalog) throw new Error("the county cannot be read");
    for (const [path, text] of Object.entries(attached)) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    // Changed between the check and the copy.
    writeFileSync(join(folder, "content/attachments/2024/名单.csv"), "后来的名单");
    const job = {
      catalog,
      tables,
      contentFolder: join(folder, "content"),
      seenFrom: folder,
      outFolder: site(),
      edition: webEdition,
      store: noStore,
    };
    await expect(writeSite(job)).rejects.toThrow("在检查之后又被改动");
    expect(catalog.published[0]?.attachments[0]?.sha256).toBe(digestOf("检查时的名单"));
    expect(listDifferences(before, readBytes(site()))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([".cache", "_site", "content", "site.config.ts"]);
  });

  test("is replaced whole by the next build that passes", async () => {
    rmSync(join(folder, noticePath));
    writeFileSync(join(folder, "content/notices/2024/other.md"), writeNotice({}));
    expect((await runBuild([], { here: folder })).status).toBe(0);
    const paths = [...readBytes(site()).keys()].filter((path) => path.startsWith("notices/"));
    expect(paths).toEqual(["notices/005429713/2024-00100/index.html"]);
  });
});

describe("a folder that is not ours", () => {
  let folder: string;
  beforeEach(() => {
    folder = writeSmallCounty({});
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ["in the place of the site", "gongwen", "gongwen"],
    ["beside it, where a build clears away", ".out.gongkai-old", "out"],
    ["which is the county itself", ".", "."],
    ["which is its content", "content", "content"],
  ])("%s is refused with 2 and left as it was", async (_, kept, out) => {
    mkdirSync(join(folder, kept), { recursive: true });
    writeFileSync(join(folder, kept, "通知.docx"), "别的文件");
    const before = readBytes(folder);
    const { status, stderr } = await callCli(["build", "--out", out], folder);
    expect([status, stderr]).toEqual([2, expect.stringContaining("[unsafe-output]")]);
    // What was read is remembered; whatever is anybody's stays.
    const after = listDifferences(before, readBytes(folder)).filter((path) => !path.includes(".cache/"));
    expect(after).toEqual([]);
  });
});
