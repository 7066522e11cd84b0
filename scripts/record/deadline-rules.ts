/** Hands on time limits, each valid for a span of days or report years, with its article. */
import { z } from "zod";
import { parseCivilDate } from "../text/civil-date.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { confidence, readShape, wholeNumber } from "./shape.ts";

/** Days are compared as strings, so `2008-5-1` becomes `2008-05-01`. */
const day = z.string().transform((text, context) => {
  const date = parseCivilDate(text);
  if (date === undefined) context.addIssue("不是一个真实的日期");
  return date ?? z.NEVER;
});
const span = { from: day, to: day.optional(), cite: z.string(), confidence };
const shape = z.strictObject({
  source: z.string(),
  confidence,
  publication: z.array(z.strictObject({ ...span, workingDays: wholeNumber })),
  reply: z.array(
    z.strictObject({
      ...span,
      workingDays: wholeNumber,
      extension: wholeNumber,
      /** Working days that a third party has to answer; without it, as long as it takes. */
      thirdParty: wholeNumber.optional(),
    }),
  ),
  annualReport: z.array(
    z.strictObject({
      reportYears: z.strictObject({ from: wholeNumber.optional(), to: wholeNumber.optional() }),
      kinds: z.array(z.string()).optional(),
      month: wholeNumber.refine((month) => month >= 1 && month <= 12, "不是一个月份"),
      day: wholeNumber.refine((number) => number >= 1 && number <= 31, "不是一个日子"),
      cite: z.string(),
      confidence,
    }),
  ),
});

/** `standards/rules/deadlines.yaml`: limits in working days, and the days by which annual reports are due. */
export type DeadlineRules = z.infer<typeof shape>;

/** The limit for publication that was law on a day. */
export type PublicationLimit = DeadlineRules["publication"][number];

/** The limit for answering a request that was law on the day when it came. */
export type ReplyLimit = DeadlineRules["reply"][number];

/** Reads the deadlines. */
export function readDeadlineRules(tree: Tree, file: string): Checked<DeadlineRules> {
  const shaped = readShape(shape, tree, file);
  return { value: shaped.value?.value, diagnostics: shaped.diagnostics };
}

/** The rule in force on a day: from 1 May 2008 the 2007 regulation, from 15 May 2019 the revised one. */
export function findPublicationLimit(rules: DeadlineRules, date: string): PublicationLimit | undefined {
  return rules.publication.find((rule) => holds(rule, date));
}

/** The rule for answers to requests that came on a day. */
export function findReplyLimit(rules: DeadlineRules, date: string): ReplyLimit | undefined {
  return rules.reply.find((rule) => holds(rule, date));
}

function holds(
  { from, to }: { readonly from: string; readonly to?: string | undefined },
  date: string,
): boolean {
  return from <= date && (to === undefined || date <= to);
}
