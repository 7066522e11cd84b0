/** Hands on the words that no text of the county should have: wrong titles of bodies and laws, slips, signs of the wrong width. */
import { z } from "zod";
import { type CivilDate, parseCivilDate } from "../text/civil-date.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Checked, Severity } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { confidence, flag, readShape, wholeNumber } from "./shape.ts";

/** What is wrong with the words of a rule. */
export const wordKinds = ["body-title", "law-title", "forbidden", "deprecated", "misprint"] as const;

export type WordKind = (typeof wordKinds)[number];

/** One rule about words that stand sign by sign. */
export interface WordRule {
  readonly id: string;
  readonly kind: WordKind;
  readonly wrong: readonly string[];
  /** What to write: the right words, which `--fix` may put in where the rule says so … */
  readonly right: string | undefined;
  /** … or advice, where it depends. */
  readonly advice: string | undefined;
  /** True where the right words always mean the same as the wrong ones. */
  readonly mend: boolean;
  /** Only in documents of this day or later, and of this day or earlier. */
  readonly from: CivilDate | undefined;
  readonly until: CivilDate | undefined;
  /** Longer words in which the wrong ones are right. */
  readonly except: readonly string[];
  readonly cite: string | undefined;
  readonly severity: Severity;
}

/** The rules of all files together. */
export interface WordRules {
  readonly words: readonly WordRule[];
  /** Half-width signs that beside Chinese should be full-width: `,` → `，`. */
  readonly widths: ReadonlyMap<string, string>;
  /** A year so far after the document's own is a slip. */
  readonly yearsAhead: number;
  /** Words after which a calendar is not the civil one: 农历. */
  readonly otherCalendars: readonly string[];
  /** A sign before the title of a body that says that it is of the past: 原. */
  readonly pastMarks: readonly string[];
  /** Opening marks and their closing ones: 《 》. */
  readonly pairs: readonly (readonly [string, string])[];
}

const word = z.string().min(1, "不能是空的");
const oneOrMore = z.union([word.transform((text) => [text]), z.array(word).min(1, "至少写一个")]);
const day = z
  .string()
  .refine((text) => parseCivilDate(text) !== undefined, "应当是日期，例如 2019-04-01")
  .transform((text) => parseCivilDate(text));
const shared = { id: z.string().regex(/^[a-z0-9-]+$/, "代号用小写字母、数字和连字符"), confidence };
const wordRule = z.strictObject({
  ...shared,
  kind: z.enum(wordKinds),
  wrong: oneOrMore,
  right: word.optional(),
  advice: word.optional(),
  mend: flag.optional(),
  from: day.optional(),
  until: day.optional(),
  except: z.array(word).optional(),
  cite: z.string().optional(),
  severity: z.enum(["error", "warning", "note"]).optional(),
});
const widthRule = z.strictObject({ ...shared, kind: z.literal("width-mix"), wrong: word, right: word });
const dateRule = z.strictObject({
  ...shared,
  kind: z.literal("impossible-date"),
  yearsAhead: wholeNumber,
  otherCalendars: z.array(word),
});
const pairRule = z.strictObject({ ...shared, kind: z.literal("unpaired"), pairs: z.array(word) });
const shape = z.strictObject({
  version: word,
  date: day,
  source: word,
  confidence,
  pastMarks: z.array(word).optional(),
  rules: z.array(z.discriminatedUnion("kind", [wordRule, widthRule, dateRule, pairRule])),
});

/** No rules at all, for a county whose standards have none. */
export const noWordRules: WordRules = {
  words: [],
  widths: new Map(),
  yearsAhead: Number.POSITIVE_INFINITY,
  otherCalendars: [],
  pastMarks: [],
  pairs: [],
};

/** Reads one file of `standards/rules/words/`. A rule that says neither what is right nor what to do helps nobody. */
export function readWordRules(tree: Tree, file: string): Checked<WordRules> {
  const found = collect();
  const shaped = found.take(readShape(shape, tree, file));
  if (!shaped) return { value: undefined, diagnostics: found.list() };
  const { value, placeOf } = shaped;
  const ids = new Set<string>();
  for (const [index, rule] of value.rules.entries()) {
    if (ids.has(rule.id))
      found.add("bad-standard", placeOf(["rules", index, "id"]), { what: `代号 ${rule.id} 写了两次。` });
    ids.add(rule.id);
    if ("mend" in rule && rule.mend === true && rule.confidence === "memory")
      found.add("bad-standard", placeOf(["rules", index, "mend"]), {
        what: `${rule.id} 只凭记忆（memory），不能写 mend：没有核对过的，不能自动改正。`,
      });
    if ("advice" in rule || rule.kind === "width-mix" || !("wrong" in rule) || rule.right !== undefined)
      continue;
    found.add("bad-standard", placeOf(["rules", index]), {
      what: `${rule.id} 要写 right（正确的写法）或 advice（建议）。`,
    });
  }
  const of = <K extends string>(kind: K) =>
    value.rules.filter(
      (rule): rule is Extract<(typeof value.rules)[number], { readonly kind: K }> => rule.kind === kind,
    );
  const [dates] = of("impossible-date");
  const rules: WordRules = {
    words: value.rules.flatMap((rule) => ("mend" in rule || isWordRule(rule) ? [settleRule(rule)] : [])),
    widths: new Map(of("width-mix").map(({ wrong, right }) => [wrong, right])),
    yearsAhead: dates?.yearsAhead ?? Number.POSITIVE_INFINITY,
    otherCalendars: dates?.otherCalendars ?? [],
    pastMarks: value.pastMarks ?? [],
    pairs: of("unpaired").flatMap(({ pairs }) =>
      pairs.map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)] as const),
    ),
  };
  return { value: rules, diagnostics: found.list() };
}

/** The rules of several files as one. */
export function joinWordRules(files: readonly WordRules[]): WordRules {
  return files.reduce(
    (joined, one) => ({
      words: [...joined.words, ...one.words],
      widths: new Map([...joined.widths, ...one.widths]),
      yearsAhead: Math.min(joined.yearsAhead, one.yearsAhead),
      otherCalendars: [...joined.otherCalendars, ...one.otherCalendars],
      pastMarks: [...joined.pastMarks, ...one.pastMarks],
      pairs: [...joined.pairs, ...one.pairs],
    }),
    noWordRules,
  );
}

type RawRule = z.infer<typeof wordRule>;

function isWordRule(rule: { readonly kind: string }): rule is RawRule {
  return (wordKinds as readonly string[]).includes(rule.kind);
}

/** What is only known from memory never stops a publication. */
function settleRule({ severity, confidence: sure, mend, except, ...rule }: RawRule): WordRule {
  const wished = severity ?? (rule.kind === "forbidden" ? "error" : "warning");
  return {
    ...rule,
    right: rule.right,
    advice: rule.advice,
    from: rule.from,
    until: rule.until,
    cite: rule.cite,
    mend: mend ?? false,
    except: except ?? [],
    severity: sure === "memory" && wished === "error" ? "warning" : wished,
  };
}
