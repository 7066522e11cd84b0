/** Ledgers of disputes, activities and decisions, read by themselves: every fault at its row and column. */
import { describe, expect, test } from "vitest";
import { complaintsAbout, inspectSmallCounty, type LaidFile } from "../support/small-county.ts";

const disputes = "content/disputes/2024.csv";
const activities = "content/activities/2024.yaml";
const decisions = "content/decisions/2024.csv";
const places = (path: string, text: LaidFile): readonly string[] =>
  complaintsAbout({ [path]: text }).map((line) => line.replace(`${path}:`, ""));
const catalogWith = (path: string, text: LaidFile) => {
  const { catalog, diagnostics } = inspectSmallCounty({ [path]: text });
  expect(diagnostics).toEqual([]);
  return catalog;
};

describe("a ledger of disputes", () => {
  const head = "编号,类型,收到日期,审结日期,结果,上年结转,备注";
  const ledger = (...rows: readonly string[]): string => `${[head, ...rows].join("\n")}\n`;

  test("holds cases closed with a result, pending ones, and what came last year if it says so", () => {
    const text = ledger(
      "复议-2024-01,行政复议,2024年3月7日,2024-05-06,结果纠正,否,责令重新答复",
      "（2024）豫0328行初12号,未经复议直接起诉,2024/9/2,,,,",
      "诉讼-2023-02,复议后起诉,2023-10-09,2024-03-28,结果维持,是,",
    );
    expect(catalogWith(disputes, text)?.disputes.get(2024)?.cases).toMatchObject([
      { id: "复议-2024-01", kind: "review", closedOn: "2024-05-06", result: "correct", carriedIn: false },
      { kind: "litigation-direct", filedOn: "2024-09-02", closedOn: undefined, result: undefined },
      { kind: "litigation-after-review", result: "maintain", carriedIn: true },
    ]);
  });

  test("is the same as YAML, and with identifiers for names", () => {
    const csv = ledger("复议-2024-01,行政复议,2024-03-07,2024-05-06,结果纠正,否,");
    const yaml =
      "来源: 应诉台账\n台账:\n  - {结果: 结果纠正, 编号: 复议-2024-01, 类型: 行政复议, 收到日期: 2024-03-07, 审结日期: 2024-05-06}\n";
    const english =
      "carriedIn,id,kind,result,filedOn,closedOn\nno,复议-2024-01,review,correct,2024-03-07,2024-05-06\n";
    const bare = (path: string, text: string) =>
      catalogWith(path, text)
        ?.disputes.get(2024)
        ?.cases.map(({ place, ...facts }) => facts);
    expect(bare("content/disputes/2024.yaml", yaml)).toEqual(bare(disputes, csv));
    expect(bare(disputes, english)).toEqual(bare(disputes, csv));
  });

  test.each([
    ["复议-01,行政复议,2024-02-30,,,否,", "bad-date 2:12"],
    ["复议-01,行政复议,2024-05-07,2024-05-06,结果维持,否,", "date-order 2:23"],
    ["复议-01,行政复议,2025-01-02,,,否,", "case-year 2:12"],
    ["复议-01,行政复议,2024-01-02,,,是,", "case-year 2:12"],
    ["复议-01,行政复议,2023-12-02,2023-12-31,结果维持,是,", "closed-before-year 2:23"],
    ["复议-01,行政诉讼,2024-05-07,,,否,", "unknown-value 2:7"],
    ["复议-01,行政复议,2024-05-07,2024-07-01,胜诉,否,", "unknown-value 2:34"],
    ["复议-01,行政复议,2024-05-07,2024-07-01,,否,", "case-without-result 2:23"],
    ["复议-01,行政复议,2024-05-07,,结果维持,否,", "result-without-closing 2:24"],
    [",行政复议,2024-05-07,,,否,", "missing-key 2:1"],
    ["复议-01,行政复议,,,,否,", "missing-key 2:1"],
    ["复议-01,行政复议,2024-05-07,,,否,电话13800138000", "personal-value 2:29"],
    ["复议-01,行政复议,2024-05-07,,,否,申请人：王某某，", "personal-value 2:27"],
  ])("is complained about at the cell: %s", (row, place) => {
    expect(places(disputes, ledger(row))).toEqual([place]);
  });

  test("without the column of the result is refused at its heading, since all would look pending", () => {
    expect(places(disputes, "编号,类型,收到日期,审结日期\n1,行政复议,2024-03-07,2024-05-06\n")).toEqual([
      "missing-column 1:1",
    ]);
  });

  test("with a column for names is refused at that column, and its rows are not read", () => {
    const text = "编号,类型,收到日期,审结日期,结果,原告,联系电话\n1,行政复议,2024-03-07,,,甲,\n";
    expect(places(disputes, text)).toEqual(["personal-column 1:23"]);
  });
});

describe("a book of activities", () => {
  const book = (...items: readonly string[]): string =>
    `年度: 2024\n活动:\n${items.map((item) => `  - {${item}}\n`).join("")}`;
  const answer = "编号: 回应-01, 类型: 回应关切, 日期: 2024-06-03, 名称: 回应停车收费";

  test("keeps what the form asks for and what the report tells", () => {
    const text = book(
      "编号: 培训-01, 类型: 培训, 日期: 2024-05-28, 名称: 业务培训班, 人数: 78人, 主要负责人参加: 是",
      "编号: 指导-01, 类型: 现场指导, 日期: 2024-04-25, 名称: 现场指导, 地点: [城关镇, 赵村镇]",
      `${answer}, 方式: 微信, 热点: 城区停车`,
    );
    expect(catalogWith(activities, text)?.activities.get(2024)?.activities).toMatchObject([
      { kind: "training", people: 78, chiefPresent: true, medium: undefined, places: [] },
      { kind: "visit", people: undefined, chiefPresent: false, places: ["城关镇", "赵村镇"] },
      { kind: "response", medium: "wechat", topic: "城区停车" },
    ]);
  });

  test.each([
    ["编号: 1, 类型: 会议, 日期: 2025-01-02, 名称: 工作会议", "day-outside-year 3:25"],
    ["编号: 1, 类型: 会议, 日期: 2024-06-31, 名称: 工作会议", "bad-date 3:25"],
    ["编号: 1, 类型: 会, 日期: 2024-06-03, 名称: 工作会议", "unknown-value 3:17"],
    ["编号: 1, 类型: 会议, 日期: 2024-06-03, 名称: 工作会议, 人数: 3.5", "bad-number 3:51"],
    ["编号: 1, 类型: 会议, 日期: 2024-06-03, 名称: 工作会议, 人数: -3", "bad-number 3:51"],
    ["编号: 1, 类型: 会议, 日期: 2024-06-03", "missing-key 3:5"],
    [answer, "missing-key 3:5"],
    [`${answer}, 方式: 其他, 联系电话: 无`, "personal-column 3:63"],
    [`${answer}, 方式: 其他, 备注: 13800138000`, "personal-value 3:67"],
  ])("is complained about at the key: %s", (item, place) => {
    expect(places(activities, book(item))).toEqual([place]);
  });

  test("says its year, which is that of the file, and each number once", () => {
    const meeting = "编号: 1, 类型: 会议, 日期: 2024-06-03, 名称: 工作会议";
    expect(places(activities, book(meeting).replace("年度: 2024", "年度: 2023"))).toEqual([
      "year-mismatch 1:5",
    ]);
    expect(places(activities, book(meeting, meeting))).toEqual(["duplicate-record 4:10"]);
    expect(places(activities, "- 甲\n")).toEqual(["wrong-shape 1:1"]);
  });
});

describe("a book of decisions", () => {
  const head = "编号,类型,月份,件数,金额（元）,单位,备注";
  const book = (...rows: readonly string[]): string => `${[head, ...rows].join("\n")}\n`;

  test("tells decisions by number and charges by money, month by month", () => {
    const text = book(
      '1,行政许可,2024年3月,"1,085件",,县自然资源局,',
      "2,行政许可,3,58,,县住建局,",
      '3,行政事业性收费,12月,,"36,800.50",,',
    );
    expect(catalogWith(decisions, text)?.decisions.get(2024)?.tallies).toMatchObject([
      { kind: "licensing", month: 3, number: 1085, organ: "县自然资源局" },
      { kind: "licensing", month: 3, number: 58, organ: "县住建局" },
      { kind: "charge", month: 12, amount: 36_800.5, number: undefined },
    ]);
  });

  test("may leave the number of a row out; then it is called by what it tells", () => {
    const text = "类型,月份,件数,单位\n行政许可,3,85,县自然资源局\n行政许可,4,0,县自然资源局\n";
    expect(
      catalogWith(decisions, text)
        ?.decisions.get(2024)
        ?.tallies.map(({ id }) => id),
    ).toEqual(["行政许可 3月 县自然资源局", "行政许可 4月 县自然资源局"]);
  });

  test.each([
    ["1,行政许可,0,85,,,", "bad-month 2:8"],
    ["1,行政许可,三月,85,,,", "bad-month 2:8"],
    ["1,行政许可,2023-12,85,,,", "day-outside-year 2:8"],
    ["1,行政许可,3,,85,,", "tally-without-figure 2:3"],
    ["1,行政事业性收费,3,85,,,", "tally-without-figure 2:3"],
    ["1,行政许可,3,-1,,,", "bad-number 2:10"],
    ["1,行政许可,3,80余,,,", "bad-number 2:10"],
    ["1,行政事业性收费,3,,3.68万元,,", "bad-number 2:14"],
    ["1,行政事业性收费,3,,0.125,,", "bad-number 2:14"],
    ["1,行政奖励,3,1,,,", "unknown-value 2:3"],
  ])("is complained about at the cell: %s", (row, place) => {
    expect(places(decisions, book(row))).toEqual([place]);
  });

  test("tells one kind of one office once a month, however the month is written", () => {
    const text = book(
      "1,行政许可,3,85,,县住建局,",
      "2,行政许可,2024-03,85,,县住建局,",
      "3,行政处罚,3,9,,县住建局,",
    );
    expect(places(decisions, text)).toEqual(["duplicate-tally 3:1"]);
  });
});

describe("declared figures", () => {
  const figures = (...items: readonly string[]): LaidFile =>
    `年度: 2022\n数据:\n${items.map((item) => `  - {${item}}\n`).join("")}`;
  const path = "content/figures/2022.yaml";
  const source = "来源: {文件: 年报}";

  test("say of whom they speak, and may not concern an office at all", () => {
    const text = figures(
      `名称: 网站点击量, 数值: 60余万, 单位: 次, 范围: 全县, ${source}`,
      `名称: 查阅点, 数值: 3, 单位: 个, ${source}`,
      "名称: 政府公报, 不适用: 本县不编政府公报。",
    );
    expect(catalogWith(path, text)?.figures.get(2022)?.figures).toMatchObject([
      { scope: "whole", content: { kind: "value" } },
      { scope: "own", valuePlace: { line: 4, column: 19 } },
      { scope: "own", content: { kind: "not-applicable", reason: "本县不编政府公报。" } },
    ]);
  });

  test.each([
    [`名称: 查阅点, 数值: -3, ${source}`, "bad-number 3:19"],
    [`名称: 查阅点, 数值: 3.5, 单位: 个, ${source}`, "bad-number 3:19"],
    ["名称: 查阅点, 不适用: 无, 空缺: 无", "figure-value-or-blank 3:10"],
    [`名称: 查阅点, 数值: 3, 不适用: 无, ${source}`, "figure-value-or-blank 3:10"],
    [`名称: 查阅点, 数值: 3, 范围: 全省, ${source}`, "unknown-value 3:26"],
  ])("are complained about at the value: %s", (item, place) => {
    expect(places(path, figures(item))).toEqual([place]);
  });

  test("are judged by the cell that they fill: whole where it counts, below 0 only where it is a change", () => {
    const of2019 = (indicator: string, value: string) =>
      complaintsAbout({
        "content/figures/2020.yaml": `年度: 2020\n数据:\n  - {名称: 数, 指标: ${indicator}, 数值: ${value}, ${source}}\n`,
      });
    expect(of2019("licensing.change_this_year", "-12")).toEqual([]);
    expect(of2019("licensing.items_last_year", "-12")).toEqual(["bad-number content/figures/2020.yaml:3:48"]);
    expect(of2019("licensing.items_last_year", "1.5")).toEqual(["bad-number content/figures/2020.yaml:3:48"]);
  });
});
