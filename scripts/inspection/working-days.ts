/** Hands on counts of working days by the State Council's calendars; a year without one is said, never guessed. */

import { addDays, type CivilDate, weekdayOf, yearOf } from "../text/civil-date.ts";
import type { Calendar } from "../record/calendar.ts";

/** Working days counted, or the first year for which there is no calendar. */
export type WorkingDays =
  | { readonly kind: "days"; readonly days: number }
  | { readonly kind: "no-calendar"; readonly year: number };

/** Counts working days after `from` up to and including `to`: the day of the event itself does not count. */
export function countWorkingDays(
  calendars: ReadonlyMap<number, Calendar>,
  from: CivilDate,
  to: CivilDate,
): WorkingDays {
  let days = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    const calendar = calendars.get(yearOf(day));
    if (!calendar) return { kind: "no-calendar", year: yearOf(day) };
    if (isWorkingDay(calendar, day)) days++;
  }
  return { kind: "days", days };
}

/** The day on which so many working days after `from` have passed, or the first year for which there is no calendar. */
export function findWorkingDay(
  calendars: ReadonlyMap<number, Calendar>,
  from: CivilDate,
  days: number,
): { readonly kind: "day"; readonly day: CivilDate } | Extract<WorkingDays, { kind: "no-calendar" }> {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    const calendar = calendars.get(yearOf(day));
    if (!calendar) return { kind: "no-calendar", year: yearOf(day) };
    if (isWorkingDay(calendar, day)) left--;
  }
  return { kind: "day", day };
}

function isWorkingDay(calendar: Calendar, day: CivilDate): boolean {
  const weekend = [0, 6].includes(weekdayOf(day));
  return weekend ? calendar.workdays.has(day) : !calendar.holidays.has(day);
}
