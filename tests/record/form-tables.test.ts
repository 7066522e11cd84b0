/** Forms of several tables: cells are rows by columns, equations hold at every row or column, slips are refused at their line. */
import { describe, expect, test } from "vitest";
import { listFormCells } from "../../scripts/record/form.ts";
import { lineOf } from "../support/probe-form.ts";
import { linesOf, readFormText } from "../support/read-probe.ts";

const form = `id: shenqing
title: 申请情况表
issuedBy: 示例
source: 示例
years: {from: 2024}
confidence: memory
verification: 示例
tables:
  - id: requests
    heading: 第三部分
    part: requests
    stub: 勾稽关系
    unit: 件
    columns:
      - {id: natural, label: 自然人, group: [申请人情况], count: {where: {applicant: natural}}}
      - {id: legal, label: 法律服务机构, group: [申请人情况], count: {where: {applicant: legal}}}
      - {id: total, label: 总计, group: [申请人情况], sum: [natural, legal]}
    rows:
      - {id: received, label: 一、本年新收, count: {counter: requests-received}, confidence: memory}
      - {id: granted, label: （一）予以公开, group: [三、办理结果], count: {counter: requests-concluded, where: {outcome: granted}}, confidence: memory}
      - {id: processed, label: （二）总计, group: [三、办理结果], sum: [granted], confidence: memory}
  - id: fees
    part: other
    columns:
      - {id: charged, label: 金额, unit: 元}
    rows:
      - {id: charges, label: 收费, count: {counter: fees-charged}, confidence: memory}
equations:
  - {id: E1, kind: hard, table: requests, forEach: column, equation: "received = processed", confidence: memory}
  - {id: E3, kind: hard, table: requests, forEach: row, equation: "natural + legal = total", confidence: memory}
  - {id: X1, kind: soft, equation: "charges <= previous(charges) + received.total", confidence: memory}
parts:
  - {id: requests, title: 收到和处理申请情况, confidence: memory}
  - {id: other, title: 其他, aliases: [其他事项], confidence: memory}
`;

describe("a form of several tables", () => {
  const { value, diagnostics } = readFormText(form);
  const cells = new Map(value ? listFormCells(value.form).map((cell) => [cell.id, cell]) : []);

  test("is read", () => {
    expect(linesOf(diagnostics)).toEqual([]);
  });

  test("names its cells by row and column, and by the row alone in a table of one column", () => {
    expect([...cells.keys()]).toEqual([
      "received.natural",
      "received.legal",
      "received.total",
      "granted.natural",
      "granted.legal",
      "granted.total",
      "processed.natural",
      "processed.legal",
      "processed.total",
      "charges",
    ]);
    expect(cells.get("granted.legal")).toMatchObject({ label: "（一）予以公开／法律服务机构", unit: "件" });
    expect(cells.get("charges")).toMatchObject({ label: "收费", unit: "元" });
  });

  test("joins what a row counts with what its column narrows", () => {
    expect(cells.get("granted.legal")?.count).toEqual({
      counter: "requests-concluded",
      where: { outcome: ["granted"], applicant: ["legal"] },
    });
    expect(cells.get("granted.total")?.count).toEqual({
      counter: "requests-concluded",
      where: { outcome: ["granted"] },
    });
    expect(cells.get("processed.natural")?.count).toBeUndefined();
  });

  test("adds along a column of a row of totals, and along a row", () => {
    expect(cells.get("processed.total")?.sums).toEqual([
      ["granted.total"],
      ["processed.natural", "processed.legal"],
    ]);
    expect(cells.get("received.natural")?.sums).toEqual([]);
  });

  test("writes its equations out for every column or row", () => {
    const told = value?.form.equations.map(({ id, instances }) => [
      id,
      instances.map(({ where }) => where).join(" "),
    ]);
    expect(told).toEqual([
      ["E1", "natural legal total"],
      ["E3", "received granted processed"],
      ["X1", ""],
    ]);
    expect(value?.form.equations[0]?.instances[1]?.left).toEqual([
      { sign: 1, name: "received.legal", previous: false },
    ]);
  });
});

describe("a form is refused at the line of", () => {
  test.each([
    [
      "a row's equation over a column that is not there",
      '"natural + legal = total"',
      '"natural + legel = total"',
    ],
    ["a column's equation over a row that is not there", '"received = processed"', '"received = proccessed"'],
    ["a whole equation over a cell that is not there", "received.total", "received.totals"],
    [
      "an equation of a table that is not there",
      "table: requests, forEach: row",
      "table: request, forEach: row",
    ],
    [
      "an equation of a table that does not say for what",
      "table: requests, forEach: row, ",
      "table: requests, ",
      "id: E3",
    ],
    ["an equation for each row of no table", "table: requests, forEach: row", "forEach: row"],
    ["a sum of columns that are not there", "sum: [natural, legal]", "sum: [natural, lawyers]"],
    [
      "a row counted by both row and column",
      "label: 金额, unit: 元",
      "label: 金额, count: {counter: fees-charged}",
      "id: charges",
    ],
    ["a condition that requests cannot meet", "{applicant: legal}", "{class: service}"],
    ["two columns of one id", "id: legal, label", "id: natural, label", "label: 法律服务机构"],
    ["two rows of one id in two tables", "id: charges, label: 收费", "id: granted, label: 收费"],
    ["two equations of one id", "id: E3", "id: E1", "natural + legal = total"],
    ["a part of the report that is not there", "part: other", "part: others"],
  ])("%s", (_, from, to, at?: string) => {
    const text = form.replace(from, to);
    expect(text).not.toBe(form);
    const lines = linesOf(readFormText(text).diagnostics);
    expect(lines).toContain(`bad-form ${lineOf(text, at ?? to)}`);
  });

  test("both ways of writing tables", () => {
    const text = form.replace("tables:\n", "columns: []\ntables:\n");
    expect(linesOf(readFormText(text).diagnostics).length).toBeGreaterThan(0);
  });
});
