/** Hands on the rules that look at several elements of one notice together. */

import type { CivilDate } from "../text/civil-date.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Condition, Element, ElementId } from "./elements.ts";
import type { Fields, Written } from "./fields.ts";
import type { Term } from "./scheme.ts";

const summaryLimit = 100;

/** What conditions of the dictionary may ask about. */
export interface ConditionFacts {
  readonly class: Term | undefined;
  readonly disclosureMode: Term | undefined;
  readonly validity: string | undefined;
  readonly normativeDocument: boolean;
  readonly state: string;
}

/** Elements required, or allowed, only under a condition on others (重点领域 exactly where the class is 重点领域). */
export function checkConditions(
  fields: Fields<ElementId>,
  elements: readonly Element[],
  facts: ConditionFacts,
  found: Collector,
): void {
  const values: Readonly<Record<string, string | undefined>> = {
    class: facts.class?.id,
    disclosureMode: facts.disclosureMode?.id,
    validity: facts.validity,
    normativeDocument: String(facts.normativeDocument),
    state: facts.state,
  };
  const holds = (condition: Condition): boolean =>
    Object.entries(condition).every(([id, allowed]) => allowed.includes(values[id] ?? ""));
  for (const { id, required, only, why, cite } of elements) {
    if (required !== undefined && required !== "always" && holds(required)) fields.need(id, why, cite);
    if (only === undefined || !fields.has(id) || holds(only)) continue;
    if (id === "priorityArea" && facts.class)
      found.add("priority-area-outside-class", fields.place(id), {
        area: fields.text(id)?.text ?? "",
        class: facts.class.label,
      });
    else if (id !== "priorityArea")
      found.add("element-out-of-place", fields.place(id), {
        key: fields.name(id),
        condition: describe(only, fields, elements),
      });
  }
}

function describe(condition: Condition, fields: Fields<ElementId>, elements: readonly Element[]): string {
  return Object.keys(condition)
    .map((id) => elements.find((element) => element.id === id))
    .map((element) =>
      element === undefined
        ? ""
        : `“${element.name}”是“${fields.has(element.id) ? (fields.text(element.id)?.text ?? "") : "没有写"}”`,
    )
    .join("、");
}

/** 内容概述 is short and says more than the title. */
export function checkSummary(title: string, summary: Written, found: Collector): void {
  const length = [...summary.text].length;
  if (length > summaryLimit) found.add("summary-too-long", summary.place, { length, limit: summaryLimit });
  if (summary.text.replace(/[。．.]$/, "") === title) found.add("summary-repeats-title", summary.place, {});
}

/** 成文 ≤ 发布, 成文 ≤ 废止. 施行 may lie on either side of 发布: rules may look back or ahead. */
export function checkDates(
  fields: Fields<ElementId>,
  dates: {
    readonly documentDate: CivilDate;
    readonly publishedOn: CivilDate;
    readonly repealedOn: CivilDate | undefined;
  },
  found: Collector,
): void {
  for (const later of ["publishedOn", "repealedOn"] as const) {
    const laterDate = dates[later];
    if (laterDate === undefined || dates.documentDate <= laterDate) continue;
    const facts = {
      earlier: fields.name("documentDate"),
      earlierDate: dates.documentDate,
      later: fields.name(later),
      laterDate,
    };
    found.add("date-order", fields.place(later), facts);
  }
}
