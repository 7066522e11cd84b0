import { describe, expect, test } from "vitest";
import type { ListPage } from "../../scripts/page/catalog-page.ts";
import { listLists, openListPages } from "../../scripts/page/list-pages.ts";
import type { SiteView } from "../../scripts/page/site-view.ts";
import { render } from "../../templates/pages/list.11ty.ts";
import { layNotices } from "../support/notice-text.ts";
import { changedConfig, seeSmallCounty } from "../support/seen-county.ts";
import { noticePath, type Overlay } from "../support/small-county.ts";

/** Twelve notices, one a month from 2024-01 on, five to a page. */
const monthly: Overlay = {
  [noticePath]: null,
  ...changedConfig({ pageSize: 5 }),
  ...layNotices(
    ...Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, "0");
      return { 成文日期: `2024-${month}-01`, 发布日期: `2024-${month}-02` };
    }),
  ),
};
const pages = allListPages(seeSmallCounty(monthly).view);

function pageAt(path: string, among: readonly ListPage[] = pages): ListPage {
  const page = among.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`there is no ${path}`);
  return page;
}

describe("a list of several pages", () => {
  test("leads from the newest to the oldest and back, each end named by its months", () => {
    const landing = pageAt("catalog/all/index.html");
    expect(landing.paginated).toBe(true);
    expect(landing.newer).toEqual({ label: "没有更新的信息" });
    expect(landing.older).toEqual({ label: "2024年1月—5月", href: "page-1/index.html" });
    const oldest = pageAt("catalog/all/page-1/index.html");
    expect(oldest.newer).toEqual({ label: "最新的信息", href: "../index.html" });
    expect(oldest.older).toEqual({ label: "没有更早的信息" });
  });

  test("has a heading that tells which months its older pages hold", () => {
    expect(pageAt("catalog/all/page-1/index.html").heading).toBe("全部信息（2024年1月—5月）");
    expect(pageAt("catalog/all/index.html").heading).toBe("全部信息");
  });

  test("shows the count of the whole list on its first page, and its own span on the others", () => {
    expect(pageAt("catalog/all/index.html").sentence).toBe("主动公开的信息共 12 条，新的在前。");
    expect(pageAt("catalog/all/page-1/index.html").sentence).toBe(
      "本页列出2024年1月—5月公开的信息，新的在前。",
    );
  });

  test("changes nothing but the first pages of the lists that hold it when a notice is added", () => {
    const other = { 成文日期: "2024-12-05", 发布日期: "2024-12-06" };
    const days = Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, "0");
      return { 成文日期: `2024-${month}-01`, 发布日期: `2024-${month}-02` };
    });
    const { view } = seeSmallCounty({ ...monthly, ...layNotices(...days, other) });
    const after = allListPages(view);
    const changed = after.filter((page) => {
      const before = pages.find(({ path }) => path === page.path);
      return JSON.stringify(before) !== JSON.stringify(page);
    });
    expect(after.length).toBe(pages.length);
    expect(changed.map(({ path }) => path).sort()).toEqual([
      "agencies/county-office/index.html",
      "catalog/all/index.html",
      "catalog/class/governance/index.html",
      "catalog/subject/02-03/index.html",
      "catalog/subject/02/index.html",
      "catalog/year/2024/12/index.html",
    ]);
  });

  test("groups its notices by month, newest first, and none is lost", () => {
    const { months } = pageAt("catalog/all/index.html");
    expect(months.map(({ year, label }) => `${year} ${label}`)).toEqual([
      "2024 十二月",
      "2024 十一月",
      "2024 十月",
      "2024 九月",
      "2024 八月",
      "2024 七月",
      "2024 六月",
    ]);
    expect(months.every(({ notices }) => notices.length === 1)).toBe(true);
  });

  test("links to its notices from its own depth", () => {
    const address = "notices/005429713/2024-00105/index.html";
    const oldest = pageAt("catalog/all/page-1/index.html");
    expect(oldest.months[0]?.notices[0]?.path).toBe(address);
    expect(render(oldest)).toContain(`<a class="notice-link" href="../../../${address}">`);
    expect(render(pageAt("catalog/all/index.html"))).toContain(`<a class="notice-link" href="../../notices/`);
    expect(render(pageAt("catalog/year/2024/05/index.html"))).toContain(
      `<a class="notice-link" href="../../../../${address}">`,
    );
  });
});

describe("a year", () => {
  const year = pageAt("catalog/year/2024/index.html");

  test("is an index of its months, newest first, counted but for the newest of all", () => {
    expect(year.months).toEqual([]);
    expect(year.empty).toBeUndefined();
    const lines = year.parts?.lines.map(({ label, href, figure }) => [label, href, figure?.value]);
    expect(lines?.length).toBe(12);
    expect(lines?.slice(0, 2)).toEqual([
      ["2024年12月", "12/index.html", undefined],
      ["2024年11月", "11/index.html", 1],
    ]);
    expect(render(year)).toContain('<a class="leader bare" href="12/index.html">');
  });

  test("is read on month by month, over the end of the year", () => {
    const { view } = seeSmallCounty(
      layNotices(
        { 成文日期: "2023-11-08", 发布日期: "2023-11-10" },
        { 成文日期: "2024-02-09", 发布日期: "2024-02-11" },
      ),
    );
    const pages = allListPages(view);
    const { newer, older, paginated } = pageAt("catalog/year/2024/02/index.html", pages);
    expect(paginated).toBe(true);
    expect(older).toEqual({ label: "2023年11月", href: "../../2023/11/index.html" });
    expect(newer.href).toBe("../05/index.html");
    expect(pageAt("catalog/year/2023/11/index.html", pages).older).toEqual({ label: "没有更早的信息" });
  });
});

test("a month is left for the oldest page of the next, and that leads back", () => {
  const february = Array.from({ length: 10 }, (_, day) => ({
    成文日期: "2024-02-01",
    发布日期: `2024-02-${day + 11}`,
  }));
  const january = { 成文日期: "2024-01-08", 发布日期: "2024-01-10" };
  const { view } = seeSmallCounty({
    [noticePath]: null,
    ...changedConfig({ pageSize: 5 }),
    ...layNotices(...february, january),
  });
  const pages = allListPages(view);
  expect(pageAt("catalog/year/2024/01/index.html", pages).newer).toEqual({
    label: "2024年2月",
    href: "../02/page-1/index.html",
  });
  expect(pageAt("catalog/year/2024/02/page-1/index.html", pages).older).toEqual({
    label: "2024年1月",
    href: "../../01/index.html",
  });
});

describe("a list of one page", () => {
  test("has no pager", () => {
    expect(pageAt("catalog/subject/02/index.html", allListPages(seeSmallCounty().view)).paginated).toBe(
      false,
    );
  });

  test("keeps the same month of two years apart", () => {
    const { view } = seeSmallCounty(
      layNotices(
        { 成文日期: "2023-05-08", 发布日期: "2023-05-10" },
        { 成文日期: "2023-05-09", 发布日期: "2023-05-11" },
      ),
    );
    const { months } = pageAt("catalog/all/index.html", allListPages(view));
    expect(months.map(({ year, label, notices }) => [year, label, notices.length])).toEqual([
      [2024, "五月", 1],
      [2023, "五月", 2],
    ]);
  });
});

describe("what a list says of itself", () => {
  test("is what narrows it, with the way to the wider list", () => {
    expect(pageAt("catalog/class/governance/index.html").chosen).toEqual([
      { label: "类别：政务工作", href: "../../all/index.html" },
    ]);
    expect(pageAt("catalog/year/2024/05/index.html").chosen).toEqual([
      { label: "年月：2024年5月", href: "../index.html" },
    ]);
  });

  test("is, without any notice, a sentence and the nearest ways", () => {
    const { empty, months, sentence } = pageAt("catalog/class/service/index.html");
    expect([months, sentence]).toEqual([[], "还没有信息。"]);
    expect(empty).toEqual({
      sentence: "“公共服务”还没有信息",
      nearest: [
        { label: "目录", href: "../../index.html" },
        { label: "全部信息", href: "../../all/index.html" },
      ],
    });
  });

  test("names the value on show among its facets as the current one", () => {
    const { facets } = pageAt("catalog/class/governance/index.html");
    const current = facets.flatMap(({ lines }) => lines.filter((line) => line.current));
    expect(current).toEqual([{ label: "政务工作", href: "index.html", current: true }]);
  });

  test("is, of normative documents, how many of them hold", () => {
    const normative = { 规范性文件: "是" };
    const { view } = seeSmallCounty(
      layNotices(
        { ...normative, 有效性: "现行有效" },
        { ...normative, 有效性: "已修改" },
        { ...normative, 有效性: "失效", 废止日期: "2024-12-31" },
      ),
    );
    expect(pageAt("catalog/normative/index.html", allListPages(view)).sentence).toBe(
      "规范性文件共 3 件，其中现行有效（含已修改）2 件。",
    );
  });
});

function allListPages(view: SiteView): readonly ListPage[] {
  return listLists(view).flatMap((list) => {
    const { slices, make } = openListPages(view, list);
    return slices.map((_, index) => make(index));
  });
}
