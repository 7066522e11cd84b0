/** Hands on who answers for each class and each priority area (the source report: 明确专人负责). */
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { placeOf, shapeNames, type Tree } from "../source/tree.ts";
import { type Key, openFields, type Written } from "./fields.ts";
import type { Schemes } from "./standards.ts";

/** Term id → the agency as it was written. */
export interface Owners {
  readonly classes: ReadonlyMap<string, Written>;
  readonly priorityAreas: ReadonlyMap<string, Written>;
}

const keys: readonly Key<"class" | "priorityArea">[] = [
  { id: "class", name: "类别" },
  { id: "priorityArea", name: "重点领域" },
];

/** Reads `owners.yaml`. */
export function readOwners(tree: Tree, file: string, schemes: Schemes): Checked<Owners> {
  const found = collect();
  if (tree.kind !== "map") {
    found.add("wrong-shape", placeOf(file, tree.spot), { key: "owners.yaml", expected: shapeNames.map });
    return { value: undefined, diagnostics: found.list() };
  }
  const fields = openFields(tree, { file, keys, found });
  const read = (id: "class" | "priorityArea"): ReadonlyMap<string, Written> => {
    const mapping = fields.map(id);
    const { terms } = schemes[id === "class" ? "class" : "priority-area"];
    const named = terms.map((term) => ({ id: term.id, name: term.label }));
    const owners = mapping && openFields(mapping, { file, keys: named, found });
    return new Map(
      terms.flatMap((term) => {
        const written = owners?.has(term.id) ? owners.text(term.id) : undefined;
        return written ? [[term.id, written] as const] : [];
      }),
    );
  };
  return {
    value: { classes: read("class"), priorityAreas: read("priorityArea") },
    diagnostics: found.list(),
  };
}
