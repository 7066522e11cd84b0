/** Hands on a place to put complaints while reading goes on, so that one run reports everything. */
import { complain, type DiagnosticCode, type FactsOf } from "./codes.ts";
import type { Checked, Diagnostic, Place } from "./diagnostic.ts";

/** Collects complaints and hands through what could be read. */
export interface Collector {
  readonly add: <C extends DiagnosticCode>(code: C, place: Place, facts: FactsOf<C>, cite?: string) => void;
  /** Keeps the complaints of a checked value and returns the value. */
  readonly take: <T>(checked: Checked<T>) => T | undefined;
  readonly list: () => readonly Diagnostic[];
}

/** A new, empty collector. */
export function collect(): Collector {
  const diagnostics: Diagnostic[] = [];
  return {
    add: (code, place, facts, cite) => {
      diagnostics.push(complain(code, place, facts, cite));
    },
    take: (checked) => {
      // One by one: a hundred thousand arguments at once exhaust the stack.
      for (const diagnostic of checked.diagnostics) diagnostics.push(diagnostic);
      return checked.value;
    },
    list: () => diagnostics,
  };
}
