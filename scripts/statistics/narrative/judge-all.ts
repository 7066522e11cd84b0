/** Hands on the verdict on 全部答复 and 均维持: words that say that a figure equals the one before it. */

import { type Indicator, indicatorOf } from "../../record/indicators.ts";
import type { Claim } from "./claims.ts";
import { type Bench, type Judgement, judgeClaim } from "./judge-claims.ts";

const allOf = /(?:全部|均)([^，；。：！？\d]{0,12}?)(答复|办结|回复|维持|纠正|纠错)/g;

/** Judges what is said of all: of the requests before it, or of the cases. */
export function judgeAll(text: string, claims: readonly Claim[], bench: Bench): readonly Judgement[] {
  return [...text.matchAll(allOf)].flatMap((match) => {
    const before = claims.filter(({ number, elsewhen }) => number.end <= match.index && !elsewhen);
    const word = match[2] ?? "";
    return /答复|办结|回复/.test(word) ? judgeReplied(before, bench) : judgeResult(word, before, bench);
  });
}

/** All were answered: as many as came in, or at least nothing is left over for the next year. */
function judgeReplied(before: readonly Claim[], bench: Bench): readonly Judgement[] {
  const received = before.findLast(({ meaning }) => meaning?.indicator.id === "requests-received");
  const replied = indicatorOf(bench.indicators, "requests-replied");
  if (!received || !replied) return [];
  const judgement = { ...judgeClaim(received, replied, bench), firm: false };
  const left = indicatorOf(bench.indicators, "requests-carried-out");
  const [open] = left ? bench.ranges(left) : [];
  return judgement.verdict === "differs" && open?.least === 0 ? [] : [judgement];
}

/** All cases of one or both kinds ended alike: 复议7件、诉讼9件，均获维持. */
function judgeResult(word: string, before: readonly Claim[], bench: Bench): readonly Judgement[] {
  return before.flatMap((claim) => {
    const result = resultOf(claim.meaning?.indicator, word, bench);
    return result ? [{ ...judgeClaim(claim, result, bench), firm: false }] : [];
  });
}

function resultOf(whole: Indicator | undefined, word: string, { indicators }: Bench): Indicator | undefined {
  return (
    whole && indicators.list.find(({ under, words }) => under === whole.id && words.inList.includes(word))
  );
}
