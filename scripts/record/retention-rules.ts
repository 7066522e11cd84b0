/** Hands on how long an item is proposed to be kept: for good, 30 or 10 years (国家档案局令第8号). */
import { z } from "zod";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import type { Notice } from "./notice.ts";
import type { Scheme } from "./scheme.ts";
import { confidence, flag, readShape } from "./shape.ts";

const terms = z.array(z.string()).min(1, "至少写一项").optional();
const verdict = { period: z.string(), cite: z.string(), confidence };
const shape = z.strictObject({
  source: z.string(),
  confidence,
  periods: z.record(z.string(), z.string().min(1, "不能是空的")),
  rules: z.array(
    z.strictObject({
      normativeDocument: flag.optional(),
      genre: terms,
      subject: terms,
      class: terms,
      importance: terms,
      ...verdict,
    }),
  ),
  otherwise: z.strictObject(verdict),
});

/** `standards/rules/retention.yaml`. */
export type RetentionRules = z.infer<typeof shape>;

/** How long, and by which article. */
export interface Retention {
  readonly period: string;
  readonly cite: string;
}

const classified = ["genre", "subject", "class", "importance"] as const;

/** Reads the rules; periods and terms must be known ones. */
export function readRetentionRules(
  tree: Tree,
  file: string,
  schemeOf: (id: (typeof classified)[number]) => Scheme | undefined,
): Checked<RetentionRules> {
  const shaped = readShape(shape, tree, file);
  if (!shaped.value) return { value: undefined, diagnostics: shaped.diagnostics };
  const { value, placeOf } = shaped.value;
  const found: Collector = collect();
  const refuse = (path: readonly PropertyKey[], what: string): void =>
    found.add("bad-standard", placeOf(path), { what });
  const verdicts = [
    ...value.rules.map((rule, index) => [rule.period, ["rules", index, "period"]] as const),
    [value.otherwise.period, ["otherwise", "period"]] as const,
  ];
  for (const [period, path] of verdicts)
    if (!Object.hasOwn(value.periods, period)) refuse(path, `periods 里没有“${period}”。`);
  for (const [index, rule] of value.rules.entries())
    for (const property of classified)
      for (const [at, id] of (rule[property] ?? []).entries()) {
        const scheme = schemeOf(property);
        if (scheme && !scheme.byId(id))
          refuse(["rules", index, property, at], `schemes/${property}.yaml 里没有“${id}”。`);
      }
  return { value, diagnostics: found.list() };
}

/** The proposal for a notice: the first rule that fits. */
export function findRetention(rules: RetentionRules, notice: Notice): Retention {
  const rule = rules.rules.find(
    (candidate) =>
      (candidate.normativeDocument === undefined ||
        candidate.normativeDocument === notice.normativeDocument) &&
      classified.every((property) => {
        const wanted = candidate[property];
        return wanted === undefined || wanted.includes(notice[property] ?? "");
      }),
  );
  const { period, cite } = rule ?? rules.otherwise;
  return { period: rules.periods[period] ?? period, cite };
}
