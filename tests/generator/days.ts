/** Hands on days for made records: the working days of a year, and days after others. */
import { addDays, type CivilDate, weekdayOf } from "../../scripts/text/civil-date.ts";

/** Days that are off in every year, whatever the State Council's calendar adds. */
const alwaysOff = /-(?:01-01|05-01|10-0[1-7])$/;

/** Monday to Friday without the fixed holidays, in order. */
export function listOfficeDays(year: number): readonly CivilDate[] {
  const days: CivilDate[] = [];
  const last = `${year}-12-31` as CivilDate;
  for (let day = `${year}-01-01` as CivilDate; day <= last; day = addDays(day, 1))
    if (isOfficeDay(day)) days.push(day);
  return days;
}

/** The first office day on or before a day. */
export function officeDayUntil(day: CivilDate): CivilDate {
  let found = day;
  while (!isOfficeDay(found)) found = addDays(found, -1);
  return found;
}

/** The first office day on or after a day. */
export function officeDayFrom(day: CivilDate): CivilDate {
  let found = day;
  while (!isOfficeDay(found)) found = addDays(found, 1);
  return found;
}

function isOfficeDay(day: CivilDate): boolean {
  return ![0, 6].includes(weekdayOf(day)) && !alwaysOff.test(day);
}
