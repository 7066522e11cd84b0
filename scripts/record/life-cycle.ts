/** Hands on the life of a notice as rules: how grave complaints are before it goes out, and what may follow publication. */
import { z } from "zod";
import type { Checked, Severity } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { confidence, readShape } from "./shape.ts";

const onTheWay = ["draft", "submitted", "reviewed"] as const;
const destinations = [...onTheWay, "scheduled", "closed", "published", "withdrawn"] as const;
const shape = z.strictObject({
  source: z.string(),
  confidence,
  complaints: z.partialRecord(z.enum([...onTheWay, "withdrawn"]), z.enum(["warning", "note"])),
  transitions: z.array(
    z.strictObject({
      from: z.enum(["published", "withdrawn"]),
      to: z.array(z.enum(destinations)),
      needs: z.literal("change").optional(),
      instead: z.string(),
    }),
  ),
});

/** `standards/rules/life-cycle.yaml`. */
export type LifeCycle = z.infer<typeof shape>;

/** What the register says that an address was. */
export type Former = LifeCycle["transitions"][number]["from"];

/** What the files would make of it. */
export type Destination = (typeof destinations)[number];

/** Whether a step is allowed, and what to do where it is not. */
export interface Verdict {
  readonly allowed: "always" | "with-change" | "never";
  readonly instead: string;
}

/** Reads the rules. */
export function readLifeCycle(tree: Tree, file: string): Checked<LifeCycle> {
  const shaped = readShape(shape, tree, file);
  return { value: shaped.value?.value, diagnostics: shaped.diagnostics };
}

/** True for a state before publication: 草稿, 送审, 已审. */
export function isOnTheWay(state: string | undefined): boolean {
  return onTheWay.some((known) => known === state);
}

/** May what was `from` become `to`? */
export function judgeTransition({ transitions }: LifeCycle, from: Former, to: Destination): Verdict {
  const own = transitions.filter((transition) => transition.from === from);
  const rule = own.find((transition) => transition.to.includes(to));
  const instead = rule?.instead ?? own[0]?.instead ?? "";
  if (!rule) return { allowed: "never", instead };
  return { allowed: rule.needs === "change" ? "with-change" : "always", instead };
}

/** The gravest that a complaint about a file in that state may be; undefined where all is said as it is. */
export function gravestIn({ complaints }: LifeCycle, state: string): Severity | undefined {
  return complaints[state as keyof LifeCycle["complaints"]];
}
