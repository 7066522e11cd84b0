import { describe, expect, test } from "vitest";
import type { Frame } from "../../scripts/page/frame.ts";
import { makeFrame } from "../../scripts/page/make-frame.ts";
import type { Page } from "../../scripts/page/page.ts";
import { listSlices } from "../../scripts/page/page-set.ts";
import { layNotices } from "../support/notice-text.ts";
import { changedConfig, type SeenCounty, seeSmallCounty } from "../support/seen-county.ts";

const county = seeSmallCounty(layNotices({ 曾用索引号: "[005429713/2023-00007]" }, {}));
const pages = makePages(county);

function makePages({ view, read }: SeenCounty): readonly Page[] {
  return listSlices(view, [2024]).flatMap((slice) => slice.plan(read).map((page) => page.make(read)));
}

function frameOf(path: string): Frame {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`there is no ${path}`);
  return page;
}

const notice = "notices/005429713/2024-00012/index.html";

describe("the frame", () => {
  test("leads home from every depth by relative addresses", () => {
    expect(frameOf("index.html")).toMatchObject({
      root: "./",
      homeHref: "index.html",
      searchHref: "search/index.html",
    });
    expect(frameOf("catalog/index.html")).toMatchObject({ root: "../", homeHref: "../index.html" });
    expect(frameOf(notice)).toMatchObject({ root: "../../../", homeHref: "../../../index.html" });
  });

  test("every address of every page but the one not found is relative", () => {
    for (const page of pages.filter(({ kind }) => kind !== "not-found")) {
      const { doors, footerLinks, feeds, breadcrumb, homeHref, searchHref } = page;
      const hrefs = [
        ...doors,
        ...footerLinks,
        ...feeds,
        ...breadcrumb,
        { href: homeHref },
        { href: searchHref },
      ];
      for (const { href } of hrefs) if (href !== undefined) expect(href).not.toMatch(/^(?:\/|[a-z]+:)/);
    }
  });

  test("every page has a path of its own", () => {
    expect(new Set(pages.map(({ path }) => path.toLowerCase())).size).toBe(pages.length);
  });

  test("a breadcrumb begins at home and ends at the page itself, which is no link", () => {
    expect(frameOf("index.html").breadcrumb).toEqual([]);
    expect(frameOf(notice).breadcrumb).toEqual([
      { label: "首页", href: "../../../index.html" },
      { label: "目录", href: "../../../catalog/index.html" },
      { label: "政务工作", href: "../../../catalog/class/governance/index.html" },
      { label: "正文" },
    ]);
    for (const page of pages.filter(({ kind }) => kind !== "home")) {
      expect(page.breadcrumb[0]?.label).toBe("首页");
      expect([page.path, page.breadcrumb.at(-1)?.href]).toEqual([page.path, undefined]);
      if (page.kind !== "notice") expect(page.breadcrumb.at(-1)).toEqual({ label: page.heading });
      expect(page.breadcrumb.slice(0, -1).every(({ href }) => href !== undefined)).toBe(true);
    }
  });

  test("a door without a room behind it is not shown", () => {
    expect(frameOf(notice).doors.map(({ label }) => label)).toEqual([
      "公开指南",
      "公开制度",
      "法定公开目录",
      "公开年报",
    ]);
  });

  test("at most one door is the current one, and it is the one above the page", () => {
    for (const { doors } of pages)
      expect(doors.filter(({ current }) => current).length).toBeLessThanOrEqual(1);
    expect(frameOf(notice).doors.find(({ current }) => current)?.label).toBe("法定公开目录");
    expect(frameOf("guide/index.html").doors.find(({ current }) => current)?.label).toBe("公开指南");
    expect(frameOf("reports/index.html").doors.find(({ current }) => current)?.label).toBe("公开年报");
  });

  test("names of the site stand on every page, once", () => {
    for (const { meta } of pages)
      expect(meta.filter(({ name }) => name.startsWith("Site"))).toEqual([
        { name: "SiteName", content: "洛宁县人民政府" },
        { name: "SiteDomain", content: "luoning.example" },
        { name: "SiteIDCode", content: "4103280000" },
      ]);
  });

  test("no tag is written twice on a page or left empty", () => {
    for (const { path, meta } of pages) {
      expect([path, new Set(meta.map(({ name }) => name)).size]).toEqual([path, meta.length]);
      expect([path, meta.filter(({ content }) => content.trim() === "")]).toEqual([path, []]);
    }
  });

  test("lists and contents pages are columns; notices, texts and reports are articles", () => {
    const names = (kind: Page["kind"]) =>
      new Set(
        pages
          .filter((page) => page.kind === kind)
          .map(({ meta }) =>
            meta
              .map(({ name }) => name)
              .slice(3)
              .join(" "),
          ),
      );
    const column = new Set(["ColumnName ColumnDescription ColumnKeywords ColumnType"]);
    const article = new Set(["ArticleTitle PubDate ContentSource"]);
    for (const kind of ["list", "catalog", "report-list", "text-list"] as const)
      expect([kind, names(kind)]).toEqual([kind, column]);
    for (const kind of ["notice", "text"] as const) expect([kind, names(kind)]).toEqual([kind, article]);
  });

  test("an article tells its title, its day and its source", () => {
    expect(frameOf(notice).meta.slice(3)).toEqual([
      { name: "ArticleTitle", content: "关于印发洛宁县防汛应急预案的通知" },
      { name: "PubDate", content: "2024-05-24" },
      { name: "ContentSource", content: "洛宁县人民政府办公室" },
    ]);
  });

  test("only a sample site says 〔示例〕 in the titles of its pages", () => {
    const sample = seeSmallCounty(changedConfig({ demonstration: "本站是虚构的。" }));
    const facts = { path: "guide/index.html", heading: "公开指南", description: "指南" };
    expect(makeFrame(sample.view, facts).documentTitle).toBe("〔示例〕公开指南 - 洛宁县人民政府政府信息公开");
    expect(makeFrame(county.view, facts).documentTitle).toBe("公开指南 - 洛宁县人民政府政府信息公开");
    expect(makeFrame(county.view, facts).site.demonstration).toBeUndefined();
  });

  test("the absolute address is baseUrl and path, and that of home is baseUrl itself", () => {
    expect(frameOf("index.html").absoluteUrl).toBe("https://luoning.example/");
    expect(frameOf(notice).absoluteUrl).toBe(`https://luoning.example/${notice}`);
  });

  test("the domain has neither scheme nor path", () => {
    const { view } = seeSmallCounty(changedConfig({ baseUrl: "https://www.luoning.example:8443/zwgk/" }));
    const { meta } = makeFrame(view, { path: "index.html", heading: "", description: "" });
    expect(meta[1]).toEqual({ name: "SiteDomain", content: "www.luoning.example:8443" });
  });
});
