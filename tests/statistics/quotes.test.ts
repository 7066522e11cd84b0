import { describe, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { collect } from "../../scripts/diagnostics/collector.ts";
import { auditQuotes, openQuotes, openQuoting, quoteFigures } from "../../scripts/statistics/quotes.ts";
import { inspectSmallCounty } from "../support/small-county.ts";
import { ownForm, ownIndicators, tellReport, tellTable } from "../support/told-report.ts";

const table = tellTable(ownForm("gov-2014"), { p3_1: 28, p1_2_5: "100余" }, 2016);
const sources = { table, yearFigures: [] };
const lookup = openQuotes(ownIndicators, sources);

describe("a quote", () => {
  test.each([
    ["收到申请{{ 收到申请 }}件", "收到申请28件"],
    ["收到申请{{收到申请}}件、{{  收到申请 }}件", "收到申请28件、28件"],
    ["发布{{ 其他方式公开信息 }}条", "发布100余条"],
    ["{{ 收到申请 + 1 }}", "{{ 收到申请 + 1 }}"],
    ["{{ constructor }}{{ __proto__ }}", "{{ constructor }}{{ __proto__ }}"],
    ["{{ 行政复议 }}", "{{ 行政复议 }}"],
    ["{ 收到申请 } {{\n收到申请 }}", "{ 收到申请 } {{\n收到申请 }}"],
  ])("%s is printed as %s", (text, printed) => {
    expect(quoteFigures(text, lookup)).toBe(printed);
  });

  test("of a name that is not in the list is named, with the nearest", () => {
    const found = collect();
    auditQuotes(
      tellReport("收到{{ 收到申情 }}件，复议{{ 行政复议 }}件。", 2016),
      ownIndicators,
      sources,
      found,
    );
    expect(
      found.list().map(({ code, place, hint }) => [code, place.column, hint?.includes("{{ 收到申请 }}")]),
    ).toEqual([
      ["unknown-quote", 3, true],
      ["quoted-blank", 17, false],
    ]);
  });
});

test("a quote that is not closed on its line is named too", () => {
  const found = collect();
  auditQuotes(tellReport("收到{{ 收到申请\n}}件。", 2016), ownIndicators, sources, found);
  // Half a quote would be printed as it stands, braces and all.
  expect(found.list().map(({ code }) => code)).toEqual(["unknown-quote"]);
});

test("bodies are read with the figures of their own year, and other bodies as they are", () => {
  const body = "全年收到政府信息公开申请{{ 收到申请 }}件，其中网络申请{{ 网络申请 }}件。\n";
  const { catalog, tables } = inspectSmallCounty({
    "content/reports/2024.md": `---\n标题: 年报\n年度: 2024\n发布机构: 洛宁县人民政府办公室\n发布日期: 2025-01-20\n---\n${body}`,
  });
  const report = catalog?.reports.get(2024);
  if (!catalog || !report) throw new Error("no report");
  const read = openQuoting(catalog, tables)(() => body);
  expect(read(report.body)).toBe("全年收到政府信息公开申请1件，其中网络申请1件。\n");
  expect(read({ ...report.body, file: "content/notices/2024/fangxun.md", digest: digestOf("") })).toBe(body);
});
