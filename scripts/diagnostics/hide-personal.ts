/** Hands on a line with the personal numbers in it made unreadable, sign for sign: logs and reports are read by many. */
import { findPersonalNumbers } from "../text/personal-number.ts";
import { findPersonalTraces } from "../text/personal-trace.ts";

/** The line; every sign keeps its place and its width. */
export function hidePersonal(line: string): string {
  if (!/[\d０-９@]{3}|@|[号室栋]/.test(line)) return line;
  let shown = line;
  for (const { start, length } of findPersonalNumbers(line))
    shown = hide(shown, start, length, /[\dxX０-９]/g);
  for (const { start, length } of findPersonalTraces(line))
    shown = hide(shown, start, length, /[\p{L}\p{N}]/gu);
  return shown;
}

/** The first three and the last two signs stay, so that a clerk knows which number is meant. */
function hide(line: string, start: number, length: number, signs: RegExp): string {
  const stretch = line.slice(start, start + length);
  const count = stretch.match(signs)?.length ?? 0;
  let seen = 0;
  const hidden = stretch.replace(signs, (sign) => {
    seen++;
    if (seen <= 3 || seen > count - 2) return sign;
    return sign > "\u2E80" && sign.length === 1 ? "＊" : "*".repeat(sign.length);
  });
  return line.slice(0, start) + hidden + line.slice(start + length);
}
