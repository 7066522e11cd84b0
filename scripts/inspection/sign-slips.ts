/** Hands on slips of signs in a text: days that no calendar has, half-width signs in Chinese, marks without their partner. */
import { readChineseNumber } from "../text/chinese-numeral.ts";
import { countDaysInMonth } from "../text/civil-date.ts";
import { parseDocumentNumber } from "../text/document-number.ts";
import type { WordRules } from "../record/word-rules.ts";
import { findUnpaired } from "./mark-pairs.ts";
import { mayHaveWrongDays, mayRepeat } from "./sign-doubts.ts";
import { findWidths } from "./sign-widths.ts";

/** A slip: where it stands, what stands there, and what should. */
export interface SignSlip {
  readonly kind: "date" | "width" | "pair" | "number" | "repeat";
  readonly at: number;
  readonly wrong: string;
  /** The remedy; for a pair, the mark that is missing. */
  readonly right: string;
}

/** Lists the slips of a text whose document is of a year. */
export function findSignSlips(text: string, year: number, rules: WordRules): readonly SignSlip[] {
  return [
    ...findDates(text, year, rules),
    ...findNumbers(text),
    ...findWidths(text, rules),
    ...findUnpaired(text, rules),
    ...findRepeats(text),
  ];
}

const written =
  /(?<![\d.])(\d{4})年(?!第|期)(?:(\d{1,2})月(?!龄)(?:(\d{1,2})日)?)?|(?<![\d年.])(\d{1,2})月(\d{1,2})日|([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?/g;

function findDates(
  text: string,
  own: number,
  { yearsAhead, otherCalendars }: WordRules,
): readonly SignSlip[] {
  if (yearsAhead === Number.POSITIVE_INFINITY || !mayHaveWrongDays(text, own + yearsAhead)) return [];
  return [...text.matchAll(written)].flatMap((match): readonly SignSlip[] => {
    const [wrong] = match;
    const year = toNumber(match[1] ?? match[6]);
    const month = toNumber(match[2] ?? match[4] ?? match[7]);
    const day = toNumber(match[3] ?? match[5] ?? match[8]);
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    if (otherCalendars.some((word) => before.includes(word))) return [];
    const slip = (right: string): readonly SignSlip[] => [{ kind: "date", at: match.index, wrong, right }];
    if (month !== undefined && (month < 1 || month > 12)) return slip("一年只有12个月");
    if (month !== undefined && day !== undefined) {
      // Without a year, February may have its twenty-ninth.
      const last = countDaysInMonth(year ?? 2000, month);
      if (day < 1 || day > last)
        return slip(`${year === undefined ? "" : `${year}年`}${month}月只有${last}天`);
    }
    if (year !== undefined && year > own + yearsAhead) return slip(`这份文件是${own}年的`);
    return [];
  });
}

function toNumber(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^\d+$/.test(written) ? Number(written) : readChineseNumber(written);
}

// Without what stands before it, by which an expression begins slowly.
const bracketedYear = /[[【（(〖［](?:19|20)\d{2}[\]】）)〗］]/;

/** 国办发[2014]32号 within a text. */
function findNumbers(text: string): readonly SignSlip[] {
  if (!bracketedYear.test(text)) return [];
  return [
    ...text.matchAll(/(?<=\p{Script=Han})[[【（(〖［]((?:19|20)\d{2})[\]】）)〗］](?:第)?(\d{1,5})号/gu),
  ].flatMap((match) => {
    const read = parseDocumentNumber(`字${match[0]}`);
    const right = read ? read.number.slice(1) : "";
    return right === "" ? [] : [{ kind: "number", at: match.index, wrong: match[0], right } as const];
  });
}

/** Three characters or more said twice at once: no word of Chinese is so, a slip of pasting is. */
function findRepeats(text: string): readonly SignSlip[] {
  if (!mayRepeat(text)) return [];
  return [...text.matchAll(/(\p{Script=Han}{3,8})\1/gu)].flatMap(({ 0: wrong, 1: right = "", index }) =>
    new Set(right).size > 1 ? [{ kind: "repeat", at: index, wrong, right } as const] : [],
  );
}
