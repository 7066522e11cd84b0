/** Hands on the verdict on percentages: 予以公开1191件，占34.2% is the part's share, to the places that are printed. */

import { type Indicator, indicatorOf } from "../../record/indicators.ts";
import type { Claim } from "./claims.ts";
import type { Bench } from "./judge-claims.ts";

/** A percentage that belongs to a number, and the share that the figures give. */
export interface ShareJudgement {
  readonly percent: Claim;
  readonly part: Claim;
  readonly verdict: "agrees" | "differs" | "unknown";
  /** The share of the first whole that is known, in percent. */
  readonly share: number | undefined;
  /** The name of that whole. */
  readonly of: string;
}

/** Judges the percentages of a sentence that follow a number: 占…%, or in brackets. */
export function judgeShares(claims: readonly Claim[], bench: Bench): readonly ShareJudgement[] {
  return claims.flatMap((percent, index): readonly ShareJudgement[] => {
    const part = claims[index - 1];
    const indicator = part?.meaning?.indicator;
    if (percent.number.unitClass !== "percent" || percent.elsewhen || !part || part.elsewhen) return [];
    const between = part.sentence.text.slice(part.number.end, percent.number.start);
    if (!/^(?:，?占[^，；。]{0,20}|（(?:占[^，；。]{0,20})?)$/.test(between)) return [];
    if (!indicator?.share) return [];
    const wholes = listWholes(indicator, claims.slice(0, index), bench);
    const shares = wholes.map(({ value }) => (part.number.value / value) * 100);
    const [first] = wholes;
    if (!first) return [{ percent, part, verdict: "unknown", share: undefined, of: "" }];
    const agrees = shares.some((share) => isPrintedAs(share, percent.number));
    return [{ percent, part, verdict: agrees ? "agrees" : "differs", share: shares[0], of: first.name }];
  });
}

/** What the share may be of: the whole of the table under each reading, and the wholes named in the sentence itself. */
function listWholes(
  indicator: Indicator,
  earlier: readonly Claim[],
  { indicators, ranges }: Bench,
): readonly { readonly name: string; readonly value: number }[] {
  const ids = [indicator.share, "requests-received", indicator.under];
  const named = ids.flatMap((id) => (id === undefined ? [] : (indicatorOf(indicators, id) ?? [])));
  const inTable = named.flatMap((whole) =>
    ranges(whole)
      .filter(({ least, most }) => least === most && least > 0)
      .map(({ least }) => ({ name: whole.name, value: least })),
  );
  const inSentence = earlier
    .filter(({ meaning, number }) => meaning?.indicator.whole && number.exact && number.value > 0)
    .map(({ meaning, number }) => ({ name: meaning?.indicator.name ?? "", value: number.value }));
  return [...inTable, ...inSentence];
}

/** Rounded or cut off: both are printed. */
function isPrintedAs(share: number, { value, decimals }: Claim["number"]): boolean {
  const scale = 10 ** decimals;
  const printed = Math.round(value * scale);
  const dust = 1e-9;
  return Math.round(share * scale + dust) === printed || Math.floor(share * scale + dust) === printed;
}
