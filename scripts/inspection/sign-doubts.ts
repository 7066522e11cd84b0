/** Hands on whether a text can have certain slips at all: nearly every text is cleared at speed, and the others are looked through. */

import { countDaysInMonth } from "../text/civil-date.ts";
import { findSign, tableOf } from "../text/sign-table.ts";

/** False where every month is one, every day is one of its month in any year, and no year is after the latest. */
export function mayHaveWrongDays(text: string, latest: number): boolean {
  for (let at = text.indexOf("年"); at >= 0; at = text.indexOf("年", at + 1)) {
    if (isDigit(text, at - 1)) {
      if (isDigit(text, at - 4) && Number(text.slice(at - 4, at)) > latest) return true;
    } else if (isNumeral(text, at - 1) && isNumeral(text, at - 4)) return true;
  }
  for (let at = text.indexOf("月"); at >= 0; at = text.indexOf("月", at + 1))
    if (isDigit(text, at - 1) && !isMonth(text, at)) return true;
  return false;
}

/** Whether the figures before 月 are a month, and those between it and 日 a day that each such month has. */
function isMonth(text: string, at: number): boolean {
  const tens = isDigit(text, at - 2) ? digit(text, at - 2) : 0;
  const month = 10 * tens + digit(text, at - 1);
  // Three figures in a row are no month, and no expression takes them for one.
  if (month < 1 || month > 12) return isDigit(text, at - 2) && isDigit(text, at - 3);
  if (!isDigit(text, at + 1)) return true;
  const long = isDigit(text, at + 2);
  if (text.charAt(at + (long ? 3 : 2)) !== "日") return true;
  const day = long ? 10 * digit(text, at + 1) + digit(text, at + 2) : digit(text, at + 1);
  return day >= 1 && day <= countDaysInMonth(commonYear, month);
}

/** February has twenty-eight days in it. */
const commonYear = 2001;

const numerals = "〇○零一二三四五六七八九";

function isNumeral(text: string, at: number): boolean {
  return at >= 0 && numerals.includes(text.charAt(at));
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 0x30;
}

const [shortest, longest] = [3, 8];
/** Every Chinese character stands above it, and some signs that are none. */
const firstHan = 0x2e80;
const halves = tableOf("", [[0xd800, 0xdfff]]);

/** False where no three to eight signs are said twice at once. */
export function mayRepeat(text: string): boolean {
  // A rare character is two units, and its repetition twice as far away.
  if (findSign(text, halves) >= 0) return true;
  const last = text.length - shortest;
  // Whatever is said again for three signs is said again at one place of every three.
  for (let at = 0; at < last; at += shortest) {
    const sign = text.charCodeAt(at);
    if (sign < firstHan) continue;
    const end = Math.min(at + longest, text.length - 1);
    for (let other = at + shortest; other <= end; other++)
      if (sign === text.charCodeAt(other) && isRepeated(text, at, other - at)) return true;
  }
  return false;
}

/** Whether the signs round a place are the same, so far apart, for long enough. */
function isRepeated(text: string, at: number, apart: number): boolean {
  let [first, last] = [at, at];
  while (first > 0 && isSame(text, first - 1, apart)) first--;
  while (isSame(text, last + 1, apart)) last++;
  return last - first + 1 >= apart;
}

function isSame(text: string, at: number, apart: number): boolean {
  const sign = text.charCodeAt(at);
  return sign >= firstHan && sign === text.charCodeAt(at + apart);
}
