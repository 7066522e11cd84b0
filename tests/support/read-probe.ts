/** Hands on forms and local variants read from text, for tests. */

import type { Checked, Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { parseYaml } from "../../scripts/source/yaml-tree.ts";
import type { Form } from "../../scripts/record/form.ts";
import type { FormDraft } from "../../scripts/record/form-draft.ts";
import { readFormVariant } from "../../scripts/record/form-variant.ts";
import { type ReadForm, readForm } from "../../scripts/record/read-form.ts";
import type { Scheme } from "../../scripts/record/scheme.ts";
import type { SchemeId } from "../../scripts/record/standards.ts";
import { ownStandards } from "./request-ledger.ts";

/** The schemes of the repository. */
const findScheme = (id: SchemeId): Scheme => ownStandards.schemes[id];

/** Reads a form from its text. */
export function readFormText(text: string): Checked<ReadForm> {
  return readForm(treeOf(text, "probe.yaml"), "probe.yaml", findScheme);
}

/** Reads a local variant of forms from its text. */
export function readVariantText(text: string, forms: readonly FormDraft[]): Checked<Form> {
  return readFormVariant(treeOf(text, "variant.yaml"), "variant.yaml", { formDrafts: forms, findScheme });
}

/** `code line` of each complaint. */
export function linesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, place }) => `${code} ${place.line}`);
}

function treeOf(text: string, file: string) {
  const tree = parseYaml(text, { file, firstLine: 1 }).value;
  if (!tree) throw new Error("no YAML");
  return tree;
}
