/** Hands on the one order in which Chinese names are listed: pinyin, ties by code point. */

// The ICU build decides what `localeCompare` does; one pinned collator keeps lists the same on every machine.
const collator = new Intl.Collator("zh-Hans-CN-u-co-pinyin-kn-true");

/** Compares two names by pinyin, then by code point. */
export function compareNames(left: string, right: string): number {
  return collator.compare(left, right) || compareCodePoints(left, right);
}

/** Compares two strings by code point: for ids, paths and dates. */
export function compareCodePoints(left: string, right: string): number {
  for (let at = 0; at < left.length && at < right.length; at++) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    // Halves of a rare character (U+D800–DFFF) stand for code points above every other unit.
    if (a !== b) return isHalf(a) === isHalf(b) ? a - b : isHalf(a) ? 1 : -1;
  }
  return left.length - right.length;
}

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
