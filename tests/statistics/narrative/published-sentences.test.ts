/** The sentences of real reports against their own tables: the verdicts are those that a reader with a calculator came to. */
import { describe, expect, test } from "vitest";
import { judgeNarrative } from "../../../scripts/statistics/narrative/audit-narrative.ts";
import { publishedTable } from "../../support/published-figures.ts";
import { ownIndicators, tellReport } from "../../support/told-report.ts";

/** `3646件 收到申请 reading 相差121件…` for each number, `119期 = 47期+… agrees` for each list, shares likewise. */
function judge(id: string, body: string): readonly string[] {
  const table = publishedTable(id);
  const report = tellReport(body, table.year);
  return judgeNarrative({ report, indicators: ownIndicators, table, yearFigures: [] }).flatMap(
    ({ claims, lists, shares }) => [
      ...claims
        .filter(({ verdict }) => verdict !== "unknown")
        .map(({ claim, indicator, verdict, explanation }) =>
          [claim.number.words, indicator.name, verdict, explanation].join(" ").trim(),
        ),
      ...lists.map(
        ({ list, verdict }) =>
          `${list.whole.number.words} = ${list.parts.map(({ number }) => number.words).join("+")} ${verdict}`,
      ),
      ...shares.map(({ percent, verdict }) => `${percent.number.words} ${verdict}`),
    ],
  );
}

describe("宿迁市 2023, a clean table with a consistent text", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      "2023年，全市收办政府信息公开申请3607件，其中沭阳县349件、泗阳县933件、泗洪县477件、宿豫区301件、宿城区874件、市公安局216件、市资规局348件、市住建局55件、市人社局26件、市教育局12件、市民政局16件。",
      [
        "3607件 收到申请 reading 相差96件，正是上年结转申请数",
        "3607件 = 349件+933件+477件+301件+874件+216件+348件+55件+26件+12件+16件 agrees",
      ],
    ],
    [
      "其中自然人申请3493件，法人或其他组织114件。",
      ["3493件 自然人申请 reading 相差91件，正是上年结转自然人申请数", "114件 法人或其他组织申请 reading"],
    ],
    ["不予公开142件。", ["142件 不予公开 agrees"]],
    ["无法提供1078件。", ["1078件 无法提供 agrees"]],
    ["不予处理406件。", ["406件 不予处理 agrees"]],
    ["其他处理341件。", ["341件 其他处理 agrees"]],
    ["转下年度121件。", ["121件 结转下年度申请 agrees"]],
    [
      "推出政策简明问答119期，其中市发改委47期、市教育局28期、市人社局22期、市医保局15期、市住建局5期、市民政局2期。",
      ["119期 = 47期+28期+22期+15期+5期+2期 agrees"],
    ],
    [
      "收取信息处理费2950元，其中泗阳县420元、泗洪县290元、宿城区1500元、市公安局140元、市资规局600元。",
      ["2950元 = 420元+290元+1500元+140元+600元 agrees"],
    ],
    [
      "收费25件2950元，其中泗阳县1件420元、泗洪县2件290元、宿城区15件1500元、市公安局1件140元、市资规局6件600元。",
      ["25件 = 1件+2件+15件+1件+6件 agrees", "2950元 = 420元+290元+1500元+140元+600元 agrees"],
    ],
  ];
  test.each(cases)("%s", (body, expected) => {
    expect(judge("suqian-2023", body)).toEqual(expected);
  });
});

/** Without this heading, all cases of the year could be meant. */
const heading = "## 四、政府信息公开行政复议、行政诉讼情况\n\n";

describe("宿迁市 2024, whose text counts the cases that are decided", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["2024年，全市收办政府信息公开申请3646件。", ["3646件 收到申请 reading 相差121件，正是上年结转申请数"]],
    ["不予公开92件。", ["92件 不予公开 agrees"]],
    ["无法提供941件。", ["941件 无法提供 agrees"]],
    ["不予处理117件。", ["117件 不予处理 agrees"]],
    ["其他处理469件。", ["469件 其他处理 agrees"]],
    ["转下年度125件。", ["125件 结转下年度申请 agrees"]],
    // As totals both fail; the table itself says why, and the reading is accepted.
    [`${heading}全市备案行政复议案件134件。`, ["134件 行政复议 reading 相差36件，正是复议尚未审结数"]],
    [`${heading}行政诉讼57件。`, ["57件 行政诉讼 reading 相差20件，正是诉讼尚未审结数"]],
    ["上年结转121件。", ["121件 上年结转申请 agrees"]],
    ["现行有效规章12件，行政规范性文件现行有效420件。", ["12件 现行有效规章 agrees"]],
    [
      "废止行政规范性文件227件，现行有效行政规范性文件420件。",
      ["227件 废止规范性文件 agrees", "420件 现行有效规范性文件 agrees"],
    ],
    [
      "收取信息处理费2230元，其中市公安局880元、市资规局1080元、宿城区270元。",
      ["2230元 = 880元+1080元+270元 agrees"],
    ],
    [
      "予以公开1431件，占40.6%；部分公开471件（13.4%）。",
      ["1431件 予以公开 agrees", "471件 部分公开 agrees", "40.6% agrees", "13.4% agrees"],
    ],
    ["行政事业性收费72701.2578万元。", ["72701.2578万元 行政事业性收费 agrees"]],
  ];
  test.each(cases)("%s", (body, expected) => {
    expect(judge("suqian-2024", body)).toEqual(expected);
  });
});

describe("上海市人民政府办公厅 2019, whose totals are blank and whose text is wrong", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["受理政府信息公开申请859件。", ["859件 收到申请 agrees"]],
    [
      "政府信息公开申请答复805件（含上年度结转18件，另有72件顺延）。",
      ["805件 答复申请 agrees", "18件 上年结转申请 agrees", "72件 结转下年度申请 agrees"],
    ],
    ["予以公开及部分公开258件。", ["258件 予以公开和部分公开 differs"]],
    ["不予公开35件。", ["35件 不予公开 agrees"]],
    ["无法提供265件。", ["265件 无法提供 differs"]],
    ["不予处理158件。", ["158件 不予处理 agrees"]],
    [
      "答复申请805件，其中予以公开及部分公开258件，占33.9%；不予公开35件，占4.34%；无法提供265件，占32.9%；不予处理158件，占19.6%；其他处理0件。",
      [
        "805件 答复申请 agrees",
        "258件 予以公开和部分公开 differs",
        "35件 不予公开 agrees",
        "265件 无法提供 differs",
        "158件 不予处理 agrees",
        "805件 = 258件+35件+265件+158件+0件 falls-short",
        "33.9% differs",
        "4.34% agrees",
        "32.9% agrees",
        "19.6% agrees",
      ],
    ],
    [
      "因政府信息公开引发行政复议7件、行政诉讼9件，均获维持。",
      ["7件 行政复议 agrees", "9件 行政诉讼 agrees", "7件 复议维持 differs", "9件 诉讼维持 agrees"],
    ],
  ];
  test.each(cases)("%s", (body, expected) => {
    expect(judge("shanghai-office-2019", body)).toEqual(expected);
  });
});

describe("a district and a department, in 2023", () => {
  test("洪泽区: 受理21件", () => {
    expect(judge("hongze-2023", "2023年全区受理政府信息公开申请21件。")).toEqual(["21件 收到申请 agrees"]);
  });

  test("沭阳县发展和改革局: 249条 and 26件", () => {
    expect(
      judge(
        "shuyang-fgj-2023",
        "全年审核发布249条，其中政策文件9条、规划计划7条、项目信息39条、人事信息6条、预决算1条、年报1条、工作动态185条、其他1条。\n\n收到依申请信息公开26件，均按时答复。",
      ),
    ).toEqual([
      "249条 = 9条+7条+39条+6条+1条+1条+185条+1条 agrees",
      "26件 收到申请 agrees",
      "26件 答复申请 agrees",
    ]);
  });
});
