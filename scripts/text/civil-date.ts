/** Hands on days of the calendar as checked `YYYY-MM-DD` strings, without hours, zones or `Date` objects. */
import { readChineseNumber } from "./chinese-numeral.ts";

declare const civil: unique symbol;

/** A real day, `2024-05-24`. Beijing's calendar without saying so. Strings compare in the order of time. */
export type CivilDate = string & { readonly [civil]: true };

/** The whole numbers of a day; month and day from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const millisecondsADay = 86_400_000;

/** Number of days in a month, by the Gregorian calendar. */
export function countDaysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of these numbers, or undefined where no such day exists (30 February). */
export function civilDate({ year, month, day }: DayParts): CivilDate | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > countDaysInMonth(year, month)) return undefined;
  return `${year}-${pad(month)}-${pad(day)}` as CivilDate;
}

/**
 * Reads a day as clerks write it: `2024-05-24`, `2024-5-24`, `2024/5/24`, `2024.5.24`, `2024年5月24日`,
 * `二〇二四年五月二十四日`, also in full-width digits. Undefined where it is no real day.
 */
export function parseCivilDate(text: string): CivilDate | undefined {
  const plain = text.normalize("NFKC").trim();
  const digits =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(plain) ??
    /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(plain);
  if (digits) return civilDate({ year: Number(digits[1]), month: Number(digits[2]), day: Number(digits[3]) });
  const words =
    /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/.exec(
      plain,
    );
  if (!words) return undefined;
  const [year, month, day] = [words[1], words[2], words[3]].map((word) => readChineseNumber(word ?? ""));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return civilDate({ year, month, day });
}

/** The numbers of a day. */
export function dayParts(date: CivilDate): DayParts {
  return { year: yearOf(date), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The year of a day. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** The day of the week, 0 Sunday to 6 Saturday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(dayNumber(date) * millisecondsADay).getUTCDay();
}

/** The day a number of days later; a negative number goes back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date((dayNumber(date) + days) * millisecondsADay).toISOString().slice(0, 10) as CivilDate;
}

/** `2024年5月24日`, as a document prints it. */
export function formatDate(date: CivilDate): string {
  const { year, month, day } = dayParts(date);
  return `${year}年${month}月${day}日`;
}

/** Days since 1 January 1970. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = dayParts(date);
  return Date.UTC(year, month - 1, day) / millisecondsADay;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
