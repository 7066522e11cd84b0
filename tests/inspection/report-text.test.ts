import { describe, expect, test } from "vitest";
import type { Report } from "../../scripts/record/report.ts";
import { inspectReportTexts, type ReportShelf } from "../../scripts/inspection/report-text.ts";
import { ownDeadlines, ownForm, ownReportRules, tellReport } from "../support/told-report.ts";

const standards: ReportShelf["standards"] = {
  reportRules: ownReportRules,
  forms: [ownForm("gov-2014"), ownForm("gov-2019"), ownForm("gov-2021")],
  deadlines: ownDeadlines,
};

function complaints(...reports: readonly Report[]): readonly string[] {
  const shelf = {
    reports: new Map(reports.map((report) => [report.year, report])),
    units: new Map(),
    agencies: [],
    standards,
  };
  return inspectReportTexts(shelf).map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

/** A report of a year for which no form is known: only its text is looked at. */
const say = (body: string, year = 2012) => complaints(tellReport(body, year));

describe("numbers of sections", () => {
  const heads = (...lines: readonly string[]) =>
    say(lines.map((line) => `${line}\n\n正文。`).join("\n\n")).map((one) => one.replace(/:\d+$/, ""));

  test("that follow one another are right, and begin anew under each part", () => {
    expect(heads("## 一、甲", "### （一）乙", "### （二）丙", "## 二、丁", "### （一）戊")).toEqual([]);
  });

  test("that repeat are named at the second", () => {
    expect(heads("## 一、甲", "### （一）乙", "### （一）丙")).toEqual(["repeated-section-number 15"]);
  });

  test("that jump from one to three are named", () => {
    expect(heads("## 一、甲", "## 三、丙", "## 四、丁")).toEqual(["section-number-gap 11"]);
  });

  test("that begin with two are named", () => {
    expect(heads("## 二、甲")).toEqual(["section-number-gap 7"]);
  });

  test("one to three, then one to two again, are named once", () => {
    expect(heads("## 一、甲", "## 二、乙", "## 三、丙", "## 一、丁", "## 二、戊")).toEqual([
      "repeated-section-number 19",
    ]);
  });

  test("headings without numbers are nobody's business", () => {
    expect(heads("## 概述", "## 附件", "### 1.甲", "### 2.乙")).toEqual([]);
  });
});

describe("years in headings", () => {
  test.each([
    ["## 一、2012年工作开展情况", []],
    ["## 一、2013年工作打算", []],
    ["## 一、2012年工作总结和2013年工作计划", []],
    ["## 一、下一步工作打算", []],
    ["## 一、贯彻2011—2015年规划情况", []],
    ["## 一、2012年工作打算", ["heading-year 7:4"]],
    ["## 一、2011年工作打算", ["heading-year 7:4"]],
    ["## 一、2011年工作开展情况", ["heading-year 7:4"]],
  ])("%s", (heading, expected) => {
    expect(say(`${heading}\n\n正文。`)).toEqual(expected);
  });
});

describe("the day of publication", () => {
  const published = (year: number, day: string) =>
    ({ ...tellReport("正文。", year), publishedOn: { date: day } }) as Report;

  test("of the county is 31 March, before 2019 and after", () => {
    expect(complaints(published(2012, "2013-03-31"))).toEqual([]);
    expect(complaints(published(2012, "2013-04-01"))).toEqual(["late-report 5:7"]);
    expect(complaints(published(2023, "2024-03-31")).filter((one) => one.startsWith("late"))).toEqual([]);
    expect(complaints(published(2023, "2024-04-01")).filter((one) => one.startsWith("late"))).toHaveLength(1);
  });

  test("of a department is 31 January from the report of 2019 on", () => {
    const late = (year: number, day: string) =>
      inspectReportTexts({
        reports: new Map(),
        units: new Map([["finance", { reports: new Map([[year, published(year, day)]]) } as never]]),
        agencies: [{ id: "finance", kind: "county-department" } as never],
        standards,
      }).filter(({ code }) => code === "late-report").length;
    expect([late(2018, "2019-03-31"), late(2019, "2020-01-31"), late(2019, "2020-02-01")]).toEqual([0, 0, 1]);
  });
});

describe("what a report of 2023 must contain", () => {
  const parts = [
    "## 一、总体情况\n\n主动公开、依申请公开、政府信息管理、平台建设都有进展；监督有力，考核、社会评议按期进行，没有责任追究的情形。",
    "## 二、主动公开政府信息情况\n\n见表。",
    "## 三、收到和处理政府信息公开申请情况\n\n见表。",
    "## 四、政府信息公开行政复议、行政诉讼情况\n\n见表。",
    "## 五、存在的主要问题及整改措施\n\n人员不足。",
    "## 六、其他需要报告的事项\n\n没有收取信息处理费。",
  ];
  const without = (index: number, other?: string) =>
    complaints(tellReport(parts.map((part, at) => (at === index ? (other ?? "") : part)).join("\n\n"), 2023));

  test("six parts, their aspects and the handling fee are enough", () => {
    expect(without(-1)).toEqual([]);
  });

  test("a part that is not there is named", () => {
    expect(without(5)).toEqual(["missing-part 2:1"]);
  });

  test("a part that is accounted for in 缺少部分 is not", () => {
    const matter = "缺少部分:\n  - {部分: 其他需要报告的事项, 说明: 没有}\n";
    expect(complaints(tellReport(parts.slice(0, 5).join("\n\n"), 2023, matter))).toEqual([]);
  });

  test("an aspect that is not mentioned is named at its part", () => {
    expect(without(0, parts[0]?.replace("社会评议", "检查"))).toEqual(["aspect-unmentioned 7:4"]);
  });

  test("the handling fee must be stated", () => {
    expect(without(5, "## 六、其他需要报告的事项\n\n没有。")).toEqual(["statement-missing 27:4"]);
  });
});

describe("text that was last year's", () => {
  const first =
    "一是健全制度，出台信息报送审核发布制度和发布协调制度，明确公开流程，细化工作分工，实行专人负责。";
  const second = "二是开展跟班轮训，县直部门和乡镇派人到信息中心学习，全年4批次，共12人，业务技能明显提高。";

  test("is named, whatever the figures", () => {
    const changed = second.replace("4批次，共12人", "5批次，共15人");
    expect(complaints(tellReport(first + second, 2012), tellReport(first + changed, 2013))).toEqual([
      "repeats-last-year 7:1",
    ]);
  });

  test("is allowed in part", () => {
    const other =
      "二是改版门户网站，增设重点领域栏目，逐项明确责任单位，开通移动端查询，方便群众在手机上查阅各类公开信息。三是组织督查。";
    expect(complaints(tellReport(first + second, 2012), tellReport(first + other, 2013))).toEqual([]);
  });

  test("of two years ago is not looked at", () => {
    expect(complaints(tellReport(first, 2011), tellReport(first, 2013))).toEqual([]);
  });

  test("names both places, the longest passage first", () => {
    const report = (body: string, year: number) => tellReport(body, year);
    const [found] = inspectReportTexts({
      reports: new Map([
        [2012, report(`开头。\n\n${first}\n\n${second}`, 2012)],
        [2013, report(`${second}\n\n${first}`, 2013)],
      ]),
      units: new Map(),
      agencies: [],
      standards,
    });
    expect(found?.place).toMatchObject({ file: "content/reports/2013.md" });
    expect(found?.message).toMatch(/第 \d+ 行“.{12}…”（\d+ 字，见 content\/reports\/2012\.md 第 \d+ 行）/);
  });
});
