/** Hands on plain data of a known shape from a tree, for files whose keys are fixed (standards): zod, with places. */
import { z } from "zod";
import { collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import { placeOf, type Spot, type Tree } from "../source/tree.ts";

/** A checked value and a way back from a path in it to its place in the file. */
export interface Shaped<T> {
  readonly value: T;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Reads a tree by a zod schema. Scalars are strings: schemas coerce numbers and flags themselves. */
export function readShape<T>(schema: z.ZodType<T>, tree: Tree, file: string): Checked<Shaped<T>> {
  const found = collect();
  const find = (path: readonly PropertyKey[]): Place => placeOf(file, findSpot(tree, path));
  const result = schema.safeParse(plain(tree));
  if (result.success) return { value: { value: result.data, placeOf: find }, diagnostics: [] };
  for (const issue of result.error.issues)
    found.add("bad-standard", find(issue.path), { what: describe(issue) });
  return { value: undefined, diagnostics: found.list() };
}

/** A whole number from 0 written as text. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, "应当是整数")
  .transform(Number);

/** `true` or `false` written as text. */
export const flag = z.enum(["true", "false"], "应当是 true 或 false").transform((text) => text === "true");

/** How sure we are of a fact of law or of a form, carried from the study to the page. */
export const confidence = z.enum(
  ["verified", "partly", "memory"],
  "confidence 应当是 verified、partly 或 memory",
);

export type Confidence = z.infer<typeof confidence>;

function plain(tree: Tree): unknown {
  if (tree.kind === "scalar") return tree.text;
  if (tree.kind === "list") return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map((entry) => [entry.key, plain(entry.value)]));
}

function findSpot(tree: Tree, path: readonly PropertyKey[]): Spot {
  let [here, spot] = [tree, tree.spot];
  for (const step of path) {
    if (here.kind === "list") {
      const item = here.items[Number(step)];
      if (!item) return spot;
      [here, spot] = [item, item.spot];
    } else if (here.kind === "map") {
      const entry = here.entries.find((candidate) => candidate.key === step);
      if (!entry) return spot;
      [here, spot] = [entry.value, entry.value.kind === "scalar" ? entry.value.spot : entry.spot];
    } else return spot;
  }
  return spot;
}

function describe(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join(".");
  const name = path === "" ? "" : `${path} `;
  if (issue.code === "unrecognized_keys") return `${name}没有 ${issue.keys.join("、")} 这一项。`;
  if (issue.code === "invalid_type" && issue.input === undefined) return `缺少 ${path}。`;
  if (issue.code === "invalid_type") return `${name}的写法不对，应当是 ${issue.expected}。`;
  return `${name}${issue.message}。`;
}
