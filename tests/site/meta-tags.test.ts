import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import { readMeta, readSitePages, readTags } from "../support/site-pages.ts";

const pages = readSitePages(findDemonstrationSite());
const siteTags = ["SiteName", "SiteDomain", "SiteIDCode"];
const columnTags = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
const articleTags = ["ArticleTitle", "PubDate", "ContentSource"];

/** What a page is by its address: a column, an article, or neither. */
function kindOf(path: string, text: string): "column" | "article" | "neither" {
  if (["index.html", "404.html", "search/index.html"].includes(path)) return "neither";
  if (readTags(text).some(({ attributes }) => attributes["http-equiv"] === "refresh")) return "neither";
  if (/^(?:notices|guide|application)\//.test(path) || isWrittenReport(path)) return "article";
  if (path === "regulations/collection/index.html") return "column";
  return /^(?:regulations|handbook)\/[^/]+\//.test(path) ? "article" : "column";
}

/** A year, or a unit's year, is an article where a report was written for it. */
function isWrittenReport(path: string): boolean {
  const [, year, unit] = /^reports\/(\d+)\/(?:units\/([^/]+)\/)?index\.html$/.exec(path) ?? [];
  return year !== undefined && existsSync(`content/${unit ? `units/${unit}/` : ""}reports/${year}.md`);
}

describe("the mandated tags (国办发〔2017〕47号)", () => {
  test("of the site stand on every page, once, each with the site's own value", () => {
    for (const { path, text } of pages)
      expect([path, siteTags.map((name) => readMeta(text, name))]).toEqual([
        path,
        [["洛宁县人民政府"], ["luoning-demo.example"], ["4103280000"]],
      ]);
  });

  test("of a column stand on column pages, once, filled, and nowhere else", () => {
    for (const { path, text } of pages) {
      const expected = kindOf(path, text) === "column" ? [1, 1, 1, 1] : [0, 0, 0, 0];
      expect([
        path,
        columnTags.map((name) => readMeta(text, name).filter((value) => value.trim() !== "").length),
      ]).toEqual([path, expected]);
      expect([path, columnTags.some((name) => readMeta(text, name).length > 1)]).toEqual([path, false]);
    }
  });

  test("of an article stand on article pages, once, filled, and nowhere else", () => {
    for (const { path, text } of pages) {
      const expected = kindOf(path, text) === "article" ? [1, 1, 1] : [0, 0, 0];
      expect([
        path,
        articleTags.map((name) => readMeta(text, name).filter((value) => value.trim() !== "").length),
      ]).toEqual([path, expected]);
    }
  });

  test("give a column one of the kinds that the guideline names", () => {
    const kinds = new Set(pages.flatMap(({ text }) => readMeta(text, "ColumnType")));
    for (const kind of kinds) expect(["政策文件", "通知公告", "工作动态", "信息公开目录"]).toContain(kind);
  });

  test("give the day of an article as YYYY-MM-DD, with the minute where it is known", () => {
    for (const { path, text } of pages)
      for (const day of readMeta(text, "PubDate"))
        expect([path, day]).toEqual([path, expect.stringMatching(/^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/)]);
  });

  test("give an article the title that stands over it", () => {
    for (const { path, text } of pages) {
      const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1]?.replaceAll(/<[^>]+>/g, "");
      for (const title of readMeta(text, "ArticleTitle")) expect([path, heading]).toEqual([path, title]);
    }
  });
});

test("every page says that it is a sample, in its title and over its text", () => {
  for (const { path, text } of pages) {
    expect([path, /<title>〔示例〕/.test(text)]).toEqual([path, true]);
    expect([path, /<aside class="sample"[^>]*>.*?示例.*?<\/aside>/s.test(text)]).toEqual([path, true]);
  }
});

test("every page has a description, a language, one heading and one main part", () => {
  for (const { path, text } of pages) {
    const tags = readTags(text);
    const count = (name: string) => tags.filter((tag) => tag.name === name).length;
    expect([path, readMeta(text, "description").length, count("h1"), count("main")]).toEqual([path, 1, 1, 1]);
    expect(tags.find(({ name }) => name === "html")?.attributes.lang).toBe("zh-Hans-CN");
  }
});
