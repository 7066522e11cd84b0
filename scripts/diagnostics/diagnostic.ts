/** Hands on complaints as values: a code, a place, and what a clerk should read. */
import { compareCodePoints } from "../text/collate.ts";
import type { Edit } from "./edit.ts";

/** Where something stands. Line and column count from 1; columns count characters, not bytes or cells. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What the reader should do: an error stops publication, a warning asks for a look, a note informs. */
export type Severity = "error" | "warning" | "note";

/** One complaint. `Code` is the closed union of `codes.ts`; plain strings would let a misspelt code pass. */
export interface Diagnostic<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  /** One Chinese sentence that a clerk understands. */
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string;
  /** The article or the section of the handbook behind the rule. */
  readonly cite?: string;
  /** Where the remedy is mechanical and cannot touch the meaning. */
  readonly edit?: Edit;
}

/** A value with the complaints about it; undefined where the complaints left nothing to go on with. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** True where nothing stops publication. */
export function isPublishable(diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** The same complaint, no graver than a warning: what is not going out stops nothing. */
export function soften<D extends Diagnostic>(diagnostic: D): D {
  return diagnostic.severity === "error" ? { ...diagnostic, severity: "warning" } : diagnostic;
}

/** File order, then line, column, code: the order in which one run reports everything, once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return [...diagnostics].sort(compareDiagnostics).filter((diagnostic) => {
    const key = JSON.stringify([diagnostic.code, diagnostic.place, diagnostic.message]);
    return seen.has(key) ? false : seen.add(key);
  });
}

function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  return (
    compareCodePoints(left.place.file, right.place.file) ||
    (left.place.line ?? 0) - (right.place.line ?? 0) ||
    (left.place.column ?? 0) - (right.place.column ?? 0) ||
    compareCodePoints(left.code, right.code)
  );
}
