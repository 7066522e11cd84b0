/** Hands on signs that no reader sees and every machine takes differently: control characters, turned reading, half characters. */

import { findSign, tableOf } from "./sign-table.ts";

// The same without properties of signs, and with halves of pairs that are none: nearly every text is cleared by it at speed.
const suspects = tableOf("", [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
]);
const hidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069\p{Cs}]/u;

/** The first such sign, by its number (`U+202E`) and how many characters stand before it; line breaks and tabs are none. */
export function findHiddenSign(text: string): { readonly sign: string; readonly before: number } | undefined {
  if (findSign(text, suspects) < 0 || !hidden.test(text)) return undefined;
  let before = 0;
  for (const sign of text) {
    if (sign !== "\n" && sign !== "\t" && hidden.test(sign))
      return { sign: `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`, before };
    before++;
  }
  return undefined;
}
