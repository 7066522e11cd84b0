/** Hands on the year in Chinese figures, for vertical labels only. */

const figures = "〇一二三四五六七八九";

/** `二〇一六年`. */
export function writtenYear(year: number): string {
  return `${String(year).replace(/\d/g, (digit) => figures.charAt(Number(digit)))}年`;
}
