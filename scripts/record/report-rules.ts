/** Hands on what the text of an annual report is judged by: plans, likeness, mandated contents. */
import { z } from "zod";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import type { FormPart } from "./form.ts";
import { confidence, readShape, wholeNumber } from "./shape.ts";

const word = z.string().min(1, "不能是空的");
const words = z.array(word).min(1, "至少写一个");
const shape = z.strictObject({
  source: z.string(),
  confidence,
  planWords: words,
  likeness: z.strictObject({
    signs: wholeNumber.refine((signs) => signs >= 4, "至少是 4"),
    percent: wholeNumber.refine((percent) => percent >= 1 && percent <= 100, "应当是 1 到 100"),
    passage: wholeNumber,
    cite: z.string(),
    confidence,
  }),
  aspects: z.array(
    z.strictObject({
      form: z.string(),
      part: word,
      cite: z.string(),
      confidence,
      names: z.array(z.strictObject({ name: word, words, kinds: words.optional() })),
    }),
  ),
  statements: z.array(
    z.strictObject({ form: z.string(), part: word, name: word, words, cite: z.string(), confidence }),
  ),
});

/** `standards/rules/report-text.yaml`. */
export type ReportRules = z.infer<typeof shape>;

/** Reads the rules. */
export function readReportRules(tree: Tree, file: string): Checked<ReportRules> {
  const shaped = readShape(shape, tree, file);
  return { value: shaped.value?.value, diagnostics: shaped.diagnostics };
}

/** A heading or title without its number: `（一）总体情况` is 总体情况. */
export function plainTitle(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])\s*/,
      "",
    );
}

/** True where a heading, or a line of 缺少部分, means this part of the form: its title or one of its aliases is said. */
export function namesPart({ title, aliases }: FormPart, heading: string): boolean {
  const said = plainTitle(heading);
  const own = plainTitle(title);
  return (
    said.includes(own) ||
    (said.length > 3 && own.includes(said)) ||
    aliases.some((alias) => said.includes(alias))
  );
}
