import { describe, expect, test } from "vitest";
import { findIndicator } from "../../scripts/record/indicators.ts";
import { listIndicators, openRanges, readIndicator } from "../../scripts/statistics/indicator-figures.ts";
import type { Cell, StatisticsTable } from "../../scripts/statistics/table.ts";
import { ownForm, ownIndicators, tellTable } from "../support/told-report.ts";

const form = ownForm("gov-2021");

function named(name: string) {
  const indicator = findIndicator(ownIndicators, name);
  if (!indicator) throw new Error(name);
  return indicator;
}

function figureOf(name: string, table: StatisticsTable, yearFigures: readonly Cell[] = []) {
  return readIndicator(named(name), { table, yearFigures }).quantity;
}

describe("a named figure", () => {
  test("is a cell of the year's form", () => {
    expect(figureOf("收到申请", tellTable(form, { "new_received.total": 713 }))).toEqual({
      value: 713,
      approximate: false,
    });
  });

  test("is a sum of cells", () => {
    const denied = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`denied_${n}.total`, n]));
    expect(figureOf("不予公开", tellTable(form, denied))?.value).toBe(36);
  });

  test("is blank where one of its cells is: blank is not 0", () => {
    expect(figureOf("不予公开", tellTable(form, { "denied_1.total": 2 }))).toBeUndefined();
  });

  test("keeps 余", () => {
    const table = tellTable(ownForm("gov-2014"), { p1_2_5: "100余" }, 2016);
    expect(figureOf("其他方式公开信息", table)).toEqual({ value: 100, approximate: true });
  });

  test("is counted where the form has no such cell", () => {
    const counted: Cell = {
      id: "requests.channel.online",
      label: "网络申请数",
      unit: "件",
      content: { kind: "value", quantity: { value: 9, approximate: false } },
      origin: "computed",
      sources: [{ kind: "request", id: "2023-001", file: "content/requests/2023.csv", line: 3 }],
      note: undefined,
    };
    const figure = readIndicator(named("网络申请"), { table: tellTable(form, {}), yearFigures: [counted] });
    expect(figure.quantity?.value).toBe(9);
    expect(figure.sources).toHaveLength(1);
  });

  test("of money is in its own unit", () => {
    const table = tellTable(ownForm("gov-2014"), { p7: 0.295 }, 2016);
    expect(figureOf("信息处理费", table)?.value).toBe(2950);
  });
});

test("every named figure is listed once, in the order of the list", () => {
  const listed = listIndicators(ownIndicators, tellTable(form, {}), []);
  expect(listed.map(({ indicator }) => indicator.id)).toEqual(ownIndicators.list.map(({ id }) => id));
});

describe("the range of a figure", () => {
  test("of a blank total begins at what its parts come to", () => {
    const table = tellTable(form, { "granted.natural": 258, "granted.commercial": 12, "granted.legal": 1 });
    expect(openRanges({ table, yearFigures: [] })(named("予以公开"))[0]).toEqual({
      least: 271,
      most: Number.POSITIVE_INFINITY,
    });
  });

  test("has the readings behind the figure itself", () => {
    const table = tellTable(form, { "review.total": 170, "review.pending": 36 }, 2024);
    expect(openRanges({ table, yearFigures: [] })(named("行政复议"))).toEqual([
      { least: 170, most: 170 },
      { least: 134, most: 134 },
    ]);
  });
});
