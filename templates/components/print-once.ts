/** Hands on a keeper of markup that many pages share. */
import { type Html, settled } from "./html.ts";

/** Prints what an object stands for, or hands on what was printed for it before. */
export type PrintOnce = (sign: object, shown: readonly unknown[], print: () => Html) => Html;

/**
 * Pages share the objects that look the same on them. What was printed for such an object is good as long as all else that is
 * shown is the very same too; `shown` names it.
 */
export function printOnce(): PrintOnce {
  const printed = new WeakMap<object, { readonly shown: readonly unknown[]; readonly markup: Html }>();
  return (sign, shown, print) => {
    const before = printed.get(sign);
    if (before && areSame(before.shown, shown)) return before.markup;
    const markup = settled(print());
    printed.set(sign, { shown, markup });
    return markup;
  };
}

function areSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  for (let at = 0; at < right.length; at++) if (left[at] !== right[at]) return false;
  return left.length === right.length;
}
