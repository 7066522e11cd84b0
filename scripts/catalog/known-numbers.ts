/** Hands on which index numbers may be referred to: those of published notices, under former numbers too. */

import type { IndexNumber } from "../text/index-number.ts";
import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Written } from "../record/fields.ts";
import type { Notice } from "../record/notice.ts";

/** Numbers by what may be done with them. */
export interface KnownNumbers {
  /** Every number of a published notice → the number that it has now. */
  readonly published: ReadonlyMap<string, IndexNumber>;
  /** Every number of a held notice. */
  readonly held: ReadonlySet<string>;
  /** Every number of a notice that was taken down or replaced → the one that stands in its place. */
  readonly withdrawn: ReadonlyMap<string, IndexNumber | undefined>;
}

/** The number of a notice, and its former ones. */
export function numbersOf({ indexNumber, formerIndexNumbers }: Notice): readonly string[] {
  return [indexNumber, ...formerIndexNumbers.map(({ text }) => text)];
}

/** Lists the numbers. */
export function listKnownNumbers(
  published: readonly Notice[],
  held: readonly Notice[],
  withdrawn: KnownNumbers["withdrawn"],
): KnownNumbers {
  return {
    published: new Map(
      published.flatMap((notice) => numbersOf(notice).map((number) => [number, notice.indexNumber] as const)),
    ),
    held: new Set(held.flatMap(numbersOf)),
    withdrawn,
  };
}

/**
 * The present number that is meant; a reference to nothing, or to a held notice, is refused. One to what was taken back is
 * only warned about, lest a withdrawal wait until every other notice was mended and signed anew.
 */
export function resolveNumber(
  { text, place }: Written,
  key: string,
  { published, held, withdrawn }: KnownNumbers,
  found: Collector,
): IndexNumber | undefined {
  const number = published.get(text);
  const shown = text.slice(0, 80);
  if (number === undefined && withdrawn.has(text)) {
    const instead = withdrawn.get(text);
    found.add("withdrawn-reference", place, { key, number: shown, instead });
    return instead;
  }
  if (number === undefined && held.has(text)) found.add("held-reference", place, { key, number: shown });
  else if (number === undefined)
    found.add("unresolved-reference", place, {
      key,
      number: shown,
      nearest: findNearestNumber(text, published),
    });
  return number;
}

function findNearestNumber(number: string, published: KnownNumbers["published"]): string | undefined {
  const serial = number.slice(-10);
  return (
    [...published.keys()].find((known) => known.endsWith(serial)) ??
    findNearest(number, [...published.keys()].slice(0, 2000))
  );
}
