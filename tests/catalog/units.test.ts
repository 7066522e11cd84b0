/** Books of departments and townships: found by the agency's id, read like the county's own, refused where nobody's. */
import { describe, expect, test } from "vitest";
import {
  baseFiles,
  complaintsAbout,
  inspectSmallCounty,
  noticePath,
  type Overlay,
} from "../support/small-county.ts";

const agencies = `${baseFiles["content/agencies.yaml"]}
- 代码: natural-resources
  名称: 洛宁县自然资源局
  简称: 县自然资源局
  类型: 县直部门
  索引号前缀: "005429780"
- 代码: chengguan
  名称: 洛宁县城关镇人民政府
  简称: 城关镇
  类型: 乡镇
  索引号前缀: "005429820"
`;
const county = (overlay: Overlay): Overlay => ({ "content/agencies.yaml": agencies, ...overlay });
const ledger =
  "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果\n2024-001,当面,自然人,2024-03-11,2024-03-27,2024-03-27,予以公开\n";

describe("a unit", () => {
  test("keeps every sort of book in its own folder", () => {
    const { catalog, diagnostics } = inspectSmallCounty(
      county({
        "content/units/chengguan/requests/2024.csv": ledger,
        "content/units/chengguan/disputes/2024.csv":
          "编号,类型,收到日期,审结日期,结果\n1,行政复议,2024-03-07,,\n",
        "content/units/chengguan/activities/2024.yaml":
          "年度: 2024\n活动:\n  - {编号: 1, 类型: 会议, 日期: 2024-02-22, 名称: 工作会议}\n",
        "content/units/natural-resources/decisions/2024.csv": "类型,月份,件数\n行政许可,3,85\n",
        "content/units/natural-resources/figures/2023.yaml":
          "年度: 2023\n数据:\n  - {名称: 查阅点, 空缺: 没有统计}\n",
      }),
    );
    expect(diagnostics).toEqual([]);
    const [town, bureau] = [catalog?.units.get("chengguan"), catalog?.units.get("natural-resources")];
    expect(town?.ledgers.get(2024)?.requests).toHaveLength(1);
    expect(town?.disputes.get(2024)?.cases).toHaveLength(1);
    expect(town?.activities.get(2024)?.activities).toHaveLength(1);
    expect(bureau?.decisions.get(2024)?.tallies).toHaveLength(1);
    expect([...(bureau?.figures.keys() ?? [])]).toEqual([2023]);
    expect(catalog?.ledgers.get(2024)?.file).toBe("content/requests/2024.csv");
  });

  test("publishes its report under its full name, on its day", () => {
    const report =
      "---\n标题: 城关镇2023年政府信息公开工作年度报告\n年度: 2023\n发布机构: 城关镇\n发布日期: 2024-01-20\n---\n## 一、总体情况\n\n情况良好。\n";
    const path = "content/units/chengguan/reports/2023.md";
    const reportOn = (today: string) =>
      inspectSmallCounty(county({ [path]: report, [noticePath]: null }), today)
        .catalog?.units.get("chengguan")
        ?.reports.get(2023)?.publisher.text;
    expect(reportOn("2024-01-20")).toBe("洛宁县城关镇人民政府");
    expect(reportOn("2024-01-19")).toBeUndefined();
  });

  test.each([
    ["units/chenguan/requests/2024.csv", "unknown-unit"],
    ["units/洛宁县自然资源局/requests/2024.csv", "unknown-unit"],
    ["units/county-office/requests/2024.csv", "unit-is-county"],
    ["units/chengguan/2024.csv", "bad-file-name"],
    ["units/2024.csv", "bad-file-name"],
    ["units/chengguan/request/2024.csv", "bad-file-name"],
    ["units/chengguan/requests/第一季度.csv", "bad-file-name"],
    ["units/chengguan/requests/2024.md", "bad-file-name"],
    ["disputes/old/2024.csv", "bad-file-name"],
  ])("that is nobody's, or a file that is no book, is refused: %s", (path, code) => {
    expect(complaintsAbout(county({ [`content/${path}`]: ledger }))).toEqual([`${code} content/${path}`]);
  });

  test("is named by its id where the folder bears its name", () => {
    const { diagnostics } = inspectSmallCounty(county({ "content/units/城关镇/requests/2024.csv": ledger }));
    expect(diagnostics[0]?.hint).toContain("chengguan");
  });

  test("is complained about once, however many files it has", () => {
    const said = complaintsAbout(
      county({
        "content/units/chenguan/requests/2023.csv": ledger,
        "content/units/chenguan/requests/2024.csv": ledger,
      }),
    );
    expect(said).toEqual(["unknown-unit content/units/chenguan/requests/2023.csv"]);
  });
});

describe("the county's own books", () => {
  const own = "编号,类型,月份,件数,单位\n1,行政许可,3,85,县自然资源局\n2,行政许可,4,58,县自然资源局\n";
  const unit = "类型,月份,件数\n行政许可,2024-03,85\n行政处罚,4,2\n";

  test("must not tell again what a unit tells of the same month", () => {
    const said = complaintsAbout(
      county({
        "content/decisions/2024.csv": own,
        "content/units/natural-resources/decisions/2024.csv": unit,
      }),
    );
    expect(said).toEqual(["counted-twice content/decisions/2024.csv:2:1"]);
  });

  test("know an office by its full and its short name", () => {
    const path = "content/decisions/2024.csv";
    const twice =
      "编号,类型,月份,件数,单位\n1,行政许可,3,85,县自然资源局\n2,行政许可,3,85,洛宁县自然资源局\n";
    expect(complaintsAbout(county({ [path]: twice }))).toEqual([`duplicate-tally ${path}:3:1`]);
    expect(complaintsAbout(county({ [path]: twice.replace("洛宁县自然资源局", "城关镇") }))).toEqual([]);
  });

  test("and a unit's may tell of one office in one of them only", () => {
    const said = complaintsAbout(
      county({
        "content/units/chengguan/decisions/2024.csv": "类型,月份,件数,单位\n行政许可,3,85,县自然资源局\n",
        "content/units/natural-resources/decisions/2024.csv": unit,
      }),
    );
    expect(said).toEqual(["counted-twice content/units/natural-resources/decisions/2024.csv:2:1"]);
  });

  test("hold no case and no request that a unit's hold, unless they are of other years or other days", () => {
    const cases = (id: string) => `编号,类型,收到日期,审结日期,结果\n${id},行政复议,2024-03-07,,\n`;
    const pair = (folder: string, own: string, other: string) =>
      complaintsAbout(
        county({
          [`content/${folder}/2024.csv`]: own,
          [`content/units/chengguan/${folder}/2024.csv`]: other,
        }),
      );
    expect(pair("disputes", cases("（2024）豫1号"), cases("(2024)豫1号"))).toEqual([
      "case-in-two-books content/disputes/2024.csv:2:1",
    ]);
    expect(pair("disputes", cases("复议-01"), cases("城关-01"))).toEqual([]);
    expect(pair("requests", ledger, ledger)).toEqual(["request-in-two-books content/requests/2024.csv:2:1"]);
    expect(pair("requests", ledger, ledger.replace("2024-03-11", "2024-03-12"))).toEqual([]);
    expect(pair("requests", ledger, ledger.replace("当面", "信函"))).toEqual([]);
  });

  test("of a year lie in one file", () => {
    const said = complaintsAbout({ "content/requests/2024.yaml": "台账: []\n" });
    expect(said).toEqual(["duplicate-book content/requests/2024.yaml"]);
  });
});
