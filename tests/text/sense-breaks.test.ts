import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutTitle } from "../../scripts/text/sense-breaks.ts";

describe("a title", () => {
  test("is cut before 关于 and after its verb", () => {
    expect(cutTitle("洛宁县人民政府办公室关于印发洛宁县防汛应急预案的通知")).toEqual([
      "洛宁县人民政府办公室",
      "关于印发",
      "洛宁县防汛应急预案的通知",
    ]);
  });

  test("without 关于 stays whole", () => {
    expect(cutTitle("2024年中央财政衔接资金计划")).toEqual(["2024年中央财政衔接资金计划"]);
  });

  test("joined again is what it was, whatever it was", () => {
    const words = fc.array(
      fc.constantFrom("关于", "印发", "《", "》", "，", "、", "：", "洛宁县", "的通知", "）", "（试行"),
    );
    fc.assert(
      fc.property(words, (parts) => void expect(cutTitle(parts.join("")).join("")).toBe(parts.join(""))),
    );
  });
});
