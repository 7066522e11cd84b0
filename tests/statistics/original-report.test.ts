/** The report of 2016 as it was published, audited with its own figures: every contradiction is found at its line, and nothing false is said. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inspectSmallCounty, placesOf } from "../support/small-county.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const agencies = `- 代码: county-office
  名称: 洛宁县人民政府办公室
  简称: 县政府办
  类型: 政府办公室
  索引号前缀: "005429713"
- 代码: information-centre
  名称: 洛宁县政府信息中心
  类型: 其他机构
  索引号前缀: "005429721"
`;
const reportPath = "content/reports/2016.md";

function inspect(report: string) {
  return inspectSmallCounty({
    "content/agencies.yaml": agencies,
    "content/figures/2016.yaml": read("content/figures/2016.yaml"),
    "content/requests/2016.csv": read("content/requests/2016.csv"),
    [reportPath]: report,
  });
}

describe("the original text of the report of 2016", () => {
  const { diagnostics, tables } = inspect(read("tests/fixtures/luoning-2016-original.md"));

  test("is found to contradict itself in seven places, and in no other", () => {
    expect(placesOf(diagnostics)).toEqual([
      // 《中华人民共和国信息公开条例》, three times.
      `wrong-law-title ${reportPath}:25:37`,
      // 4014条, of which 2814, 800余, 7 and 400余: at least 4021.
      `narrative-parts ${reportPath}:37:21`,
      `miswritten-word ${reportPath}:45:187`,
      `wrong-law-title ${reportPath}:49:54`,
      // (六)以严格制度为依据, then (六)以全面满足公众需求为出发点.
      `repeated-section-number ${reportPath}:55:1`,
      // 三、2016年信息公开工作总体打算, over a plan for 2017.
      `heading-year ${reportPath}:65:1`,
      `wrong-law-title ${reportPath}:67:12`,
    ]);
  });

  test("says what is wrong with 4014, and keeps it with the table", () => {
    const [finding] = tables.find(({ year }) => year === 2016)?.findings.slice(-1) ?? [];
    expect(finding?.diagnostic.message).toContain("4021条以上");
    expect(finding?.waiver).toBeUndefined();
  });

  test("adds up where it adds up: 28 requests, 4 by letter, 15 in person, 9 online, all answered", () => {
    expect(diagnostics.filter(({ message }) => message.includes("28件"))).toEqual([]);
  });
});

describe("the text that this site prints instead", () => {
  const { diagnostics, tables } = inspect(read(reportPath));

  test("deserves no complaint", () => {
    expect(placesOf(diagnostics)).toEqual([]);
  });

  test("prints the reason why 4014 was left as it was", () => {
    const findings = tables.find(({ year }) => year === 2016)?.findings ?? [];
    expect(findings.map(({ diagnostic, waiver }) => [diagnostic.code, waiver?.by])).toEqual([
      ["parts-exceed-whole", "示例编者"],
      ["narrative-parts", "示例编者"],
    ]);
  });
});
