/** Local variants: rows added and put in place of others, other columns and equations; slips are refused at the variant's line. */
import { describe, expect, test } from "vitest";
import { listFormCells } from "../../scripts/record/form.ts";
import { lineOf } from "../support/probe-form.ts";
import { linesOf, readFormText, readVariantText } from "../support/read-probe.ts";

const national = `id: gov-shili
title: 情况统计表
issuedBy: 示例
source: 示例
years: {from: 2014, to: 2018}
confidence: memory
verification: 示例
columns:
  - {id: count, label: 统计数}
rows:
  - {id: p1, label: 主动公开信息数, unit: 条, count: {counter: notices-published}, confidence: memory}
  - {id: other_1, label: 逾期不补正, unit: 件, confidence: memory}
  - {id: other_2, label: 逾期不缴费, unit: 件, confidence: memory}
  - {id: all, label: 总计, unit: 件, sum: [other_1, other_2], confidence: memory}
equations:
  - {id: E2, kind: hard, equation: "other_1 + other_2 = all", confidence: memory}
`;
const variant = `id: gov-shili-xiang
extends: gov-shili
title: 乡镇统计表
source: 示例
confidence: partly
years: {from: 2016, to: 2017}
periods: [quarter]
columns:
  table: table
  list:
    - {id: departments, label: 区直单位统计数, count: {where: {agencyKind: county-department}}}
    - {id: towns, label: 乡镇街道统计数, count: {where: {agencyKind: township}}}
    - {id: total, label: 合计, sum: [departments, towns]}
rows:
  - {after: p1, add: [{id: p1_a, label: 主动公开政府文件数, unit: 条, confidence: partly}]}
  - {replace: [other_1, other_2], add: [{id: other_merged, label: 其他处理, unit: 件, confidence: memory}]}
equations:
  drop: [E2]
  add:
    - {id: E2, kind: hard, table: table, forEach: column, equation: "other_merged = all", confidence: memory}
`;
const drafts = [readFormText(national).value?.draft].filter((draft) => draft !== undefined);
const read = (text: string) => readVariantText(text, drafts);

describe("a local variant", () => {
  const { value, diagnostics } = read(variant);

  test("is the national form with its changes", () => {
    expect(linesOf(diagnostics)).toEqual([]);
    expect(value).toMatchObject({
      id: "gov-shili",
      from: 2016,
      to: 2017,
      periods: ["quarter"],
      variant: { id: "gov-shili-xiang", title: "乡镇统计表" },
    });
    expect(value?.tables[0]?.rows.map(({ id }) => id)).toEqual(["p1", "p1_a", "other_merged", "all"]);
    expect(
      value &&
        listFormCells(value)
          .slice(0, 3)
          .map(({ id }) => id),
    ).toEqual(["p1.departments", "p1.towns", "p1.total"]);
  });

  test("puts the new rows into the sums that held the old ones", () => {
    const cells = value ? listFormCells(value) : [];
    expect(cells.find(({ id }) => id === "all.towns")?.sums).toEqual([["other_merged.towns"]]);
  });

  test("leaves the national form as it was", () => {
    expect(drafts[0]?.tables[0]?.rows.map(({ raw }) => raw.id)).toEqual(["p1", "other_1", "other_2", "all"]);
  });

  test.each([
    ["a form that is not there", "extends: gov-shili", "extends: gov-shi"],
    ["a row that is not there", "after: p1,", "after: p9,"],
    ["a row to replace that is not there", "replace: [other_1, other_2]", "replace: [other_1, other_9]"],
    ["an equation to drop that is not there", "drop: [E2]", "drop: [E9]"],
    ["a condition on a kind of office that is not there", "agencyKind: township", "agencyKind: town"],
    ["an equation that does not fit", '"other_merged = all"', '"other_1 = all"'],
    ["years that the form does not serve", "{from: 2016, to: 2017}", "{from: 2013, to: 2017}"],
    ["a table that is not there", "  table: table\n  list", "  table: tables\n  list"],
    ["a row that says neither after nor replace", "after: p1, ", ""],
  ])("with %s is refused at its line", (_, from, to) => {
    const text = variant.replace(from, to);
    const [first = ""] = linesOf(read(text).diagnostics);
    const words = to === "" ? "id: p1_a" : (to.trim().split("\n")[0] ?? "");
    expect(first.split(" ")[1]).toBe(String(lineOf(text, words)));
  });
});
