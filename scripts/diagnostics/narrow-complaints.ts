/** Hands on of all complaints those that a change brings about. */
import type { Diagnostic } from "./diagnostic.ts";

/**
 * Those about changed files, and those about other files that were not there before the change. `before` is asked only where
 * there are complaints about other files.
 */
export function narrowComplaints(
  diagnostics: readonly Diagnostic[],
  changed: ReadonlySet<string>,
  before: () => readonly Diagnostic[],
): readonly Diagnostic[] {
  if (diagnostics.every(({ place }) => changed.has(place.file))) return diagnostics;
  const known = new Set(before().map(wordsOf));
  return diagnostics.filter((one) => changed.has(one.place.file) || !known.has(wordsOf(one)));
}

function wordsOf({ code, severity, place, message }: Diagnostic): string {
  return JSON.stringify([code, severity, place.file, place.line, place.column, message]);
}
