/** Hands on the verdict on 未收到…申请 and 未发生行政复议: sentences that say 0 without a number. */

import { escapePattern } from "../../text/escape-pattern.ts";
import type { Claim } from "./claims.ts";
import { type Bench, type Judgement, judgeClaim } from "./judge-claims.ts";
import type { PlainSentence } from "./plain-sentence.ts";

/** Judges what is said not to have been; nobody's words are so fixed that this could be more than a doubt. */
export function judgeNone(sentence: PlainSentence, bench: Bench): readonly Judgement[] {
  const { text } = sentence;
  return bench.indicators.list.flatMap((indicator) =>
    indicator.words.none.flatMap((word): readonly Judgement[] => {
      const [start, end] = findWords(text, word);
      if (start < 0 || bench.scope.isElsewhen(text, start) || bench.scope.isOthers(text, start, end))
        return [];
      const claim: Claim = {
        sentence,
        number: {
          start,
          end,
          words: text.slice(start, end),
          value: 0,
          range: { least: 0, most: 0 },
          exact: true,
          unit: indicator.unit,
          unitClass: "item",
          decimals: 0,
        },
        meaning: { indicator, firm: false, inList: false, start, letters: word.length },
        elsewhen: false,
      };
      return [judgeClaim(claim, indicator, bench)];
    }),
  );
}

/** 未发生行政复议被纠正的情况 denies something less, and so does 未收到自然人申请: neither is meant. */
const less = /自然人|法人|企业|机构|组织|逾期|超期|重复|结转|不予|败诉|纠|撤销|违法|变更/;

function findWords(text: string, word: string): readonly [number, number] {
  const [head = "", tail = ""] = word.split("…");
  const match = new RegExp(
    `${escapePattern(head)}(?<run>[^，；。：！？\\d]{0,24}?)${escapePattern(tail)}(?<rest>[^，；。：！？]*)`,
  ).exec(text);
  if (!match || less.test(match.groups?.run ?? "") || less.test(match.groups?.rest ?? "")) return [-1, -1];
  return [match.index, match.index + match[0].length - (match.groups?.rest ?? "").length];
}
