import { describe, expect, test } from "vitest";
import { countEdits, findNearest } from "../../scripts/text/nearest.ts";
import { growthOf } from "../support/growth.ts";

const keys = ["索引号", "标题", "内容概述", "发布机构", "发布日期", "关键词", "文号"];

describe("the nearest word", () => {
  test.each([
    ["关健词", "关键词"],
    ["内容概要", "内容概述"],
    ["发布时期", "发布日期"],
    ["发布机关", "发布机构"],
    ["标题名称", "标题"],
    ["概述", "内容概述"],
  ])("to %s is %s", (written, meant) => {
    expect(findNearest(written, keys)).toBe(meant);
  });

  test("is none where nothing is near", () => {
    expect(findNearest("备注说明事项", keys)).toBeUndefined();
    expect(findNearest("甲", [])).toBeUndefined();
  });

  test("is never the empty word", () => {
    expect(findNearest("年度报告", [""])).toBeUndefined();
  });

  test("of a whole paragraph is none, and costs nothing", () => {
    const numbers = Array.from({ length: 20_000 }, (_, serial) => `005429713/2024-${serial}`);
    const find = (length: number) => expect(findNearest("正文".repeat(length), numbers)).toBeUndefined();
    // No longer for a longer one: it is not read at all.
    expect(growthOf(find, 3_000)).toBeLessThan(4);
  });
});

test("edits are counted in characters, also beyond the basic plane", () => {
  expect(countEdits("𬭎县", "县")).toBe(1);
  expect(countEdits("洛宁", "洛宁")).toBe(0);
  expect(countEdits("", "洛宁")).toBe(2);
});
