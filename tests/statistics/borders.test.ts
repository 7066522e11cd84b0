/** Where one year ends and the next begins, and what counts once, twice or nowhere. */
import { describe, expect, test } from "vitest";
import { askCounter, figureOf, figuresOf, tally, yearFiguresOf } from "../support/cells.ts";
import { layNotices } from "../support/notice-text.ts";
import { lineOf, probePath, writeForm } from "../support/probe-form.ts";
import { complaintsAbout, inspectSmallCounty, noticePath, placesOf } from "../support/small-county.ts";

const bare = { [noticePath]: null };
const head = "编号,渠道,申请人类型,收到日期,是否答复,答复日期,办结日期,办理结果,是否延期,上年结转";
const ledger = (...rows: readonly string[]) => `# 来源: 申请台账\n${[head, ...rows].join("\n")}\n`;
const fromReport = (...rows: readonly string[]) => `# 来源: 年报汇总\n${[head, ...rows].join("\n")}\n`;

describe("notices", () => {
  test("published on 31 December belongs to the year, on 1 January to the next", () => {
    const county = inspectSmallCounty({
      ...bare,
      ...layNotices(
        { 成文日期: "2023-12-29", 发布日期: "2023-12-31 23:59" },
        { 成文日期: "2023-12-29", 发布日期: "2024-01-01 00:00" },
        { 成文日期: "2024-12-30", 发布日期: "2024-12-31" },
      ),
    });
    expect(placesOf(county.diagnostics)).toEqual([]);
    expect([2023, 2024].map((year) => tally(county, "notices-published", year))).toEqual([1, 2]);
  });

  test("a normative document is issued in the year on the paper and published in the year of the site", () => {
    const county = inspectSmallCounty({
      ...bare,
      ...layNotices(
        { 成文日期: "2015-12-31", 发布日期: "2016-01-04", 规范性文件: "是", 有效性: "现行有效" },
        { 成文日期: "2016-12-28", 发布日期: "2017-01-05", 规范性文件: "是", 有效性: "现行有效" },
        { 成文日期: "2016-05-03", 发布日期: "2016-05-05", 规范性文件: "是", 有效性: "现行有效" },
      ),
    });
    expect(figuresOf(county, 2016, ["p1_1", "p1_1_a", "p1_1_b"])).toEqual({ p1_1: 2, p1_1_a: 2, p1_1_b: 2 });
    expect(figuresOf(county, 2017, ["p1_1", "p1_1_a", "p1_1_b"])).toEqual({ p1_1: 1, p1_1_a: 1, p1_1_b: 0 });
  });

  test("one notice in two channels counts once in the total and once in each channel", () => {
    const county = inspectSmallCounty({
      ...bare,
      ...layNotices({ 渠道: "[政府网站, 政务微信, 政务微信]" }, {}),
    });
    expect(
      yearFiguresOf(county, 2024, [
        "proactive.total",
        "proactive.channel.website",
        "proactive.channel.wechat",
      ]),
    ).toEqual({
      "proactive.total": 2,
      "proactive.channel.website": 2,
      "proactive.channel.wechat": 1,
    });
  });

  test("what is held or scheduled counts nowhere", () => {
    const county = inspectSmallCounty(
      {
        ...bare,
        ...layNotices(
          {},
          { 公开方式: "依申请公开" },
          { 公开方式: "不予公开", 不予公开依据: "条例第十六条" },
          { 发布日期: "2024-03-20" },
        ),
      },
      "2024-03-19",
    );
    expect(placesOf(county.diagnostics)).toEqual(["scheduled content/notices/2024/104.md:7:7"]);
    expect(county.catalog?.published).toHaveLength(1);
    expect(askCounter(county, "notices-published", 2024)).toMatchObject({
      value: 1,
      sources: [{ kind: "notice", indexNumber: "005429713/2024-00101" }],
    });
  });

  test("an interpretation counts by its genre or by what it interprets", () => {
    const form = writeForm(["id: a, count: {counter: interpretations-published}"]);
    const county = inspectSmallCounty({
      ...layNotices(
        { 体裁: "解读" },
        { 解读: "005429713/2024-00012" },
        { 体裁: "解读", 解读: "005429713/2024-00012" },
      ),
      [probePath]: form,
    });
    expect(figureOf(county, 2024, "a")).toBe(3);
  });

  test("where a year's notices are declared, those at hand are not counted", () => {
    const county = inspectSmallCounty({ "content/figures/2024.yaml": "年度: 2024\n条目: 申报\n" });
    expect(placesOf(county.diagnostics)).toEqual([]);
    expect(
      yearFiguresOf(county, 2024, ["proactive.total", "proactive.class.service", "requests.received"]),
    ).toEqual({
      "proactive.total": "blank",
      "proactive.class.service": "blank",
      "requests.received": 1,
    });
  });
});

describe("requests", () => {
  const rows = ["requests.received", "requests.channel.post", "requests.channel.online", "requests.replied"];

  test("carried in is answered here and was received the year before", () => {
    const county = inspectSmallCounty({
      "content/requests/2023.csv": ledger("2023-031,信函,自然人,2023-12-31,否,,,,否,否"),
      "content/requests/2024.csv": ledger(
        "2023-031,信函,自然人,2023-12-31,是,2024-01-16,2024-01-16,予以公开,否,是",
        "2024-001,网络,自然人,2024-01-01,是,2024-01-25,2024-01-25,予以公开,否,否",
      ),
    });
    expect(placesOf(county.diagnostics)).toEqual([]);
    expect(Object.values(yearFiguresOf(county, 2023, rows))).toEqual([1, 1, 0, 0]);
    expect(Object.values(yearFiguresOf(county, 2024, rows))).toEqual([1, 0, 1, 2]);
  });

  test("answered on 1 January of the next year is not answered in this one", () => {
    const county = inspectSmallCounty({
      "content/requests/2017.csv": ledger(
        "1,网络,自然人,2017-12-04,是,2017-12-31,2017-12-31,同意公开,否,否",
        "2,网络,自然人,2017-12-05,是,2018-01-01,2018-01-01,同意公开,是,否",
      ),
    });
    const answers = ["p3_1", "p3_2", "p3_2_1", "p3_2_2", "p3_3", "p3_3_2", "p3_3_3"];
    expect(Object.values(figuresOf(county, 2017, answers))).toEqual([2, 1, 1, 0, 1, 1, 0]);
  });

  test("a silent date, outcome or extension leaves a blank; what is stated is counted all the same", () => {
    const county = inspectSmallCounty({
      "content/requests/2016.csv": fromReport(
        "1,网络,自然人,2016-03-04,是,2016-03-20,2016-03-20,未载明,未载明,否",
        "2,当面,自然人,2016-05-04,否,,,,,否",
      ),
    });
    expect(placesOf(county.diagnostics)).toEqual([]);
    const ids = ["p3_1", "p3_1_1", "p3_1_2", "p3_2", "p3_2_1", "p3_3", "p3_3_2", "p3_3_4"];
    expect(Object.values(figuresOf(county, 2016, ids))).toEqual([2, 1, 0, 1, "blank", 1, "blank", "blank"]);
  });

  test("a report that does not say whether it was answered gives a blank, not 0", () => {
    const columns = "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果";
    const county = inspectSmallCounty({
      "content/requests/2016.csv": `# 来源: 年报汇总\n${columns}\n1,网络,未载明,未载明,未载明,未载明,未载明\n`,
    });
    expect(placesOf(county.diagnostics)).toEqual([]);
    expect(Object.values(figuresOf(county, 2016, ["p3_1", "p3_2", "p3_2_1", "p3_3"]))).toEqual([
      1,
      "blank",
      "blank",
      "blank",
    ]);
  });

  test("a ledger without the column of the day of conclusion is refused, since all would look open", () => {
    const columns = "编号,渠道,申请人类型,收到日期,答复日期,办理结果";
    const county = inspectSmallCounty({
      "content/requests/2024.csv": `${columns}\n1,网络,自然人,2024-03-01,2024-03-20,予以公开\n`,
    });
    expect(placesOf(county.diagnostics)).toEqual(["missing-column content/requests/2024.csv:1:1"]);
  });

  test("without a ledger the rows are blank, not 0", () => {
    const county = inspectSmallCounty({
      ...bare,
      ...layNotices({ 成文日期: "2016-03-01", 发布日期: "2016-03-04" }),
    });
    expect(Object.values(figuresOf(county, 2016, ["p1_1", "p3_1", "p3_1_2", "p3_3_4"]))).toEqual([
      1,
      "blank",
      "blank",
      "blank",
    ]);
  });
});

test("concerns answered by one way are counted, not the answers", () => {
  const answer = (id: number, medium: string, topic: string) =>
    `  - {编号: ${id}, 类型: 回应关切, 日期: 2016-06-03, 名称: 回应, 方式: ${medium}, 热点: ${topic}}\n`;
  const answers = [
    answer(1, "政务微博", "停车"),
    answer(2, "政务微信", "停车"),
    answer(3, "政府网站", "停车"),
    answer(4, "政府网站", "停车"),
    answer(5, "其他", "供水"),
  ];
  const county = inspectSmallCounty({
    "content/activities/2016.yaml": `年度: 2016\n活动:\n${answers.join("")}`,
  });
  expect(figuresOf(county, 2016, ["p2_1", "p2_2_4", "p2_2_5"])).toEqual({ p2_1: 2, p2_2_4: 1, p2_2_5: 2 });
});

describe("conditions of a form", () => {
  test("on a value that no record can have are refused where they stand, and never count 0", () => {
    const form = writeForm([
      "id: a, count: {counter: notices-published, where: {channel: gazete}}",
      "id: b, count: {counter: requests-received, where: {extended: ja}}",
      'id: c, count: {counter: notices-published, where: {normativeDocument: "false"}}',
    ]);
    const places = complaintsAbout({ [probePath]: form }).map((line) => line.replace(/:\d+$/, ""));
    expect(places.filter((line) => line.startsWith("bad-form"))).toEqual(
      ["gazete", "extended"].map((words) => `bad-form ${probePath}:${lineOf(form, words)}`),
    );
  });
});
