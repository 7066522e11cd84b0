/** Hands on complaints about what a report must contain: its statutory parts, the aspects of each, what must be stated. */

import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Form, FormPart } from "../record/form.ts";
import type { Report } from "../record/report.ts";
import { namesPart, plainTitle, type ReportRules } from "../record/report-rules.ts";
import type { ReportHeading } from "../record/report-text.ts";

/** Complains about parts that have no heading and are not listed in 缺少部分 (条例第五十条). */
export function inspectParts({ text, missingParts, place }: Report, form: Form, found: Collector): void {
  for (const part of form.parts) {
    const said = [...text.headings.map((heading) => heading.text), ...missingParts.map(({ title }) => title)];
    if (!said.some((words) => namesPart(part, words)))
      found.add("missing-part", place, { part: plainTitle(part.title) }, part.cite);
  }
}

/** Complains about mandated aspects and statements that their part does not mention; a part that is missing is said elsewhere. */
export function inspectContents(
  report: Report,
  form: Form,
  { aspects, statements }: ReportRules,
  kind: string | undefined,
  found: Collector,
): void {
  for (const rule of aspects.filter((one) => one.form === form.id)) {
    const section = findSection(report, form, rule.part);
    if (!section) continue;
    for (const { name, words, kinds } of rule.names)
      if ((kinds === undefined || kinds.includes(kind ?? "")) && !mentions(section.words, words))
        found.add("aspect-unmentioned", section.place, { part: section.title, aspect: name }, rule.cite);
  }
  for (const { form: id, part, name, words, cite } of statements) {
    const section = id === form.id ? findSection(report, form, part) : undefined;
    if (section && !mentions(section.words, words))
      found.add("statement-missing", section.place, { part: section.title, name }, cite);
  }
}

interface Section {
  readonly title: string;
  readonly place: Place;
  readonly words: string;
}

/** The part of the text under the heading of a part: its sentences and the headings below it. */
function findSection({ text }: Report, form: Form, named: string): Section | undefined {
  const part = form.parts.find(({ id, title }) => id === named || plainTitle(title) === named);
  const at = part ? text.headings.findIndex((one) => one.level === 2 && isHeadOf(part, one)) : -1;
  const heading = text.headings[at];
  if (!heading) return undefined;
  const after = text.headings.slice(at + 1);
  const end = after.findIndex(({ level }) => level <= heading.level);
  const below = end < 0 ? after : after.slice(0, end);
  const sentences = text.sentences.filter(({ section }) => section === heading.text);
  return {
    title: plainTitle(heading.text),
    place: heading.place,
    words: [...below, ...sentences].map((one) => one.text).join("\n"),
  };
}

function isHeadOf(part: FormPart, { text }: ReportHeading): boolean {
  return namesPart(part, text);
}

function mentions(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}
