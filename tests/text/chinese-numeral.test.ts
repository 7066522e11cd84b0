import { describe, expect, test } from "vitest";
import {
  readChineseNumber,
  writeChineseNumber,
  writeChineseYear,
} from "../../scripts/text/chinese-numeral.ts";

describe("Chinese numerals", () => {
  test("are written as headings and months write them", () => {
    expect([0, 9, 10, 11, 12, 20, 24, 99].map(writeChineseNumber)).toEqual([
      "〇",
      "九",
      "十",
      "十一",
      "十二",
      "二十",
      "二十四",
      "九十九",
    ]);
  });

  test("from 0 to 99 are read back", () => {
    for (let number = 0; number < 100; number++)
      expect(readChineseNumber(writeChineseNumber(number))).toBe(number);
  });

  test("of a year go digit by digit", () => {
    expect(writeChineseYear(2016)).toBe("二〇一六");
    expect(readChineseNumber("二〇一六")).toBe(2016);
    expect(readChineseNumber("二零一六")).toBe(2016);
  });

  test.each(["", "百", "二十十", "十二三", "12", "廿"])("do not hold %j", (text) => {
    expect(readChineseNumber(text)).toBeUndefined();
  });
});
