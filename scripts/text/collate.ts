/** Hands on the one order in which Chinese names are listed: pinyin, ties by code point. */

// The ICU build decides what `localeCompare` does; one pinned collator keeps lists the same on every machine.
const collator = new Intl.Collator("zh-Hans-CN-u-co-pinyin-kn-true");

/** Compares two names by pinyin, then by code point. */
export function compareNames(left: string, right: string): number {
  return collator.compare(left, right) || compareCodePoints(left, right);
}

/** Compares two strings by code point: for ids, paths and dates. */
export function compareCodePoints(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
