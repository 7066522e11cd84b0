import { describe, expect, test } from "vitest";
import { makeDataPage, makeNotFoundPage, makeRedirectPages } from "../../scripts/page/other-pages.ts";
import { changedConfig, seeSmallCounty } from "../support/seen-county.ts";
import { changedNotice, noticePath } from "../support/small-county.ts";

describe("the page not found", () => {
  test.each([
    ["https://luoning.example/", "/"],
    ["https://luoning.example/zwgk/", "/zwgk/"],
  ])("of %s begins all its links at %s", (baseUrl, base) => {
    const page = makeNotFoundPage(seeSmallCounty(changedConfig({ baseUrl })).view);
    const { homeHref, searchHref, root, doors, footerLinks, feeds, breadcrumb, ways } = page;
    expect([homeHref, searchHref, root]).toEqual([`${base}index.html`, `${base}search/index.html`, base]);
    for (const { href } of [...doors, ...footerLinks, ...feeds, ...breadcrumb, ...ways])
      if (href !== undefined) expect(href.startsWith(base) && !href.startsWith("//")).toBe(true);
    expect(ways[0]?.href).toBe(`${base}catalog/index.html`);
  });
});

describe("a former index number", () => {
  const overlay = {
    [noticePath]: changedNotice([
      "2024-00012\n",
      "2024-00012\n曾用索引号: [005429713/2023-00003, 005429713/2022-00001]\n",
    ]),
  };

  test("has a page that leads to the present one", () => {
    const { view } = seeSmallCounty(overlay);
    const [entry] = view.catalog.published;
    const pages = entry ? makeRedirectPages(view, entry) : [];
    expect(pages.map(({ path, target }) => [path, target.href])).toEqual([
      ["notices/005429713/2023-00003/index.html", "../2024-00012/index.html"],
      ["notices/005429713/2022-00001/index.html", "../2024-00012/index.html"],
    ]);
    expect(pages[0]?.target.label).toContain("005429713/2024-00012");
  });
});

describe("the page of downloads", () => {
  test("lists the catalog, the table of every year, newest first, and the feeds of what holds anything", () => {
    const [catalog, fulltext, figures, tables, feeds] = makeDataPage(seeSmallCounty().view).groups;
    expect(catalog?.entries.map(({ href }) => href)).toEqual([
      "../catalog.csv",
      "../catalog.json",
      "../sitemap.xml",
    ]);
    expect(fulltext?.entries.map(({ href }) => href)).toEqual(["../fulltext/2024.jsonl"]);
    expect(figures?.entries.map(({ href }) => href)).toEqual(["../figures.csv", "../figures.json"]);
    expect(tables?.entries.map(({ href }) => href)).toEqual([
      "../reports/2024/table.docx",
      "../reports/2024/table.xlsx",
      "../reports/2024/table.csv",
      "../reports/2024/table.json",
    ]);
    expect(feeds?.entries.map(({ href }) => href)).toEqual([
      "../feed.xml",
      "../catalog/class/governance/feed.xml",
      "../agencies/county-office/feed.xml",
    ]);
  });
});
