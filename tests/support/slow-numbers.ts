/** Hands on the numbers of persons in a text, found the long way: whatever has eleven digits is judged by all that stands round it. What is quick must find the same. */
import { civilDate } from "../../scripts/text/civil-date.ts";
import type { DigitGroup, Judged } from "../../scripts/text/number-kind.ts";
import type { PersonalNumber } from "../../scripts/text/personal-number.ts";

/** The same as `findPersonalNumbers`, several times slower. */
export function findNumbersSlowly(text: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const run of listRuns(text)) {
    const digits = run.reduce((sum, group) => sum + group.digits.length, 0);
    if (digits >= fewestDigits) found.push(...findInRun(text, run));
  }
  return found;
}

/** A mobile number has the fewest. */
const fewestDigits = 11;

/** Digits of every width; an X can end an identity number, also by itself. */
const groupPattern = /\p{Nd}+[Xx×Ｘｘ]?|(?<=\p{Nd}[\s-]{1,3})[Xx](?![A-Za-z])/gu;
/** What may stand between two groups of one number: spaces, dashes, a break, one mark of emphasis, or one dot. */
const betweenPattern =
  /^(?:(?:[\s_\u00AD\u200B-\u200D\u2060\uFEFF\-‐‑‒–—―−－﹣]|&(?:nbsp|ensp|emsp|thinsp|#160);|<br\s*\/?>){1,3}|\s?(?:\*{1,2}|`|~~)\s?|[.·•]|[)）]\s?)$/u;
/** The border of two cells, as joined by us or as Markdown and HTML draw it; and signs that part numbers from each other, too. */
const borderPattern =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it stands between the cells of a row.
  /^[^\S\n]*["'*]{0,2}[^\S\n]*(?:[\u001F\t|,，、/;；]|<\/t[dh]>\s*<t[dh][^<>]{0,12}>)[^\S\n]*["'*]{0,2}[^\S\n]*$/;
const longestBetween = 24;
/** More groups with spaces between them are a row of figures rather than a number that somebody divided. */
const mostTyped = 6;

/** Eleven digits and more with nothing but signs between them: only there the groups are looked at one by one. */
const windowPattern =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the same.
  /[0-9０-９](?:[\s\u00AD\u200B-\u200D\u2060\uFEFF\u001F|"'*`~.·•&;#<>/_a-z,，、；)）\-‐‑‒–—―−－﹣]{0,24}[0-9０-９]){10,}/g;

function* listRuns(text: string): Generator<readonly DigitGroup[]> {
  // An X may follow, after a space or a dash.
  for (const { 0: found, index } of text.matchAll(windowPattern))
    yield* listRunsIn(text, index, index + found.length + 4);
}

function* listRunsIn(text: string, from: number, to: number): Generator<readonly DigitGroup[]> {
  let run: DigitGroup[] = [];
  for (const { 0: written, index } of text.slice(from, to).matchAll(groupPattern)) {
    const start = from + index;
    const before = run.at(-1);
    const between = before && mayJoin(text, before.end, start) ? text.slice(before.end, start) : "";
    const afterBorder = between !== "" && borderPattern.test(between);
    if (before && !afterBorder && !(between !== "" && betweenPattern.test(between))) {
      yield run;
      run = [];
    }
    run.push({ digits: narrow(written), start, end: start + written.length, afterBorder });
  }
  if (run.length > 0) yield run;
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
    if (digits.length < fewestDigits) continue;
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
  let [start, left] = [end, digits.length];
  for (const sign of [...text.slice(Math.max(0, end - 100), end)].reverse()) {
    if (left === 0) break;
    start -= sign.length;
    if (/[\p{Nd}Xx×Ｘｘ]/u.test(sign)) left--;
  }
  return end - start;
}

function maskDigits(digits: string): string {
  return [...digits].map((digit, at) => (at > 2 && at < digits.length - 2 ? "*" : digit)).join("");
}

/** The text, and whether many figures stand in a row at the place. */
interface Surroundings {
  readonly text: string;
  readonly isCrowded: boolean;
}

/** Tells what digits are; `groups` are how they are divided, `text` is what stands round them. */
function judgeNumber(
  digits: string,
  groups: readonly DigitGroup[],
  { text, isCrowded }: Surroundings,
): Judged | undefined {
  const sizes = groups.map((group) => group.digits.length);
  const [start, end] = [groups[0]?.start ?? 0, groups.at(-1)?.end ?? 0];
  const [before, after] = [text.slice(Math.max(0, start - 10), start), text.slice(end, end + 6)];
  // Figures stand in neighbouring cells too: there a number needs its check digit, a cell a digit, or a word that tells.
  const divided = groups.slice(1).some(({ afterBorder, start: from }, index) => {
    const loose = isCrowded && /^\s/.test(text.slice(groups[index]?.end ?? from, from));
    return afterBorder || loose;
  });
  if (isIdentityCard(digits, sizes)) {
    const sure = identityCheck(digits) === digits.at(-1);
    if (lettersTouch(before, after) && !(sure && isSchoolNumber(before, after))) return undefined;
    return divided && !sure ? undefined : { kind: "identity-card", digits };
  }
  const plain = digits.replace(/X$/, "");
  // An X after other numbers is no part of them.
  if (plain !== digits || lettersTouch(before, after) || isDecimal(before, after)) return undefined;
  if (isAmount(after) || isInAddress(text, start) || isSerial(before)) return undefined;
  const signBySign = sizes.every((size) => size === 1);
  if (divided && !signBySign && !tellsNumber(text, start)) return undefined;
  const mobile = plain.replace(/^(?:0086|86|0)(?=1\d{10}$)/, "");
  const called = /(?:手机|电话|联系方式|移动)[^\d\n]{0,8}$/u.test(before) && !divided;
  const grouped = called || isGrouped(trimPrefix(sizes, plain.length - mobile.length), mobileSizes);
  if (/^1[3-9]\d{9}$/.test(mobile) && grouped) return { kind: "mobile", digits: mobile };
  if (isOldIdentityCard(plain) && isGrouped(sizes, oldSizes))
    return { kind: "old-identity-card", digits: plain };
  if (isBankCard(plain, text.slice(Math.max(0, start - 120), start)) && isGrouped(sizes, bankSizes))
    return { kind: "bank-card", digits: plain };
  return undefined;
}

/** 全国学籍号: one letter before the pupil's identity number. */
function isSchoolNumber(before: string, after: string): boolean {
  return /(?<![A-Za-z0-9_])[A-Za-z]$/.test(before) && !/^[A-Za-z_]/.test(after);
}

/** What is called the number of a file, a licence or an invoice is no person's. */
function isSerial(before: string): boolean {
  return /(?:(?:注册|登记|许可|备案|统计)[\p{Script=Han}]{0,4}[号码]|(?<!证件)编号|流水号|序列号|合同号|订单号|发票(?:号码?|代码)|批号|条码|档案号|票据号|报文号)[:：为]?\s?$/u.test(
    before,
  );
}

/** Sums and measures are followed by their unit. */
function isAmount(after: string): boolean {
  return /^\s?(?:元|万|亿|角|美元|吨|公斤|千克|千瓦|度|亩|公顷|平方|立方|m²|㎡|kg|Wh)/u.test(after);
}

/** The number of an article in its address on the web; `tel:` leads to no web page. */
function isInAddress(text: string, start: number): boolean {
  return /https?:\/\/[^\s<>()（）"“”，。；]{1,300}$/i.test(text.slice(Math.max(0, start - 300), start));
}

function tellsNumber(text: string, start: number): boolean {
  return /电话|手机|联系方式|移动|卡号|[账帐]号|[账帐]户|身份证|证件号/u.test(
    text.slice(Math.max(0, start - 300), start),
  );
}

// Sizes of groups as people write them; dates and file numbers in a row look otherwise. `1+` is sign by sign.
const mobileSizes = /^(?:11|3,4,4|3,8|7,4|3,3,5|4,4,3|4,3,4|(?:1,){10}1)$/;
const oldSizes = /^(?:15|6,6,3|6,9|12,3|(?:1,){14}1)$/;
const bankSizes = /^(?:1[6-9]|4,4,4,4(?:,[123])?|4,4,4,[567]|4,1[2-5]|6,1[0-3]|8,8|(?:1,){15,18}1)$/;

function isGrouped(sizes: readonly number[], shape: RegExp): boolean {
  return shape.test(sizes.join(","));
}

/** The sizes without as many digits in front. */
function trimPrefix(sizes: readonly number[], prefix: number): readonly number[] {
  const [size = 0, ...rest] = sizes;
  if (prefix === 0) return sizes;
  return size > prefix ? [size - prefix, ...rest] : trimPrefix(rest, prefix - size);
}

/** Digits inside a longer code or a file name; the words for a telephone may touch. */
function lettersTouch(before: string, after: string): boolean {
  if (/^[A-Za-z_Ａ-Ｚａ-ｚ]/.test(after)) return true;
  return (
    /[A-Za-z_Ａ-Ｚａ-ｚ]$/.test(before) &&
    !/(?:^|[^a-z])(?:tel|phone|mobile|mob|cell|wx|wechat|id|no)$/i.test(before)
  );
}

/** Sums of money have at most four places. */
function isDecimal(before: string, after: string): boolean {
  return /\d{2}[.．]$/.test(before) || /^[.．]\d{1,4}(?!\d)/.test(after);
}

// 省级行政区划代码 (GB/T 2260), with 83 for residence permits of Taiwan.
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

function isIdentityCard(digits: string, sizes: readonly number[]): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !provinces.test(digits)) return false;
  if (!isBirthday(digits.slice(6, 10), digits.slice(10, 14))) return false;
  if (identityCheck(digits) === digits.at(-1)) return true;
  // With a wrong check digit it may be a credit code, or dates that stand in a row.
  return !(isCreditCode(digits) && /^[159]/.test(digits)) && sizes.slice(0, -1).every((size) => size >= 3);
}

function isOldIdentityCard(digits: string): boolean {
  return (
    digits.length === 15 &&
    provinces.test(digits) &&
    isBirthday(`19${digits.slice(6, 8)}`, digits.slice(8, 12))
  );
}

function isBirthday(year: string, monthDay: string): boolean {
  const [month, day] = [Number(monthDay.slice(0, 2)), Number(monthDay.slice(2))];
  return /^(?:18|19|20)/.test(year) && civilDate({ year: Number(year), month, day }) !== undefined;
}

/** GB 11643: weights are the powers of two modulo 11. */
function identityCheck(digits: string): string | undefined {
  const sum = [...digits.slice(0, 17)].reduce(
    (total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11),
    0,
  );
  return "10X98765432".charAt(sum % 11);
}

/** GB 32100 in digits alone: registering organ, kind, and a check sign modulo 31 with weights that are powers of three. */
function isCreditCode(digits: string): boolean {
  if (!/^(?:1[1239]|[2-8][19]|5[123]|9[123])/.test(digits)) return false;
  let [sum, weight] = [0, 1];
  for (const digit of digits.slice(0, 17)) {
    sum += Number(digit) * weight;
    weight = (weight * 3) % 31;
  }
  return "0123456789ABCDEFGHJKLMNPQRTUWXY".charAt((31 - (sum % 31)) % 31) === digits.at(-1);
}

/** Words before an account of an office; the name of its holder ends as names of offices do. */
const officeAccount =
  /(?:对公|基本(?:存款)?[账帐]?户|专用?[账帐]?户|国库|保证金|单位[账帐]|非税|缴款).{0,30}$|(?:户名|收款单位|收款人|单位名称|账户名称)[:：]?\s*[^，。；\n]{2,30}?(?:局|中心|公司|委员会|政府|财政|办公室|医院|学校|合作社|大队|所|站|厂)(?!\p{Script=Han}{0,3}支行)[\s\S]{0,60}$/u;

/**
 * Luhn. Cards begin with 3 to 6, or with 9558; after a word for a card anything but 0 does. A day in front makes it a time or
 * a serial number, and accounts of offices are public.
 */
function isBankCard(digits: string, before: string): boolean {
  if (!/^[1-9]\d{15,18}$/.test(digits) || isCreditCode(digits)) return false;
  if (isBirthday(digits.slice(0, 4), digits.slice(4, 8))) return false;
  if (officeAccount.test(before)) return false;
  const named = /卡号|银行卡|借记卡|储蓄卡|社保卡|一卡通|[账帐][号户]/u.test(before);
  if (!named && !/^(?:[3-6]|9558)/.test(digits)) return false;
  // A card that is called one, or has the beginning of one, is a card with a digit mistyped, too.
  if (/卡号|银行卡|借记卡|储蓄卡/u.test(before.slice(-24)) || (named && /^62(?:\d{14}|\d{17})$/.test(digits)))
    return true;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
