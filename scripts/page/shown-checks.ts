/** Hands on how the figures of a table agree: every equation with its verdict in words, and contradictions with their reason. */

import { formatDate } from "../text/civil-date.ts";
import { formatQuantity } from "../text/quantity.ts";
import {
  type Check,
  type Finding,
  type StatisticsTable,
  verdictsInWords,
  verdictWords,
} from "../statistics/table.ts";

/** A contradiction in the figures, with the reason if the office accepted it. */
export interface ShownFinding {
  readonly message: string;
  readonly waived?: { readonly reason: string; readonly by: string; readonly on: string };
}

/** An equation at one place, and what became of it. */
export interface ShownCheck {
  readonly words: string;
  /** `28 ＝ 28`; absent where a side is not known. */
  readonly sides?: string;
  readonly verdict: Check["verdict"];
  /** 成立 · 不成立 · 无法核对 */
  readonly verdictWord: string;
  /** Why it cannot be judged, or why the office accepted that it does not hold. */
  readonly note?: string;
}

/** All equations of a table, those that fail first. */
export interface ShownAudit {
  /** `共核对68项：成立66项，无法核对2项。` */
  readonly sentence: string;
  readonly checks: readonly ShownCheck[];
}

const order: readonly Check["verdict"][] = ["fails", "not-assessable", "holds"];

/** The audit of a table; nothing where its form has no equations. */
export function showAudit({ checks, findings }: StatisticsTable): ShownAudit | undefined {
  const sentence = verdictsInWords(checks);
  if (sentence === undefined) return undefined;
  return {
    sentence,
    checks: order.flatMap((verdict) =>
      checks.filter((check) => check.verdict === verdict).map((check) => showCheck(check, findings)),
    ),
  };
}

/** The contradictions, in the words of the diagnostic. */
export function showFindings(findings: readonly Finding[]): readonly ShownFinding[] {
  return findings.map(({ diagnostic, waiver }) => ({
    message: diagnostic.message,
    ...(waiver ? { waived: { reason: waiver.reason, by: waiver.by, on: formatDate(waiver.on) } } : {}),
  }));
}

function showCheck(check: Check, findings: readonly Finding[]): ShownCheck {
  const { verdict, left, right } = check;
  const note = noteOf(check, findings);
  return {
    words: check.words,
    ...(left && right ? { sides: `左边${formatQuantity(left)}，右边${formatQuantity(right)}` } : {}),
    verdict,
    verdictWord: verdictWords[verdict],
    ...(note === undefined ? {} : { note }),
  };
}

function noteOf({ verdict, words: equation }: Check, findings: readonly Finding[]): string | undefined {
  if (verdict === "not-assessable") return "有一项没有填报；空缺不是零，不能相加。";
  if (verdict === "holds") return undefined;
  // The diagnostic of an equation quotes it in the same words.
  const waiver = findings.find(({ diagnostic }) => diagnostic.message.includes(equation))?.waiver;
  return waiver ? `说明：${waiver.reason}` : "尚未说明原因。";
}
