/** Hands on what a row of digits is: the number of a person, by its check digit, its date, how it is grouped, and the words round it; or nothing. */
import { civilDate } from "./civil-date.ts";

/** What sort of number was found. */
export type PersonalNumberKind = "identity-card" | "old-identity-card" | "mobile" | "bank-card";

/** Digits without anything between them; `start` and `end` in code units. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** A border of cells stands before it, within one number. */
  readonly afterBorder: boolean;
}

/** What a number is, and its digits without a code of a country in front. */
export interface Judged {
  readonly kind: PersonalNumberKind;
  readonly digits: string;
}

/** The text, and whether many figures stand in a row at the place. */
export interface Surroundings {
  readonly text: string;
  readonly isCrowded: boolean;
}

/** False for digits that are nobody's, whatever stands round them: most figures are passed over by their length and first signs. */
export function mayBeNumber(digits: string, groups: number): boolean {
  if (digits.length === 18 && provinces.test(digits)) return true;
  if (digits.length > 15) return digits.length <= longestShape && isFewOrSigns(groups);
  return digits.length === 15 || isMobile(withoutCountry(digits));
}

/** Tells what digits are; `groups` are how they are divided, `text` is what stands round them. */
export function judgeNumber(
  digits: string,
  groups: readonly DigitGroup[],
  { text, isCrowded }: Surroundings,
): Judged | undefined {
  const sizes = groups.map((group) => group.digits.length);
  const isCard = isIdentityCard(digits, sizes);
  // Most figures are none by their digits alone: what stands round them is looked at last.
  if (!isCard && !hasOtherShape(digits, sizes)) return undefined;
  const [start, end] = [groups[0]?.start ?? 0, groups.at(-1)?.end ?? 0];
  const [before, after] = [text.slice(Math.max(0, start - 10), start), text.slice(end, end + 6)];
  // Figures stand in neighbouring cells too: there a number needs its check digit, a cell a digit, or a word that tells.
  const divided = groups.slice(1).some(({ afterBorder, start: from }, index) => {
    const loose = isCrowded && /^\s/.test(text.slice(groups[index]?.end ?? from, from));
    return afterBorder || loose;
  });
  if (isCard) {
    const sure = identityCheck(digits) === digits.at(-1);
    if (lettersTouch(before, after) && !(sure && isSchoolNumber(before, after))) return undefined;
    return divided && !sure ? undefined : { kind: "identity-card", digits };
  }
  if (lettersTouch(before, after) || isDecimal(before, after)) return undefined;
  // 元旦 after a telephone is no money: where the word for the number stands before it, no unit excuses it.
  if (
    (isAmount(after) && !/(?:手机|电话|联系方式|卡号|[账帐]号|拨打)[^\d\n]{0,4}$/u.test(before)) ||
    isInAddress(text, start) ||
    isSerial(before)
  )
    return undefined;
  const signBySign = sizes.every((size) => size === 1);
  if (divided && !signBySign && !tellsNumber(text, start)) return undefined;
  const mobile = withoutCountry(digits);
  const called = /(?:手机|电话|联系方式|移动)[^\d\n]{0,8}$/u.test(before) && !divided;
  const grouped = called || isGrouped(trimPrefix(sizes, digits.length - mobile.length), mobileSizes);
  if (isMobile(mobile) && grouped) return { kind: "mobile", digits: mobile };
  if (isOldIdentityCard(digits) && isGrouped(sizes, oldSizes)) return { kind: "old-identity-card", digits };
  if (isBankCard(digits, text.slice(Math.max(0, start - 120), start)) && isGrouped(sizes, bankSizes))
    return { kind: "bank-card", digits };
  return undefined;
}

/** Digits that may be a mobile number, an old identity number or a card, as they are grouped. An X after them is no part of one. */
function hasOtherShape(digits: string, sizes: readonly number[]): boolean {
  if (digits.length > longestShape || digits.endsWith("X")) return false;
  if (digits.length <= longestMobile && isMobile(withoutCountry(digits))) return true;
  if (digits.length === 15 && isOldIdentityCard(digits)) return isGrouped(sizes, oldSizes);
  return mayBeBankCard(digits) && isGrouped(sizes, bankSizes);
}

/** A bank card has the most digits, a mobile number with 0086 in front fifteen. */
const longestShape = 19;
const longestMobile = 15;

function withoutCountry(digits: string): string {
  return digits.length === 11 ? digits : digits.replace(/^(?:0086|86|0)(?=1\d{10}$)/, "");
}

function isMobile(digits: string): boolean {
  return digits.length === 11 && /^1[3-9]\d{9}$/.test(digits);
}

function mayBeBankCard(digits: string): boolean {
  return digits.length >= 16 && /^[1-9]\d{15,18}$/.test(digits);
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
  return /^\s?(?:元(?!旦)|万|亿|角(?!落)|美元|吨|公斤|千克|千瓦|度(?!假)|亩|公顷|平方|立方|m²|㎡|kg|Wh)/u.test(
    after,
  );
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
  return isFewOrSigns(sizes.length) && shape.test(sizes.join(","));
}

/** People divide a number into a few groups, or sign by sign. */
function isFewOrSigns(groups: number): boolean {
  return groups <= 5 || groups >= 11;
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
  return /\d{2}[.．]$/.test(before) || /^[.．](?!0+(?!\d))\d{1,4}(?!\d)/.test(after);
}

// 省级行政区划代码 (GB/T 2260), with 83 for residence permits of Taiwan.
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

function isIdentityCard(digits: string, sizes: readonly number[]): boolean {
  if (digits.length !== 18 || !/^\d{17}[\dX]$/.test(digits) || !provinces.test(digits)) return false;
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
  if (!mayBeBankCard(digits) || isCreditCode(digits)) return false;
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
