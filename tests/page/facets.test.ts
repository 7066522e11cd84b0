import { describe, expect, test } from "vitest";
import type { CatalogEntry } from "../../scripts/catalog/catalog.ts";
import { makeCatalogPage } from "../../scripts/page/catalog-page.ts";
import { type FacetId, type FacetValue, facetOf } from "../../scripts/page/facets.ts";
import { listLists } from "../../scripts/page/list-pages.ts";
import { makeColumnRedirects } from "../../scripts/page/other-pages.ts";
import { viewSite } from "../../scripts/page/site-view.ts";
import { inspectCountyFolder } from "../support/county-folder.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
import { changedNotice, noticePath } from "../support/small-county.ts";

const { catalog, tables } = await inspectCountyFolder("");
if (!catalog) throw new Error("the demonstration county cannot be read");
const view = viewSite(catalog, tables);
const valuesOf = (id: FacetId): readonly FacetValue[] => facetOf(view.facets, id).values;
const countOf = (values: readonly FacetValue[]): number =>
  values.reduce((sum, value) => sum + value.entries.length, 0);

describe("the facets of the demonstration county", () => {
  test.each(["class", "column", "agency", "year", "subject"] as const)(
    "the values of %s partition the published notices",
    (id) => {
      const entries = valuesOf(id).flatMap((value) => value.entries);
      expect(entries.length).toBe(catalog.published.length);
      expect(new Set(entries).size).toBe(catalog.published.length);
    },
  );

  test("the eight priority areas partition the class 重点领域", () => {
    const [areas] = valuesOf("class").filter(({ label }) => label === "重点领域");
    expect(valuesOf("area").length).toBe(8);
    expect(countOf(valuesOf("area"))).toBe(areas?.entries.length);
  });

  test("normative documents stand beside the classes and are no addend", () => {
    expect(valuesOf("class").map(({ label }) => label)).toEqual(["政务工作", "重点领域", "公共服务"]);
    const blocks = makeCatalogPage(view).blocks;
    expect(blocks.map(({ heading }) => heading)).toContain("规范性文件");
    const classes = blocks.find(({ heading }) => heading === "按类别");
    expect(classes?.lines.reduce((sum, line) => sum + (line.figure?.value ?? 0), 0)).toBe(
      catalog.published.length,
    );
  });

  test("months partition their year", () => {
    for (const year of valuesOf("year")) expect(countOf(year.children)).toBe(year.entries.length);
  });

  test("a subject of the first level holds those of its second level", () => {
    for (const { id, entries, children } of valuesOf("subject")) {
      const direct = entries.filter((entry) => entry.notice.subject === id).length;
      expect(direct + countOf(children)).toBe(entries.length);
    }
  });

  test("every count is that of the notices which say so", () => {
    const stated: Readonly<Record<string, (entry: CatalogEntry) => string | undefined>> = {
      class: ({ notice }) => notice.class,
      area: ({ notice }) => notice.priorityArea,
      genre: ({ notice }) => notice.genre,
      validity: ({ notice }) => notice.validity,
      agency: ({ publisher }) => publisher.id,
      column: ({ column }) => column.id,
    };
    for (const [id, of] of Object.entries(stated))
      for (const value of valuesOf(id as FacetId))
        expect([id, value.id, value.entries.length]).toEqual([
          id,
          value.id,
          catalog.published.filter((entry) => of(entry) === value.id).length,
        ]);
  });

  test("no two values share an address", () => {
    const paths = view.facets.flatMap(({ values }) =>
      values.flatMap((value) => [value.path, ...value.children.map((child) => child.path)]),
    );
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });

  test("the entries of every value are newest first", () => {
    for (const { values } of view.facets)
      for (const { entries } of values) {
        const days = entries.map((entry) => entry.notice.publishedOn.date);
        expect(days).toEqual([...days].sort().reverse());
      }
  });
});

test("a county without columns has one column a class", () => {
  const { view: small } = seeSmallCounty();
  expect(facetOf(small.facets, "column").values.map(({ label }) => label)).toEqual([
    "政务工作",
    "重点领域",
    "公共服务",
  ]);
});

describe("a column that is no more than its class", () => {
  const { view: small } = seeSmallCounty();

  test("has no list of its own: its address leads on to the class, and the catalog's door shows the classes once", () => {
    expect(listLists(small).filter(({ path }) => path.startsWith("columns/"))).toEqual([]);
    expect(
      makeColumnRedirects(small)
        .slice(0, 1)
        .map(({ path, target }) => [path, target.href]),
    ).toEqual([["columns/governance/index.html", "../../catalog/class/governance/index.html"]]);
    const page = makeCatalogPage(small);
    expect(page.blocks.map(({ heading }) => heading)).not.toContain("按栏目");
    expect(page.sentence).not.toContain("栏目");
  });

  test("has a list again once a notice names a column beside its class", () => {
    const named = changedNotice(["类别: 政务工作\n", "类别: 政务工作\n栏目: 公共服务\n"]);
    const { view: split } = seeSmallCounty({ [noticePath]: named });
    const own = listLists(split).filter(({ path }) => path.startsWith("columns/"));
    expect(own.map(({ path, entries }) => [path, entries.length])).toEqual([
      ["columns/governance/index.html", 0],
      ["columns/service/index.html", 1],
    ]);
    expect(makeCatalogPage(split).sentence).toContain("栏目");
  });

  test("of a county that has written its columns keeps its list, with what is said of it", () => {
    const columns = `- 代码: governance
  名称: 政务工作
  说明: 县政府印发的文件。
  关键词: [文件]
  类型: 政策文件
  责任单位: 洛宁县人民政府办公室
  收录: {类别: 政务工作}
`;
    const { view: written } = seeSmallCounty({ "content/columns.yaml": columns });
    expect(makeColumnRedirects(written)).toEqual([]);
    expect(facetOf(written.facets, "column").values.map(({ path }) => path)).toEqual([
      "columns/governance/index.html",
    ]);
  });
});

test("what holds nothing is a line without a link on the catalog's door", () => {
  const { view: small } = seeSmallCounty();
  const lines = makeCatalogPage(small).blocks.find(({ heading }) => heading === "按类别")?.lines;
  expect(lines?.map(({ label, href, figure }) => [label, href, figure?.value])).toEqual([
    ["政务工作", "class/governance/index.html", 1],
    ["重点领域", undefined, 0],
    ["公共服务", undefined, 0],
  ]);
});
