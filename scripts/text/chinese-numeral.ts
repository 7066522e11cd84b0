/** Hands on Chinese numerals below ten thousand, as they stand in dates, headings and month labels. */

const digits = "〇一二三四五六七八九";

/** `十二` for 12; whole numbers from 0 to 99. */
export function writeChineseNumber(number: number): string {
  if (number < 10) return digits.charAt(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens === 1 ? "" : digits.charAt(tens)}十${ones === 0 ? "" : digits.charAt(ones)}`;
}

/** `二〇二四` for 2024: a year on a vertical label. */
export function writeChineseYear(year: number): string {
  return [...String(year)].map((digit) => digits.charAt(Number(digit))).join("");
}

/** Reads `二〇二四`, `十二`, `二十四`; undefined for anything else. */
export function readChineseNumber(text: string): number | undefined {
  const plain = text.replace(/[○零]/g, "〇");
  if (plain === "") return undefined;
  if (!plain.includes("十")) {
    const places = [...plain].map((sign) => digits.indexOf(sign));
    return places.includes(-1) ? undefined : Number(places.join(""));
  }
  const parts = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain);
  if (!parts) return undefined;
  const tens = parts[1] === "" ? 1 : digits.indexOf(parts[1] ?? "");
  const ones = parts[2] === "" ? 0 : digits.indexOf(parts[2] ?? "");
  return tens * 10 + ones;
}
