/** Reads the dictionary of a notice's elements. */
import { z } from "zod";
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { type Element, type ElementId, type Elements, elementIds } from "./elements.ts";
import { confidence, readShape } from "./shape.ts";

const oneOrMore = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
/** The elements on which a rule may depend; a condition on another would never hold. */
const condition = z.partialRecord(
  z.enum(
    ["class", "disclosureMode", "validity", "normativeDocument", "state"],
    "条件只能写 class、disclosureMode、validity、normativeDocument、state",
  ),
  oneOrMore,
);
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
  const { value, placeOf } = shaped.value;
  const found = collect();
  const elements = new Map<ElementId, Element>();
  const spellings = new Map<string, ElementId>();
  for (const [index, { id, name, aliases, required, only, why, cite }] of value.elements.entries()) {
    // Two elements of one spelling would hide one another, and what is hidden is never asked for.
    for (const spelling of [id, name, ...(aliases ?? [])]) {
      if (spellings.has(spelling))
        found.add("bad-standard", placeOf(["elements", index]), { what: `“${spelling}”写了两次。` });
      spellings.set(spelling, id);
    }
    elements.set(id, {
      id,
      name,
      aliases: aliases ?? [],
      why: why ?? "",
      ...(required === undefined ? {} : { required }),
      ...(only === undefined ? {} : { only }),
      ...(cite === undefined ? {} : { cite }),
    });
  }
  for (const id of elementIds)
    if (!elements.has(id)) found.add("bad-standard", placeOf(["elements"]), { what: `缺少要素 ${id}。` });
  return { value: found.list().length > 0 ? undefined : elements, diagnostics: found.list() };
}
