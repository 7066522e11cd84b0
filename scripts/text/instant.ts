/** Hands on moments as Beijing's clock shows them, from the seconds since 1970 that git and file systems count. */
import { addDays, type CivilDate } from "./civil-date.ts";
import type { CivilTime } from "./civil-time.ts";

const beijingOffset = 8 * 3600;
const secondsADay = 86_400;

/** The day and minute in Beijing of a number of seconds since 1970; a number out of reach is the first or last day there is. */
export function beijingTime(seconds: number): CivilTime {
  const local =
    Math.min(Math.max(Math.trunc(seconds) || 0, -30_000_000_000), 253_000_000_000) + beijingOffset;
  const day = Math.floor(local / secondsADay);
  const minute = Math.floor((local - day * secondsADay) / 60);
  return {
    date: addDays("1970-01-01" as CivilDate, day),
    minute: `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`,
  };
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
