/** Hands on signs that no reader sees and every machine takes differently: control characters, turned reading, half characters. */

// The same without properties of signs, and with halves of pairs that are none: nearly every text is cleared by it at speed.
const suspect = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/;
const hidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069\p{Cs}]/u;

/** The first such sign, by its number (`U+202E`) and how many characters stand before it; line breaks and tabs are none. */
export function findHiddenSign(text: string): { readonly sign: string; readonly before: number } | undefined {
  if (!suspect.test(text) || !hidden.test(text)) return undefined;
  let before = 0;
  for (const sign of text) {
    if (sign !== "\n" && sign !== "\t" && hidden.test(sign))
      return { sign: `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`, before };
    before++;
  }
  return undefined;
}
