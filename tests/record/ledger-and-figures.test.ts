/** Ledgers of requests and declared figures, read by themselves. */
import { describe, expect, test } from "vitest";
import { complaintsAbout, inspectSmallCounty } from "../support/small-county.ts";

const heading = "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,是否延期,上年结转";
const ledger = (...rows: readonly string[]) => ({
  "content/requests/2024.csv": `${[heading, ...rows].join("\n")}\n`,
});
const places = (overlay: Parameters<typeof complaintsAbout>[0]): readonly string[] =>
  complaintsAbout(overlay).map((line) => line.replace(/content\/(?:requests|figures)\/\d{4}\.[a-z]+:/, ""));
const requests = (overlay: Parameters<typeof complaintsAbout>[0]) =>
  inspectSmallCounty(overlay).catalog?.ledgers.get(2024)?.requests;

describe("a ledger", () => {
  test("saved by Excel, with its mark and its line breaks, is read", () => {
    const text = `\uFEFF# 来源: 申请台账,,,,,,,,\r\n${heading}\r\n2024-001,网络,自然人,2024/1/9,2024/1/25,2024/1/25,予以公开,否,否\r\n`;
    expect(requests({ "content/requests/2024.csv": text })).toMatchObject([
      { id: "2024-001", receivedOn: "2024-01-09", replied: true },
    ]);
  });

  test("tells an unanswered request from an answered one", () => {
    expect(requests(ledger("2024-002,信函,自然人,2024-12-27,,,,否,否"))).toMatchObject([
      { replied: false, outcome: undefined },
    ]);
  });

  test("takes in what came last year if it says so", () => {
    expect(
      requests(ledger("2023-031,信函,自然人,2023-12-22,2024-01-16,2024-01-16,予以公开,否,是")),
    ).toMatchObject([{ carriedIn: true }]);
  });

  test("rebuilt from a report may leave things unstated, which is not 0", () => {
    const text = `# 来源: 年报汇总\n${heading}\n1,网络,未载明,未载明,未载明,未载明,未载明,未载明,否\n`;
    expect(requests({ "content/requests/2024.csv": text })).toMatchObject([
      { applicant: "unstated", outcome: "unstated", extended: "unstated" },
    ]);
  });

  test.each([
    ["2024-001,电话,自然人,2024-01-09,,,,否,否", "unknown-value 2:10"],
    ["2024-001,网络,自然人,2024-02-30,,,,否,否", "bad-date 2:17"],
    ["2024-001,网络,自然人,2024-01-09,2024-01-08,2024-01-25,予以公开,否,否", "date-order 2:28"],
    ["2024-001,网络,自然人,2024-01-09,2024-01-25,2024-01-24,予以公开,否,否", "date-order 2:39"],
    [",网络,自然人,2024-01-09,,,,否,否", "missing-key 2:1"],
    ["2024-001,网络,自然人,2025-01-09,,,,否,否", "request-year 2:17"],
    ["2024-001,网络,自然人,2024-01-09,,,,是,是", "request-year 2:17"],
    ["2024-001,网络,自然人,2024-01-09,,,,大概,否", "unknown-value 2:31"],
  ])("is complained about at the cell: %s", (row, place) => {
    expect(places(ledger(row))).toEqual([place]);
  });

  test("with a column that nobody knows, or one twice, is refused at the heading once", () => {
    const wide = (column: string) => ({
      "content/requests/2024.csv": `${heading},${column}\n2024-001,网络,自然人,2024-01-09,,,,否,否,甲\n`,
    });
    expect(places(wide("处室"))).toEqual(["unknown-key 1:43"]);
    expect(places(wide("渠道")).map((line) => line.split(" ")[1])).toContain("1:43");
  });
});

describe("figures", () => {
  const figures = (text: string) => ({ "content/figures/2022.yaml": text });

  test("may be approximate, or blank with a reason", () => {
    const { catalog, diagnostics } = inspectSmallCounty(
      figures(
        "年度: 2022\n数据:\n  - {名称: 网站点击量, 数值: 60余万, 单位: 次, 来源: {文件: 年报}}\n  - {名称: 收费, 空缺: 年报没有载明}\n",
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(catalog?.figures.get(2022)?.figures.map(({ content }) => content)).toMatchObject([
      { kind: "value", quantity: { value: 600_000, approximate: true } },
      { kind: "blank", reason: "年报没有载明" },
    ]);
  });

  test.each([
    ["- 甲", "wrong-shape 1:1"],
    ["数据: []", "missing-key 1:1"],
    ["年度: 二〇二二", "bad-number 1:5"],
    ["年度: 2022\n条目: 估计", "unknown-value 2:5"],
    ["年度: 2022\n数据:\n  - 甲", "wrong-shape 3:5"],
    ["年度: 2022\n数据:\n  - {名称: 甲, 数值: 八百, 来源: {文件: 年报}}", "bad-number 3:17"],
    ["年度: 2022\n数据:\n  - {名称: 甲, 数值: 8, 来源: 年报}", "wrong-shape 3:24"],
    [
      "年度: 2022\n数据:\n  - {名称: 甲, 数值: 8, 空缺: 无, 来源: {文件: 年报}}",
      "figure-value-or-blank 3:10",
    ],
    ["年度: 2022\n构成:\n  - {名称: 甲, 总数: 乙}", "missing-key 3:5"],
  ])("are complained about at the value: %j", (text, place) => {
    expect(places(figures(text))).toContain(place);
  });
});

describe("an accepted contradiction", () => {
  const text = [
    "年度: 2022",
    "数据:",
    "  - {名称: 总数, 数值: 4014, 来源: {文件: 年报}}",
    "  - {名称: 分项, 数值: 4021, 来源: {文件: 年报}}",
    "构成:",
    "  - {名称: 按类别, 总数: 总数, 分项: [分项]}",
    "豁免:",
    "  - {规则: parts-exceed-whole, 对象: 按类别, 理由: 照录, 责任人: 张主任, 日期: 2024-01-01}",
    "",
  ].join("\n");

  test("is no complaint, and is kept as a finding", () => {
    const { tables, diagnostics } = inspectSmallCounty({ "content/figures/2022.yaml": text });
    expect(diagnostics).toEqual([]);
    expect(tables.find(({ year }) => year === 2022)?.findings[0]).toMatchObject({
      diagnostic: { code: "parts-exceed-whole" },
      waiver: { reason: "照录" },
    });
  });

  test("of another name is accepted by nobody", () => {
    expect(places({ "content/figures/2022.yaml": text.replace("对象: 按类别", "对象: 按渠道") })).toEqual([
      "parts-exceed-whole 6:10",
      "unused-waiver 8:10",
    ]);
  });
});
