import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readableText, readBytes, runBuild } from "../support/built-county.ts";
import { callCli } from "../support/call-cli.ts";
import { readForGolden, readGolden } from "../support/golden-site.ts";
import { markupRules } from "../support/markup-rules.ts";
import { writeNotice } from "../support/notice-text.ts";
import { followHref, listSiteFiles, readMeta, readSitePages, readTags } from "../support/site-pages.ts";
import { writeSmallCounty } from "../support/small-county.ts";
import { serveFolder } from "../support/static-server.ts";

const golden = fileURLToPath(new URL("../golden/small-county", import.meta.url));
let folder: string;
const site = (): string => join(folder, "_site");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-golden-"));
  cpSync(golden, folder, { recursive: true });
  const { status, stderr } = await runBuild([], { here: folder });
  expect([status, stderr]).toEqual([0, expect.stringContaining("公开信息 1 条")]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the site of a county of five files", () => {
  test("names no other county", () => {
    for (const [path, bytes] of readBytes(site()))
      expect([path, /洛宁|洛阳|luoning|410328/i.exec(readableText(bytes))?.[0]]).toEqual([path, undefined]);
  });

  test("comes out as the golden site, byte for byte", () => {
    const made = readForGolden(site());
    const expected = readGolden(fileURLToPath(new URL("../golden/small-county-site", import.meta.url)), made);
    for (const [path, text] of made) expect([path, text]).toEqual([path, expected.get(path)]);
  });

  test("has no link that leads nowhere", () => {
    const files = new Set(listSiteFiles(site()));
    const lost = readSitePages(site()).flatMap(({ path, text }) =>
      path === "404.html"
        ? []
        : readTags(text)
            .flatMap(({ attributes }) => [attributes.href, attributes.src])
            .filter((href) => href !== undefined && !/^[a-z]+:/.test(href))
            .filter((href) => !files.has(followHref(path, href ?? "")?.path ?? ""))
            .map((href) => `${path} ${href}`),
    );
    expect(lost).toEqual([]);
  });

  test("is written without a fault, and carries its own names", () => {
    const judge = new HtmlValidate(new StaticConfigLoader(markupRules));
    for (const { path, text } of readSitePages(site())) {
      const { results } = judge.validateStringSync(text, path);
      expect([path, results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))]).toEqual([
        path,
        [],
      ]);
      expect([path, readMeta(text, "SiteName")]).toEqual([path, ["青崖县人民政府"]]);
    }
  });

  test("has its three columns, its year in figures and no door to what it does not have", () => {
    const files = listSiteFiles(site());
    for (const path of [
      "columns/governance/index.html",
      "reports/2024/index.html",
      "reports/2024/table.json",
      "guide/index.html",
    ])
      expect(files).toContain(path);
    expect(files.filter((path) => /^(?:application|handbook)\/|collection/.test(path))).toEqual([]);
  });
});

test("a rule with the name of the collection is refused before anything is printed", async () => {
  const rule = "---\n标题: 公开制度汇编办法\n更新日期: 2024-01-01\n---\n正文。\n";
  const county = writeSmallCounty({ "content/regulations/collection.md": rule });
  try {
    const { status, stderr } = await callCli(["build"], county);
    expect([status, stderr]).toEqual([1, expect.stringContaining("[address-collision]")]);
    expect(
      readdirSync(county)
        .filter((name) => name !== ".cache")
        .sort(),
    ).toEqual(["content", "site.config.ts"]);
  } finally {
    rmSync(county, { recursive: true, force: true });
  }
});

test("a county without any notice or ledger has a site all the same", async () => {
  const county = writeSmallCounty({
    "content/notices/2024/fangxun.md": null,
    "content/requests/2024.csv": null,
  });
  try {
    mkdirSync(join(county, "content/notices/2024"), { recursive: true });
    const { status, stderr } = await runBuild([], { here: county });
    expect([status, stderr]).toEqual([0, expect.stringContaining("公开信息 0 条")]);
    expect(readdirSync(join(county, "_site"))).toContain("index.html");
  } finally {
    rmSync(county, { recursive: true, force: true });
  }
});

test("mounted under a path, every page that home leads to answers, and so does the page not found", async () => {
  const config = join(folder, "site.config.ts");
  writeFileSync(
    join(folder, "content/notices/2024/second.md"),
    writeNotice({ 索引号: "990000017/2024-00002", 发布机构: "青崖县人民政府办公室" }),
  );
  writeFileSync(
    config,
    readFileSync(config, "utf8").replace("https://qingya.example/", "https://qingya.example/a/zwgk/"),
  );
  expect((await runBuild(["--out", "mounted"], { here: folder })).status).toBe(0);
  const server = await serveFolder(join(folder, "mounted"), { mount: "/a/zwgk/" });
  try {
    for (const start of [server.url, new URL("meiyou/zheyiye/", server.url).href]) {
      const text = await (await fetch(start)).text();
      const links = readTags(text).flatMap(({ attributes }) => [attributes.href, attributes.src]);
      for (const href of links)
        if (href !== undefined && !/^(?:[a-z]+:|#)/.test(href)) {
          const { status } = await fetch(new URL(href, start));
          expect([start, href, status]).toEqual([start, href, 200]);
        }
    }
  } finally {
    await server.close();
  }
});
