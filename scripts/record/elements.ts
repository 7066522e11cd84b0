/** Hands on the dictionary of a notice's elements: names, when required, on what ground. */
import { z } from "zod";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { confidence, readShape } from "./shape.ts";

/** The identifiers that the code knows; `elements.yaml` gives each its Chinese name. */
export const elementIds = [
  "indexNumber", "title", "summary", "documentNumber", "publisher", "issuer", "jointIssuers", "documentDate",
  "publishedOn", "effectiveOn", "validity", "repealedOn", "repealedBy", "class", "priorityArea", "subject", "genre",
  "audience", "keywords", "disclosureMode", "withholdingGround", "normativeDocument", "importance", "channels",
  "contentSource", "deadline", "column", "amends", "repeals", "interprets", "forwards", "attachments",
  "formerIndexNumbers", "reviews", "waivers",
] as const; // biome-ignore format: a list to read across

export type ElementId = (typeof elementIds)[number];

/** Values that other elements must have for a rule to hold: identifier → term ids (or "true"/"false"). */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** One element of a notice. */
export interface Element {
  readonly id: ElementId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly required?: "always" | Condition;
  readonly only?: Condition;
  readonly why: string;
  readonly cite?: string;
}

/** All elements, in the order in which `new` writes them. */
export type Elements = ReadonlyMap<ElementId, Element>;

const oneOrMore = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const condition = z.record(z.string(), oneOrMore);
const shape = z.strictObject({
  source: z.string(),
  elements: z.array(
    z.strictObject({
      id: z.enum(elementIds, "不是已知的要素代号"),
      name: z.string().min(1),
      aliases: z.array(z.string()).optional(),
      scheme: z.string().optional(),
      required: z.union([z.literal("always"), condition]).optional(),
      only: condition.optional(),
      why: z.string().optional(),
      cite: z.string().optional(),
      confidence,
    }),
  ),
});

/** Reads `standards/elements.yaml`; every identifier must be there. */
export function readElements(tree: Tree, file: string): Checked<Elements> {
  const shaped = readShape(shape, tree, file);
  if (!shaped.value) return { value: undefined, diagnostics: shaped.diagnostics };
  const elements = new Map<ElementId, Element>();
  for (const { id, name, aliases, required, only, why, cite } of shaped.value.value.elements)
    elements.set(id, {
      id,
      name,
      aliases: aliases ?? [],
      why: why ?? "",
      ...(required === undefined ? {} : { required }),
      ...(only === undefined ? {} : { only }),
      ...(cite === undefined ? {} : { cite }),
    });
  return { value: elements, diagnostics: [] };
}
