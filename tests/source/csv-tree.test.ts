import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../scripts/source/csv-tree.ts";
import { growthOf, linear } from "../support/growth.ts";
import { placesOf } from "../support/small-county.ts";

const parse = (text: string) => parseCsv({ path: "a.csv", text });
const complaints = (text: string): readonly string[] =>
  placesOf(parse(text).diagnostics).map((line) => line.replace("a.csv:", ""));
const cells = (text: string) => parse(text).value?.rows.map((row) => row.cells.map((cell) => cell.text));

describe("a ledger", () => {
  test("is a heading and rows, every cell with its line and column", () => {
    const { value } = parse("编号,渠道,备注\n2024-001,网络,\n2024-002,信函,补正\n");
    expect(value?.columns.map(({ text, spot }) => [text, spot.column])).toEqual([
      ["编号", 1],
      ["渠道", 4],
      ["备注", 7],
    ]);
    expect(value?.rows[1]?.spot).toEqual({ line: 3, column: 1 });
    expect(value?.rows[1]?.cells[2]).toEqual({ kind: "scalar", text: "补正", spot: { line: 3, column: 13 } });
  });

  test("may carry what it says of itself above its heading", () => {
    const { value } = parse(
      '# 来源: 年报汇总\n\n#说明： "逐件汇总，来源: 年报"\n# 只是一句话\n编号,渠道\n1,网络\n',
    );
    expect(value?.head).toEqual([
      { key: "来源", value: { kind: "scalar", text: "年报汇总", spot: { line: 1, column: 7 } } },
      { key: "说明", value: { kind: "scalar", text: "逐件汇总，来源: 年报", spot: { line: 3, column: 6 } } },
    ]);
    expect(value?.rows[0]?.spot.line).toBe(6);
  });

  test("padded with commas by Excel reads the same", () => {
    expect(parse("# 来源: 年报汇总,,,\n编号,渠道\n").value?.head[0]?.value.text).toBe("年报汇总");
  });

  test("may quote cells that hold commas, quotation marks and line breaks", () => {
    const text = '编号,说明,渠道\n1,"补正，又, ""延期""",网络\n2,"第一行\n第二行",信函\n3,甲,当面\n';
    expect(cells(text)).toEqual([
      ["1", '补正，又, "延期"', "网络"],
      ["2", "第一行\n第二行", "信函"],
      ["3", "甲", "当面"],
    ]);
    const spots = parse(text).value?.rows.map((row) =>
      row.cells.map((cell) => `${cell.spot.line}:${cell.spot.column}`),
    );
    expect(spots).toEqual([
      ["2:1", "2:3", "2:18"],
      ["3:1", "3:3", "4:6"],
      ["5:1", "5:3", "5:5"],
    ]);
  });

  test("may have empty lines and lines of commas between its rows", () => {
    const text = "编号,渠道\n\n1,网络\n,\n\n2,信函\n\n";
    expect(cells(text)).toEqual([
      ["1", "网络"],
      ["2", "信函"],
    ]);
    expect(parse(text).value?.rows.map((row) => row.spot.line)).toEqual([3, 6]);
  });
});

describe("a ledger that cannot be read", () => {
  test.each([
    ["a row too long", "编号,渠道\n1,网络,多\n2,信函\n", "csv-row-length 2:1"],
    ["a row too short", "编号,渠道\n1\n2,信函\n", "csv-row-length 2:1"],
    ["a quotation mark without its partner", '编号,渠道\n1,网络\n2,"信函\n3,当面\n', "csv-syntax 3:3"],
    [
      "marks in two rows that swallow those between",
      '编号,渠道,类型,收到,备注\n1,网络,甲,乙,"当场答复\n2,网络,甲,乙,\n3,网络,甲,乙,已告知"\n',
      "csv-syntax 2:10",
    ],
    ["a quotation mark in the middle", '编号,渠道\n1,网"络"\n', "csv-syntax 2:4"],
    ["words after a quotation", '编号,渠道\n1,"网"络\n', "csv-syntax 2:5"],
    ["no heading", "# 来源: 申请台账\n", "csv-syntax 1"],
  ])("is named: %s", (_, text, place) => {
    expect(complaints(text)).toEqual([place]);
  });

  test("keeps its other rows", () => {
    expect(cells("编号,渠道\n1,网络,多\n2,信函\n")).toEqual([["2", "信函"]]);
  });
});

test("every cell of any table stands where its place says", () => {
  const cell = fc
    .string({ unit: fc.constantFrom("网", "络", "𬭎", "a", '"', ",", "\n", " ", "0") })
    .map((text) => text.trim());
  const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(tables, (rows) => {
      const quote = (text: string): string =>
        /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const text = ["甲,乙,丙", ...rows.map((row) => row.map(quote).join(","))].join("\n");
      const lines = text.split("\n");
      const kept = rows.filter((row) => row.some((value) => value !== ""));
      const read = parse(text).value?.rows ?? [];
      expect(read.map((row) => row.cells.map(({ text: value }) => value))).toEqual(kept);
      for (const { cells: placed } of read)
        for (const { text: value, spot } of placed) {
          const rest = [...(lines[spot.line - 1] ?? "")].slice(spot.column - 1).join("");
          expect(rest.startsWith(quote(value).split("\n")[0] ?? "")).toBe(true);
        }
    }),
  );
});

test("a head of blanks, commas or line breaks without end is read at once", () => {
  for (const make of [
    (size: number) => `#${" ".repeat(size)}x\n编号\n`,
    (size: number) => `# 来源: 甲${",".repeat(size)}x\n编号\n`,
    (size: number) => `编号,说明\n1,"甲${"\n".repeat(size)}乙"\n`,
  ])
    expect(growthOf((size) => parse(make(size)), 6_000)).toBeLessThan(linear);
});

test.each([
  ["semicolons", "编号;渠道\n1;网络\n2;信函\n", "csv-separator 1:3"],
  ["tabs", "# 来源: 申请台账\n编号\t渠道\n1\t网络\n", "csv-separator 2:3"],
  ["a heading with an empty cell", "编号,渠道,\n1,网络,\n2,信函,\n", "csv-empty-heading 1:7"],
])("is complained about once: %s", (_, text, place) => {
  expect(complaints(text)).toEqual([place]);
});
