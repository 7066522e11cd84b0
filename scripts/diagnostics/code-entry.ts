/** Hands on the shape of one entry in the table of codes. */
import type { Severity } from "./diagnostic.ts";
import type { Edit } from "./edit.ts";

/** All that is fixed about a code. `P` are the facts its sentence needs. */
export interface CodeEntry<P> {
  readonly severity: Severity;
  readonly message: (facts: P) => string;
  readonly hint?: (facts: P) => string | undefined;
  readonly cite?: string;
  /** The remedy that `check --fix` may carry out by itself. */
  readonly edit?: (facts: P) => Edit | undefined;
  /**
   * Whether complaints of old stock may be passed over. Warnings and notes may unless they say `shut`; an error may only where it
   * says `open`: its record is whole all the same, nothing is lost and nothing gets out.
   */
  readonly baseline?: "open" | "shut";
  /** What `explain <code>` prints: why the rule stands and how to mend it, in plain Chinese. */
  readonly explain: string;
}

/** Declares an entry, keeping the type of its facts. */
export function entry<P = Record<string, never>>(fields: CodeEntry<P>): CodeEntry<P> {
  return fields;
}
