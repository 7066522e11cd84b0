/** Hands on what the history of the repository is held to: true publication dates, believable clocks (国办秘函〔2019〕19号). */
import { z } from "zod";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { confidence, readShape, wholeNumber } from "./shape.ts";

const shape = z.strictObject({
  source: z.string(),
  confidence,
  arrival: z.strictObject({ graceDays: wholeNumber, cite: z.string(), confidence }),
  import: z.strictObject({ notices: wholeNumber.refine((count) => count >= 2, "至少是 2"), confidence }),
  clock: z.strictObject({
    apartDays: wholeNumber.refine((days) => days >= 1, "至少是 1"),
    futureHours: wholeNumber,
    confidence,
  }),
});

/** `standards/rules/history.yaml`. */
export type HistoryRules = z.infer<typeof shape>;

/** Reads the rules. */
export function readHistoryRules(tree: Tree, file: string): Checked<HistoryRules> {
  const shaped = readShape(shape, tree, file);
  return { value: shaped.value?.value, diagnostics: shaped.diagnostics };
}
