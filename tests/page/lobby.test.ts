import { describe, expect, test } from "vitest";
import { findUnknownTerms, makeLobby } from "../../scripts/page/lobby.ts";
import { lobbyPage } from "../../templates/lobby/lobby.ts";
import { type Elements, layNotices } from "../support/notice-text.ts";
import { changedConfig, seeSmallCounty } from "../support/seen-county.ts";
import type { Overlay } from "../support/small-county.ts";

const policy = (title: string, day: string, validity = "现行有效"): Elements => ({
  标题: title,
  成文日期: day,
  发布日期: day,
  规范性文件: "是",
  有效性: validity,
  ...(validity === "废止" ? { 废止日期: "2024-12-01", 废止依据: "县政府第3次常务会议决定" } : {}),
});
const project = (title: string, day: string): Elements => ({
  标题: title,
  成文日期: day,
  发布日期: day,
  类别: "重点领域",
  重点领域: "重大项目建设",
});
const notices = layNotices(
  policy("关于规范农村公路养护的意见", "2024-02-01"),
  policy("关于规范河道采砂的意见", "2024-06-01"),
  policy("关于规范烟花燃放的意见", "2024-07-01", "废止"),
  project("渡洋河大桥开工建设情况的通报", "2024-03-01"),
  project("县人民医院迁建项目进展情况的通报", "2024-08-01"),
  { 标题: "保障性住房分配名单公示", 成文日期: "2025-01-06", 发布日期: "2025-01-06" },
  { 标题: "教师招聘拟聘用人员公示", 成文日期: "2024-05-01", 发布日期: "2024-05-01" },
  { 标题: "关于春季植树的通知" },
);
const plain = seeSmallCounty(notices).view.catalog;
const titles = (overlay?: Overlay) =>
  makeLobby(overlay ? seeSmallCounty({ ...notices, ...overlay }).view.catalog : plain).slides.map(
    ({ kind, title }) => [kind, title.join("")],
  );

describe("without rules of its own, a county shows", () => {
  test("policies in force, key projects and fresh public notices in turns, the newest first", () => {
    expect(titles()).toEqual([
      ["政策文件", "关于规范河道采砂的意见"],
      ["重大项目建设", "县人民医院迁建项目进展情况的通报"],
      ["公示", "保障性住房分配名单公示"],
      ["政策文件", "关于规范农村公路养护的意见"],
      ["重大项目建设", "渡洋河大桥开工建设情况的通报"],
    ]);
  });
});

describe("with rules of its own", () => {
  test("only those kinds, so many, of so many days", () => {
    const kinds = [{ name: "项目", areas: ["重大项目建设"], days: 200 }];
    expect(titles(changedConfig({ lobby: { kinds } }))).toEqual([
      ["项目", "县人民医院迁建项目进展情况的通报"],
    ]);
    expect(titles(changedConfig({ lobby: { most: 2 } }))).toHaveLength(2);
  });

  test("an item that fits two kinds stands under the first", () => {
    const kinds = [
      { name: "通报", titleWords: ["通报"], days: 365 },
      { name: "项目", areas: ["major-projects"], days: 365 },
    ];
    expect(titles(changedConfig({ lobby: { kinds } })).map(([kind]) => kind)).toEqual(["通报", "通报"]);
  });

  test("names that no scheme knows are told", () => {
    const kinds = [{ name: "项目", areas: ["重大建设项目"], genres: ["公示", "启事"] }];
    const { catalog } = seeSmallCounty(changedConfig({ lobby: { kinds } })).view;
    expect(findUnknownTerms(catalog)).toHaveLength(2);
    expect(findUnknownTerms(seeSmallCounty().view.catalog)).toEqual([]);
  });
});

describe("the page of the large screen", () => {
  const parts = { css: "p{}", script: "0;", cssDigest: "c", scriptDigest: "s" };
  const pageOf = (overlay?: Overlay) =>
    lobbyPage(makeLobby(overlay ? seeSmallCounty({ ...notices, ...overlay }).view.catalog : plain), parts);

  test("has every slide from the start, the first of them shown, and loads nothing", () => {
    const text = pageOf();
    expect(text.match(/data-slide/g)).toHaveLength(6);
    expect(text.match(/data-shown/g)).toHaveLength(1);
    expect(text).not.toMatch(/\s(?:src|href|style|action)=|url\(|@import/);
    expect(text).toContain("style-src &#39;sha256-c&#39;; script-src &#39;sha256-s&#39;");
  });

  test("tells of each item its number, agency, day, and how to read it", () => {
    const text = pageOf();
    for (const words of ["005429713/2024-00102", "洛宁县人民政府办公室", "2024年6月1日", "触摸屏的检索框"])
      expect(text).toContain(words);
  });

  test("says on every slide of a sample that it is one", () => {
    expect(pageOf(changedConfig({ demonstration: "本站为演示。" })).match(/sample-mark/g)).toHaveLength(6);
    expect(pageOf()).not.toContain("sample-mark");
  });

  test("of a county with nothing to show is the first slide alone", () => {
    const text = lobbyPage(makeLobby(seeSmallCounty().view.catalog), parts);
    expect(text.match(/data-slide/g)).toHaveLength(1);
  });
});
