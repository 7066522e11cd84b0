import { describe, expect, test } from "vitest";
import { formatInstant, formatTime, parseCivilTime } from "../../scripts/text/civil-time.ts";
import { growthOf, linear } from "../support/growth.ts";

describe("a publication time", () => {
  test("keeps its minute, Beijing time without saying so", () => {
    const read = parseCivilTime("2017-03-17 18:56");
    expect(read).toEqual({ date: "2017-03-17", minute: "18:56" });
    expect(read && [formatTime(read), formatInstant(read)]).toEqual([
      "2017-03-17 18:56",
      "2017-03-17T18:56:00+08:00",
    ]);
  });

  test("may be a day alone", () => {
    const read = parseCivilTime("2017年3月17日");
    expect(read).toEqual({ date: "2017-03-17" });
    expect(read && [formatTime(read), formatInstant(read)]).toEqual([
      "2017-03-17",
      "2017-03-17T00:00:00+08:00",
    ]);
  });

  test.each(["2017-03-17 9:05", "2017-03-17T09:05", "2017年3月17日 09：05", "2017-03-17 09:05:59"])(
    "is read from %s",
    (written) => {
      expect(parseCivilTime(written)?.minute).toBe("09:05");
    },
  );

  test.each([
    "2017-03-17 24:00",
    "2017-03-17 18:60",
    "2017-03-17 18:56:75",
    "2017-02-30 18:56",
    "18:56",
    "2017-03-17 18",
    "2017-03-17 18:56 上午",
  ])("is not what is written as %s", (written) => {
    expect(parseCivilTime(written)).toBeUndefined();
  });

  test("a hundred thousand blanks are refused at once", () => {
    const read = (blanks: number) => expect(parseCivilTime(`2017${"T".repeat(blanks)}x`)).toBeUndefined();
    expect(growthOf(read, 6_250)).toBeLessThan(linear);
  });
});
