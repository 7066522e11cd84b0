/** Hands on sign-offs: who agreed to a notice, in what role, on what day, and to exactly which text. */

import type { CivilDate } from "../text/civil-date.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Mapping } from "../source/tree.ts";
import { type Key, openFields, type Written } from "./fields.ts";

/** One step of approval before publishing, or its refusal (条例第十七条). Role and person are still as written. */
export interface Review {
  readonly place: Place;
  /** The role in which it was given, by id or label of `rules/review.yaml`. */
  readonly step: Written;
  readonly by: Written;
  readonly on: CivilDate | undefined;
  readonly verdict: "agreed" | "returned";
  readonly opinion: string | undefined;
  /** The approval code (核准码): what was agreed to, as `approve` computed it. */
  readonly digest: Written | undefined;
  /** The codes of its parts, so that a later change can be named. */
  readonly parts: string | undefined;
  /** Who entered a signature that was given on paper. */
  readonly recordedBy: Written | undefined;
}

/** The fields of a sign-off by their identifiers. */
export type ReviewKey = "step" | "by" | "on" | "verdict" | "opinion" | "digest" | "parts" | "recordedBy";

/** The fields in the order in which they are written, with their Chinese names. */
export const reviewKeys: readonly Key<ReviewKey>[] = [
  { id: "step", name: "环节", aliases: ["角色"] },
  { id: "by", name: "审核人", aliases: ["签署人"] },
  { id: "on", name: "日期" },
  { id: "verdict", name: "结论" },
  { id: "opinion", name: "意见" },
  { id: "digest", name: "核准码" },
  { id: "parts", name: "分项码" },
  { id: "recordedBy", name: "登记人" },
];

/** Reads 审核: `{环节, 审核人, 日期, 结论, 意见, 核准码, 分项码, 登记人}` each. */
export function readReviews(mappings: readonly Mapping[], file: string, found: Collector): readonly Review[] {
  return mappings.flatMap((mapping) => {
    const fields = openFields(mapping, { file, keys: reviewKeys, found });
    const complete = [fields.need("step"), fields.need("by")].every(Boolean);
    const [step, by, on] = [fields.text("step"), fields.text("by"), fields.date("on")];
    const verdict = readVerdict(fields.text("verdict"), found);
    const rest = {
      opinion: fields.text("opinion")?.text,
      digest: fields.text("digest"),
      parts: fields.text("parts")?.text,
      recordedBy: fields.text("recordedBy"),
    };
    return complete && step && by && verdict
      ? [{ place: fields.place("step"), step, by, on, verdict, ...rest }]
      : [];
  });
}

/** What the two verdicts are called; the first word is the one that is written. */
export const verdictWords: Readonly<Record<Review["verdict"], readonly string[]>> = {
  agreed: ["同意", "通过", "agreed"],
  returned: ["退回", "不同意", "returned"],
};

function readVerdict(written: Written | undefined, found: Collector): Review["verdict"] | undefined {
  if (!written || verdictWords.agreed.includes(written.text)) return "agreed";
  if (verdictWords.returned.includes(written.text)) return "returned";
  const facts = { key: "结论", value: written.text, nearest: undefined, known: "同意、退回" };
  found.add("unknown-value", written.place, facts);
  return undefined;
}
