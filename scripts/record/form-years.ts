/** Hands on which form serves a year: one, and no other. */

import type { Collector } from "../diagnostics/collector.ts";
import type { Form } from "./form.ts";

/** The form that serves a year, or undefined. */
export function findForm(forms: readonly Form[], year: number): Form | undefined {
  return forms.find((form) => serves(form, year));
}

/** Forms that claim the same year are refused: nobody would know which one was filled. */
export function checkYears(forms: readonly Form[], found: Collector): void {
  for (const [index, form] of forms.entries()) {
    const rival = forms.slice(0, index).find((earlier) => overlaps(earlier, form));
    if (rival)
      found.add("bad-form", form.yearsPlace, {
        what: `适用的年份与 ${rival.variant?.id ?? rival.id} 重叠。`,
      });
  }
}

/** Local variants in place of the national forms, year by year: a form keeps the years that no variant takes. */
export function layVariants(forms: readonly Form[], variants: readonly Form[]): readonly Form[] {
  return [...variants, ...forms];
}

function serves({ from, to }: Form, year: number): boolean {
  return from <= year && (to === undefined || year <= to);
}

function overlaps(one: Form, other: Form): boolean {
  const last = (form: Form): number => form.to ?? Number.POSITIVE_INFINITY;
  return one.from <= last(other) && other.from <= last(one);
}
