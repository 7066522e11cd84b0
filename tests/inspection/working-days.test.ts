/** Working days by the State Council's calendars. */
import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { countWorkingDays } from "../../scripts/inspection/working-days.ts";
import { inspectSmallCounty } from "../support/small-county.ts";

const calendars = inspectSmallCounty({}).catalog?.standards.calendars ?? new Map();
const count = (from: string, to: string) => countWorkingDays(calendars, from as CivilDate, to as CivilDate);

describe("working days", () => {
  test("from 15 May to 8 June 2017 are 17 (国办发〔2017〕47号)", () => {
    expect(count("2017-05-15", "2017-06-08")).toEqual({ kind: "days", days: 17 });
  });

  test("do not count the day of the event itself", () => {
    expect(count("2024-05-20", "2024-05-20")).toEqual({ kind: "days", days: 0 });
    expect(count("2024-05-20", "2024-05-21")).toEqual({ kind: "days", days: 1 });
  });

  test.each(["2016-10-08", "2016-10-09", "2017-05-27", "2026-02-14", "2026-02-28"])(
    "include %s, a weekend worked in exchange",
    (day) => {
      const [year = "", month = "", date = ""] = day.split("-");
      const before = `${year}-${month}-${String(Number(date) - 1).padStart(2, "0")}`;
      expect(count(before, day)).toEqual({ kind: "days", days: 1 });
    },
  );

  test.each([
    ["2016-09-30", "2016-10-07"],
    ["2026-02-14", "2026-02-23"],
    ["2017-05-28", "2017-05-30"],
  ])("are none from %s to %s, days off", (from, to) => {
    expect(count(from, to)).toEqual({ kind: "days", days: 0 });
  });

  test("run over the end of a year by the calendar of each year", () => {
    expect(count("2016-12-30", "2017-01-03")).toEqual({ kind: "days", days: 1 });
  });

  test("are not guessed for a year without a calendar", () => {
    expect(count("2017-12-29", "2018-01-02")).toEqual({ kind: "no-calendar", year: 2018 });
    expect(count("2015-06-01", "2016-06-01")).toEqual({ kind: "no-calendar", year: 2015 });
  });
});
