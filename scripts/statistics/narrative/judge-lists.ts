/** Hands on the verdict on lists of parts: they make up their whole, exceed it, or fall short where nothing is left out. */

import { addDecimal } from "../../text/quantity.ts";
import { indicatorOf } from "../../record/indicators.ts";
import type { FigureRange } from "../indicator-figures.ts";
import type { PartList } from "./claims.ts";
import { type Bench, meets } from "./judge-claims.ts";

/** What became of a list. A list may leave things out, so that less than the whole is no contradiction by itself. */
export interface ListJudgement {
  readonly list: PartList;
  readonly verdict: "agrees" | "exceeds" | "falls-short" | "open";
  /** What the parts come to at least. */
  readonly least: number;
  /** True where the parts are exact. */
  readonly exact: boolean;
}

/** Judges a list. */
export function judgeList(list: PartList, bench: Bench): ListJudgement {
  const { whole, parts } = list;
  const sum = parts.reduce<FigureRange>(
    ({ least, most }, { number }) => ({
      least: addDecimal(least, number.range.least),
      most:
        number.range.most === Number.POSITIVE_INFINITY
          ? number.range.most
          : addDecimal(most, number.range.most),
    }),
    { least: 0, most: 0 },
  );
  const exact = parts.every(({ number }) => number.exact);
  const base = { list, least: sum.least, exact };
  if (meets(sum, whole.number.range)) return { ...base, verdict: "agrees" };
  if (sum.least < whole.number.range.least)
    return { ...base, verdict: isComplete(list, bench) ? "falls-short" : "open" };
  // A part that is more than its whole is rather a part of something else.
  const plausible = parts.every(({ number }) => number.range.least <= whole.number.range.most);
  return { ...base, verdict: plausible ? "exceeds" : "open" };
}

/** True where every figure that makes up the whole is listed, or is 0 in the table. */
function isComplete({ whole, parts }: PartList, { indicators, ranges }: Bench): boolean {
  const listed = new Set(
    parts.flatMap(({ meaning }) =>
      meaning ? [meaning.indicator.id, ...meaning.indicator.partitions.flat()] : [],
    ),
  );
  return (whole.meaning?.indicator.partitions ?? []).some((members) =>
    members.every((id) => {
      if (listed.has(id)) return true;
      const indicator = indicatorOf(indicators, id);
      const [range] = indicator ? ranges(indicator) : [];
      return range !== undefined && range.most === 0;
    }),
  );
}
