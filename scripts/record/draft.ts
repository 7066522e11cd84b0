/** Hands on the draft of a notice: every key in Chinese in the order of the dictionary, what is known filled in, help above each. */
import { writeScalar } from "../source/write-yaml.ts";
import type { DraftKind, DraftRules } from "./draft-rules.ts";
import type { Condition, Element, ElementId } from "./elements.ts";
import { fullLabel } from "./scheme.ts";
import type { SchemeId, Standards } from "./standards.ts";

/** A value as it is written: one line, a list, or a list of small records (附件). */
export type DraftValue = string | readonly string[] | readonly Readonly<Record<string, string>>[];

/** What is known when a draft is begun, in the words in which it is written. */
export type DraftFacts = Readonly<Partial<Record<ElementId, DraftValue>>>;

/** Everything a draft is written from. */
export interface DraftPlan {
  readonly kind: DraftKind;
  readonly rules: DraftRules;
  readonly facts: DraftFacts;
  /** Sentences at the head of the file: when it is due, who must agree. */
  readonly head: readonly string[];
  readonly body: string;
}

const schemes: Readonly<Partial<Record<ElementId, SchemeId>>> = {
  class: "class",
  priorityArea: "priority-area",
  genre: "genre",
  audience: "audience",
  disclosureMode: "disclosure-mode",
  importance: "importance",
  channels: "publication-channel",
  validity: "validity",
  state: "notice-state",
};

const manner = "行首是“# ”的是说明，可以留着。行首是“#”、后面紧跟着项目名称的，可以不写；要写就删去 #。";

/** Writes the draft. Elements that are not required stand behind a `#`, ready to be let in. */
export function writeDraft({ kind, rules, facts, head, body }: DraftPlan, standards: Standards): string {
  const known = readIds(facts, standards);
  const lines = [...standards.elements.values()].flatMap((element) => {
    const { id, name, only } = element;
    if (facts[id] === undefined && (rules.left.includes(id) || !holds(only, known))) return [];
    const wanted = facts[id] !== undefined || isRequired(element, known) || kind.needs?.includes(id) === true;
    const help = rules.help.find((entry) => entry.id === id);
    const written = writeEntry(name, facts[id]);
    return [
      ...listHelp(id, help?.say, standards).map((line) => `# ${line}`),
      ...(wanted ? written : written.map((line) => `#${line}`)),
    ];
  });
  const opening = [...head, manner].map((line) => `# ${line}`);
  return `---\n${[...opening, ...lines].join("\n")}\n---\n${body.trimEnd()}\n`;
}

function listHelp(id: ElementId, say: string | undefined, standards: Standards): readonly string[] {
  const scheme = schemes[id];
  const choices =
    id === "normativeDocument"
      ? "可以写：是、否"
      : scheme === undefined
        ? undefined
        : `可以写：${standards.schemes[scheme].terms.map((term) => term.label).join("、")}`;
  return [say, choices].filter((line) => line !== undefined);
}

function writeEntry(name: string, value: DraftValue | undefined): readonly string[] {
  if (value === undefined || value.length === 0) return [`${name}:`];
  if (typeof value === "string") return [`${name}: ${writeScalar(value)}`];
  const items = value.flatMap((item) => {
    if (typeof item === "string") return [`  - ${writeScalar(item)}`];
    const pairs = Object.entries(item).map(([key, text]) => `${key}: ${writeScalar(text)}`);
    return pairs.map((pair, index) => (index === 0 ? `  - ${pair}` : `    ${pair}`));
  });
  return [`${name}:`, ...items];
}

/** The term ids on which conditions depend. */
function readIds(facts: DraftFacts, { schemes: known }: Standards): Readonly<Record<string, string>> {
  const ids: Record<string, string> = { normativeDocument: String(facts.normativeDocument === "是") };
  for (const id of ["class", "disclosureMode", "validity", "state"] as const) {
    const [value, scheme] = [facts[id], schemes[id]];
    const term =
      typeof value === "string" && scheme !== undefined
        ? known[scheme].terms.find((candidate) => fullLabel(known[scheme], candidate) === value)
        : undefined;
    if (term) ids[id] = term.id;
  }
  return ids;
}

function isRequired({ required }: Element, known: Readonly<Record<string, string>>): boolean {
  return required === "always" || (required !== undefined && holds(required, known));
}

function holds(condition: Condition | undefined, known: Readonly<Record<string, string>>): boolean {
  return Object.entries(condition ?? {}).every(([id, allowed]) => allowed.includes(known[id] ?? ""));
}
