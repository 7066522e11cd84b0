import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listNumbers, readChinese } from "../../../scripts/statistics/narrative/numbers.ts";

const said = (sentence: string) =>
  listNumbers(sentence).map(({ words, value, range: { least, most }, unit }) => [
    words,
    value,
    least,
    most,
    unit,
  ]);

describe("a number with its unit", () => {
  test.each([
    ["受理申请28件", [["28件", 28, 28, 28, "件"]]],
    ["发布信息1,295条", [["1,295条", 1295, 1295, 1295, "条"]]],
    ["信息800余条", [["800余条", 800, 800, 900, "条"]]],
    ["涉及30余个部门", [["30余个", 30, 30, 40, "个"]]],
    ["点击量达60余万次", [["60余万次", 600_000, 600_000, 700_000, "次"]]],
    ["投入3万余元", [["3万余元", 30_000, 30_000, 40_000, "元"]]],
    ["近30件", [["近30件", 30, 20, 30, "件"]]],
    ["超过500条", [["超过500条", 500, 500, Number.POSITIVE_INFINITY, "条"]]],
    ["二十八件", [["二十八件", 28, 28, 28, "件"]]],
    ["两千余条", [["两千余条", 2000, 2000, 3000, "条"]]],
    ["13万元", [["13万元", 130_000, 125_000, 140_000, "元"]]],
    ["占34.2%", [["34.2%", 34.2, 34.15, 34.3, "%"]]],
  ])("%s", (sentence, expected) => {
    expect(said(sentence)).toEqual(expected);
  });

  test.each([
    "2016年1月",
    "第3次会议",
    "洛政办〔2024〕12号",
    "（六）以严格制度",
    "第二十条第（一）项",
    "18个月内",
  ])("%s has none of a figure", (sentence) => {
    expect(said(sentence).filter(([, , , , unit]) => unit !== "个")).toEqual([]);
  });
});

describe("Chinese numerals", () => {
  test.each([
    ["三", 3],
    ["十二", 12],
    ["二十八", 28],
    ["一百零五", 105],
    ["一百二十", 120],
    ["三千四百", 3400],
    ["一万二千", 12_000],
    ["四千零一十四", 4014],
  ])("%s", (text, value) => {
    expect(readChinese(text)).toBe(value);
  });

  test("a heap of signs is no number", () => {
    expect(readChinese("一二三")).toBeUndefined();
  });
});

test("any text is read without harm, and every number lies in it", () => {
  const pieces = fc.constantFrom(
    "28",
    "件",
    "余",
    "万",
    "，",
    "其中",
    "近",
    "1,295",
    "%",
    "三",
    "十",
    "（",
    "）",
    "年",
    ".",
    "条",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      for (const { start, end, value } of listNumbers(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
  );
});
