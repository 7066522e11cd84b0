import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  type CivilDate,
  civilDate,
  countDaysInMonth,
  dayNumber,
  dayParts,
  formatDate,
  parseCivilDate,
  weekdayOf,
} from "../../scripts/text/civil-date.ts";

const days = fc
  .record({
    year: fc.integer({ min: 1000, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((parts) => civilDate(parts) as CivilDate);

describe("a day", () => {
  test.each([
    "2024-05-24",
    "2024-5-24",
    "2024/5/24",
    "2024.5.24",
    "2024年5月24日",
    "2024年05月24日",
    "二〇二四年五月二十四日",
    "二○二四年五月二十四日",
    "二零二四年五月二十四日",
    "２０２４年５月２４日",
    " 2024-05-24 ",
  ])("is read from %s", (written) => {
    expect(parseCivilDate(written)).toBe("2024-05-24");
  });

  test("of the tenth and the thirty-first is read in Chinese numerals", () => {
    expect(parseCivilDate("二〇一六年十月十日")).toBe("2016-10-10");
    expect(parseCivilDate("二〇一六年十二月三十一日")).toBe("2016-12-31");
  });

  test.each([
    "2024-02-30",
    "2023-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-04-31",
    "2024年2月30日",
    "二〇二四年十三月一日",
    "0017-03-01",
  ])("that does not exist (%s) is none", (written) => {
    expect(parseCivilDate(written)).toBeUndefined();
  });

  test.each([
    "",
    "2024",
    "2024-05",
    "2024-05/24",
    "24-05-2024",
    "二〇二四年5月24日",
    "2024-05-24T00:00:00Z",
    "昨天",
  ])("is not what is written as %j", (written) => {
    expect(parseCivilDate(written)).toBeUndefined();
  });

  test("29 February exists in leap years only", () => {
    expect([2000, 2024, 1900, 2023].map((year) => countDaysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
  });

  test("is printed as a document prints it, and read back", () => {
    expect(formatDate("2017-03-07" as CivilDate)).toBe("2017年3月7日");
    fc.assert(fc.property(days, (day) => void expect(parseCivilDate(formatDate(day))).toBe(day)));
  });

  test("knows its weekday: 24 May 2024 was a Friday, 1 May 2016 a Sunday", () => {
    expect([weekdayOf("2024-05-24" as CivilDate), weekdayOf("2016-05-01" as CivilDate)]).toEqual([5, 0]);
  });

  test("some days later and as many back is the same day, and strings order as time does", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3000, max: 3000 }), (day, count) => {
        const later = addDays(day, count);
        if (!/^[1-9]\d{3}-/.test(later)) return;
        expect(addDays(later, -count)).toBe(day);
        expect(dayNumber(later) - dayNumber(day)).toBe(count);
        expect(Math.sign(count)).toBe(later < day ? -1 : later > day ? 1 : 0);
      }),
    );
  });

  test("gives its numbers, from which it is made again", () => {
    fc.assert(fc.property(days, (day) => void expect(civilDate(dayParts(day))).toBe(day)));
  });

  test("never comes of numbers that are not whole", () => {
    expect(civilDate({ year: 2024, month: 5.5, day: 1 })).toBeUndefined();
    expect(civilDate({ year: Number.NaN, month: 5, day: 1 })).toBeUndefined();
  });
});
