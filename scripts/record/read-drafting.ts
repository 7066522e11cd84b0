/** Hands on all that drafts are made of: the rules, and the text of every kind. */
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { decodeFile } from "../source/source-file.ts";
import { readDraftBody } from "./draft-body.ts";
import { type DraftRules, readDraftRules } from "./draft-rules.ts";
import type { KeyedFile } from "./read-standards.ts";
import type { Schemes } from "./standards.ts";
import { type ReadTree, readYamlFile } from "./yaml-file.ts";

/** Where the rules lie within the standards. */
export const draftRulesFile = "rules/draft-kinds.yaml";

/** The rules and, by kind, the templates. */
export interface Drafting {
  readonly rules: DraftRules;
  readonly bodies: ReadonlyMap<string, string>;
}

/** Reads rules and templates. Standards without them are whole all the same: nothing but `new` needs them. */
export function readDrafting(
  files: readonly KeyedFile[],
  schemes: Partial<Schemes>,
  readTree: ReadTree = readYamlFile,
): Checked<Drafting> {
  const found = collect();
  const keyed = files.find(({ key }) => key === draftRulesFile);
  if (!keyed) return { value: undefined, diagnostics: [] };
  const tree = readTree(keyed.file, found);
  const rules = tree && found.take(readDraftRules(tree, keyed.file.path, schemes));
  if (!rules) return { value: undefined, diagnostics: found.list() };
  const bodies = new Map<string, string>();
  for (const { id, label } of rules.kinds) {
    const file = files.find(({ key }) => key === `drafts/${id}.md`)?.file;
    if (!file) {
      const what = `“${label}”没有正文模板 drafts/${id}.md。`;
      found.add("bad-standard", { file: keyed.file.path }, { what });
      continue;
    }
    const text = found.take(decodeFile(file, { allowMark: false }));
    const body = text && found.take(readDraftBody(text.text, file.path));
    if (body !== undefined) bodies.set(id, body);
  }
  return { value: found.list().length > 0 ? undefined : { rules, bodies }, diagnostics: found.list() };
}
