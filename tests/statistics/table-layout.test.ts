import { describe, expect, test } from "vitest";
import { type HeadCell, layOutTable, type TableLayout } from "../../scripts/statistics/table-layout.ts";
import { disputeTable, listForm, requestTable } from "../support/blank-form.ts";

const short = ({ label, columns, rows }: HeadCell): string => `${label} ${columns}×${rows}`;

/** Marks every square of a grid that a cell covers; a square covered twice or never is a hole in the table. */
function coverage(
  lines: readonly (readonly HeadCell[])[],
  width: number,
  plain: readonly number[],
): number[][] {
  const grid = lines.map(() => Array.from({ length: width }, () => 0));
  for (const [at, line] of lines.entries()) {
    let left = 0;
    const skip = (): void => {
      while ((grid[at]?.[left] ?? 1) > 0 && left < width) left += 1;
    };
    for (const { columns, rows } of [
      ...line,
      ...Array.from({ length: plain[at] ?? 0 }, () => ({ columns: 1, rows: 1 })),
    ]) {
      skip();
      for (let y = at; y < at + rows; y += 1)
        for (let x = left; x < left + columns; x += 1) {
          const squares = grid[y];
          if (squares) squares[x] = (squares[x] ?? 99) + 1;
        }
    }
  }
  return grid;
}

function expectWhole({ head, lines, headColumns, showsUnit, figureColumns }: TableLayout): void {
  const width = headColumns + (showsUnit ? 1 : 0) + figureColumns;
  const ones = (count: number) => Array.from({ length: count }, () => Array.from({ length: width }, () => 1));
  expect(coverage(head, width, [])).toEqual(ones(head.length));
  const body = lines.map(({ heads }) => heads);
  // A heading row's figure and unit squares are drawn empty.
  const squares = lines.map(() => (showsUnit ? 1 : 0) + figureColumns);
  expect(coverage(body, width, squares)).toEqual(ones(body.length));
}

describe("the matrix of requests", () => {
  const layout = layOutTable(requestTable);

  test("has three rows of heads: 申请人情况, the kinds, the kinds of legal persons", () => {
    expect(layout.head.map((line) => line.map(short))).toEqual([
      [expect.stringMatching(/^（本列数据的勾稽关系为.* 3×3$/), "申请人情况 7×1"],
      ["自然人 1×2", "法人或其他组织 5×1", "总计 1×2"],
      ["商业企业 1×1", "科研机构 1×1", "社会公益组织 1×1", "法律服务机构 1×1", "其他 1×1"],
    ]);
  });

  test("has row heads of three levels, each group as tall as its rows", () => {
    const heads = layout.lines.map((line) => line.heads.map(short));
    expect(heads[0]).toEqual(["一、本年新收政府信息公开申请数量 3×1"]);
    expect(heads[2]).toEqual(["三、本年度办理结果 1×22", "（一）予以公开 2×1"]);
    expect(heads[4]).toEqual(["（三）不予公开 1×8", "1.属于国家秘密 1×1"]);
    expect(heads[5]).toEqual(["2.其他法律行政法规禁止公开 1×1"]);
    expect(heads[12]).toEqual(["（四）无法提供 1×3", "1.本机关不掌握相关政府信息 1×1"]);
    expect(heads[20]?.[0]).toBe("（六）其他处理 1×3");
    expect(heads[23]).toEqual(["（七）总计 2×1"]);
    expect(heads[24]).toEqual(["四、结转下年度继续办理 3×1"]);
  });

  test("leaves no square empty and covers none twice", () => expectWhole(layout));

  test("has the cells of a row in the order of the columns", () => {
    expect(layout.lines[4]?.cells).toEqual(
      ["natural", "commercial", "research", "social", "legal", "other", "total"].map(
        (id) => `denied_1.${id}`,
      ),
    );
  });
});

describe("the table of review and litigation", () => {
  const layout = layOutTable(disputeTable);

  test("is one line under three rows of heads, review beside the two ways of litigation", () => {
    expect(layout.head.map((line) => line.map(short))).toEqual([
      ["行政复议 5×1", "行政诉讼 10×1"],
      [
        ...["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map((label) => `${label} 1×2`),
        "未经复议直接起诉 5×1",
        "复议后起诉 5×1",
      ],
      [0, 1].flatMap(() =>
        ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map((label) => `${label} 1×1`),
      ),
    ]);
    expect(layout.lines.map(({ cells }) => cells.length)).toEqual([15]);
    expect([layout.headColumns, layout.figureColumns]).toEqual([0, 15]);
  });

  test("leaves no square empty and covers none twice", () => expectWhole(layout));
});

describe("a long list of one column", () => {
  const layout = layOutTable(listForm.tables[0] ?? requestTable);

  test("has a column of units, and heading rows without cells", () => {
    expect(layout.head.map((line) => line.map(short))).toEqual([["统计指标 1×1", "单位 1×1", "统计数 1×1"]]);
    expect(layout.lines[0]).toMatchObject({ row: { id: "p1", heading: true }, cells: [] });
    expect(layout.lines[1]?.cells).toEqual(["p1_1"]);
  });

  test("leaves no square empty and covers none twice", () => expectWhole(layout));
});
