/** Hands on the span of days for which figures are made: a year, or a quarter of it. */

import type { CivilDate } from "../text/civil-date.ts";

/** From the first day to the last, both included. */
export interface Period {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4 | undefined;
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** The whole year. */
export function wholeYear(year: number): Period {
  const four = String(year).padStart(4, "0");
  return {
    year,
    quarter: undefined,
    first: `${four}-01-01` as CivilDate,
    last: `${four}-12-31` as CivilDate,
  };
}

const ends = ["03-31", "06-30", "09-30", "12-31"] as const;

/** A quarter of a year. */
export function quarterOf(year: number, quarter: 1 | 2 | 3 | 4): Period {
  const four = String(year).padStart(4, "0");
  const first = `${four}-${String(quarter * 3 - 2).padStart(2, "0")}-01` as CivilDate;
  return { year, quarter, first, last: `${four}-${ends[quarter - 1]}` as CivilDate };
}

/** True where the day lies in the period. */
export function isWithin(day: CivilDate, { first, last }: Period): boolean {
  return first <= day && day <= last;
}
