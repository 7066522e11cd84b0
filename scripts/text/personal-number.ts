/** Hands on numbers that belong to a person: identity cards, mobile telephones, bank cards, however they were typed. */
import { listDigitWindows, longestBetween } from "./digit-windows.ts";
import { type DigitGroup, judgeNumber, mayBeNumber, type PersonalNumberKind } from "./number-kind.ts";

export type { PersonalNumberKind } from "./number-kind.ts";

/** A number in a text: where it begins and how long it is, in code units, and how it may be shown. */
export interface PersonalNumber {
  readonly kind: PersonalNumberKind;
  readonly start: number;
  readonly length: number;
  /** The first three and the last two signs, without spaces. */
  readonly masked: string;
}

/** What each sort is called. */
export const personalNumberNames: Readonly<Record<PersonalNumberKind, string>> = {
  "identity-card": "身份证号",
  "old-identity-card": "15位旧身份证号",
  mobile: "手机号",
  "bank-card": "银行卡号",
};

/** Stands between the cells of a row that are joined into one text; never typed by anybody. */
export const cellGap = "\u001F";

/**
 * Finds 18-digit identity numbers (GB 11643; also where only the check digit is wrong), the old 15-digit ones, mobile
 * numbers and bank cards (16 to 19 digits, Luhn), also in full-width digits and divided by spaces, dashes, marks of Markdown
 * or the borders of cells. Unified social credit codes (GB 32100), office telephones and accounts of offices are none.
 */
export function findPersonalNumbers(text: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  // An X may follow, after a space or a dash.
  for (const [from, to] of listDigitWindows(text, fewestDigits))
    for (const run of listRunsIn(text, from, to + 4)) {
      const digits = run.reduce((sum, group) => sum + group.digits.length, 0);
      if (digits >= fewestDigits) found.push(...findInRun(text, run));
    }
  return found;
}

/** The number as it was written, its middle hidden: what stood between the digits stays, full-width digits become plain ones. */
export function maskWritten(written: string, sign: string): string {
  const count = written.match(signPattern)?.length ?? 0;
  let seen = 0;
  return written.replace(signPattern, (one) => {
    seen++;
    return seen > 3 && seen <= count - 2 ? sign : one.normalize("NFKC");
  });
}

/** Whatever may be a sign of a number. */
const signPattern = /[\p{Nd}Xx×Ｘｘ]/gu;

/** A mobile number has the fewest. */
const fewestDigits = 11;

/** Digits of every width; an X can end an identity number, also by itself. */
const groupPattern = /\p{Nd}+[Xx×Ｘｘ]?|[XxＸｘ](?<=\p{Nd}[\s-]{1,3}[XxＸｘ])(?![A-Za-z])/gu;
/** What may stand between two groups of one number: spaces, dashes, a break, one mark of emphasis, or one dot. */
const betweenPattern =
  /^(?:(?:[\s_\u00AD\u200B-\u200D\u2060\uFEFF\-‐‑‒–—―−－﹣]|&(?:nbsp|ensp|emsp|thinsp|#160);|<br\s*\/?>){1,3}|\s?(?:\*{1,2}|`|~~)\s?|[.·•]|[)）]\s?)$/u;
/** The border of two cells, as joined by us or as Markdown and HTML draw it; and signs that part numbers from each other, too. */
const borderPattern =
  /^[^\S\n]*["'*]{0,2}[^\S\n]*(?:[\u001F\t|,，、/;；]|<\/t[dh]>\s*<t[dh][^<>]{0,12}>)[^\S\n]*["'*]{0,2}[^\S\n]*$/;
/** More groups with spaces between them are a row of figures rather than a number that somebody divided. */
const mostTyped = 6;

/** The groups of a window, cut where they can be of one number no more. */
function listRunsIn(text: string, from: number, to: number): readonly (readonly DigitGroup[])[] {
  const runs: (readonly DigitGroup[])[] = [];
  let run: DigitGroup[] = [];
  for (const { 0: written, index } of text.slice(from, to).matchAll(groupPattern)) {
    const start = from + index;
    const before = run.at(-1);
    const between = before && mayJoin(text, before.end, start) ? text.slice(before.end, start) : "";
    const afterBorder = between === cellGap || (between !== "" && borderPattern.test(between));
    if (before && !afterBorder && !(between !== "" && betweenPattern.test(between))) {
      runs.push(run);
      run = [];
    }
    run.push({ digits: narrow(written), start, end: start + written.length, afterBorder });
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Most figures of a text have words between them: those are told by their first sign. */
function mayJoin(text: string, end: number, start: number): boolean {
  const sign = text.charCodeAt(end);
  return (
    start - end <= longestBetween && !(sign >= 0x3400 && sign <= 0x9fff) && !(sign >= 0x41 && sign <= 0x5a)
  );
}

function narrow(written: string): string {
  return /^\d+$/.test(written) ? written : written.normalize("NFKC").replace(/[x×]/, "X");
}

/** The widest number at each place first; what it covers is not looked at again. */
function findInRun(text: string, run: readonly DigitGroup[]): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (let first = 0; first < run.length; ) {
    const hit = findFrom(text, run, first);
    if (hit) found.push(hit.number);
    first = hit ? hit.next : first + 1;
  }
  return found;
}

function findFrom(
  text: string,
  run: readonly DigitGroup[],
  first: number,
): { readonly number: PersonalNumber; readonly next: number } | undefined {
  let best: { readonly number: PersonalNumber; readonly next: number } | undefined;
  let digits = "";
  for (let last = first; last < run.length && digits.length <= 20; last++) {
    digits += run[last]?.digits ?? "";
    if (digits.length < fewestDigits || !mayBeNumber(digits, last - first + 1)) continue;
    const groups = run.slice(first, last + 1);
    const judged = judgeNumber(digits, groups, { text, isCrowded: run.length > mostTyped });
    if (!judged) continue;
    const end = groups.at(-1)?.end ?? 0;
    const start = end - measureBack(text, end, judged.digits);
    const masked = maskDigits(judged.digits);
    best = { number: { kind: judged.kind, start, length: end - start, masked }, next: last + 1 };
  }
  return best;
}

/** How many code units hold these digits, reading backwards: a country code in front is no part of the number. */
function measureBack(text: string, end: number, digits: string): number {
  if (text.endsWith(digits, end)) return digits.length;
  let [start, left] = [end, digits.length];
  const farthest = digits.length * (longestBetween + 2);
  for (const sign of [...text.slice(Math.max(0, end - farthest), end)].reverse()) {
    if (left === 0) break;
    start -= sign.length;
    if (/[\p{Nd}Xx×Ｘｘ]/u.test(sign)) left--;
  }
  return end - start;
}

function maskDigits(digits: string): string {
  return `${digits.slice(0, 3)}${"*".repeat(digits.length - 5)}${digits.slice(-2)}`;
}
