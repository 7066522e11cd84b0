/** Reads classification schemes from their files. */
import { z } from "zod";
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { normalizeSpelling, openScheme, type Scheme, type Term } from "./scheme.ts";
import { confidence, flag, readShape } from "./shape.ts";

const leaf = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "代号用小写字母、数字和连字符"),
  label: z.string().min(1, "不能是空的"),
  aliases: z.array(z.string()).optional(),
  note: z.string().optional(),
  confidence: confidence.optional(),
  forms: z.array(z.string()).optional(),
  closesWithoutReply: flag.optional(),
  leavesOpen: flag.optional(),
  unpaid: flag.optional(),
});
const shape = z.strictObject({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  confidence,
  terms: z.array(leaf.extend({ children: z.array(leaf).optional() })),
});

/** Reads `standards/schemes/<id>.yaml`; two terms with one spelling are refused. */
export function readScheme(tree: Tree, file: string): Checked<Scheme> {
  const found = collect();
  const shaped = found.take(readShape(shape, tree, file));
  if (!shaped) return { value: undefined, diagnostics: found.list() };
  const { value } = shaped;
  const terms: Term[] = [];
  const spellings = new Map<string, Term>();
  const ids = new Set<string>();
  const enter = (raw: z.infer<typeof leaf>, path: readonly PropertyKey[], parent?: Term) => {
    const term: Term = {
      id: raw.id,
      label: raw.label,
      ...(parent === undefined ? {} : { parent: parent.id }),
      ...(raw.forms === undefined ? {} : { forms: raw.forms }),
      ...(raw.closesWithoutReply ? { closesWithoutReply: true } : {}),
      ...(raw.leavesOpen ? { leavesOpen: true } : {}),
      ...(raw.unpaid ? { unpaid: true } : {}),
    };
    if (ids.has(raw.id))
      found.add("bad-standard", shaped.placeOf([...path, "id"]), { what: `代号 ${raw.id} 写了两次。` });
    terms.push(term);
    ids.add(term.id);
    for (const spelling of [raw.id, raw.label, ...(raw.aliases ?? [])]) {
      const full = normalizeSpelling(
        parent === undefined || spelling === raw.id ? spelling : `${parent.label}\\${spelling}`,
      );
      const earlier = spellings.get(full);
      if (earlier && earlier !== term)
        found.add("bad-standard", shaped.placeOf(path), { what: `“${spelling}”写了两次。` });
      spellings.set(full, term);
    }
    return term;
  };
  for (const [index, raw] of value.terms.entries()) {
    const term = enter(raw, ["terms", index]);
    for (const [place, child] of (raw.children ?? []).entries())
      enter(child, ["terms", index, "children", place], term);
  }
  const scheme = openScheme({ id: value.id, name: value.name, terms, spellings });
  return { value: found.list().length > 0 ? undefined : scheme, diagnostics: found.list() };
}
