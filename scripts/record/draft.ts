/** Hands on the draft of a notice: every required key in Chinese, what is known filled in, a comment where a choice is to be made. */

import { formatDate, parseCivilDate } from "../text/civil-date.ts";
import { writeScalar } from "../source/write-yaml.ts";
import type { ElementId } from "./elements.ts";
import type { SchemeId, Standards } from "./standards.ts";

/** What is known when a draft is begun. */
export type DraftFacts = Readonly<Partial<Record<ElementId, string>>>;

const written: readonly ElementId[] = [
  "indexNumber",
  "title",
  "documentNumber",
  "publisher",
  "documentDate",
  "publishedOn",
  "summary",
  "class",
  "priorityArea",
  "subject",
  "genre",
  "audience",
  "keywords",
  "disclosureMode",
  "normativeDocument",
  "importance",
  "channels",
];

const choices: Readonly<Partial<Record<ElementId, SchemeId>>> = {
  class: "class",
  priorityArea: "priority-area",
  genre: "genre",
  audience: "audience",
  disclosureMode: "disclosure-mode",
  importance: "importance",
  channels: "publication-channel",
};

const help: Readonly<Partial<Record<ElementId, string>>> = {
  documentNumber: "有文号才写，去掉行首的 #",
  summary: "一两句话，不超过100个字，不要重复标题",
  priorityArea: "类别是“重点领域”时去掉行首的 #，选一个",
  subject: "一级\\二级，例如 综合政务\\政务公开，见 standards/schemes/subject.yaml",
};

/** Writes the draft; elements that are not required stand behind a `#`. */
export function writeDraft(facts: DraftFacts, { elements, schemes }: Standards): string {
  const lines = written.flatMap((id) => {
    const element = elements.get(id);
    if (!element) return [];
    const scheme = choices[id];
    const options =
      scheme === undefined ? undefined : schemes[scheme].terms.map((term) => term.label).join("、");
    const note = [help[id], options].filter((part) => part !== undefined).join("：");
    const value = facts[id];
    const line = value === undefined ? `${element.name}:` : `${element.name}: ${writeScalar(value)}`;
    const needed = element.required === "always" || value !== undefined;
    return [...(note === "" ? [] : [`# ${note}`]), needed ? line : `# ${line}`];
  });
  const signedOn = parseCivilDate(facts.documentDate ?? "");
  const signature = `::: 落款\n${facts.publisher ?? ""}\n${signedOn ? formatDate(signedOn) : ""}\n:::`;
  return `---\n${lines.join("\n")}\n---\n正文写在这里。标题用“## 一、……”“### （一）……”，表格用竖线。\n\n${signature}\n`;
}
