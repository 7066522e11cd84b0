/** Hands on which complaints are told in full where there are hundreds: enough to begin with, and a count of the rest. */
import type { Diagnostic } from "./diagnostic.ts";

/** The complaints told in full, and those that are only counted. */
export interface Told {
  readonly full: readonly Diagnostic[];
  readonly counted: readonly Diagnostic[];
}

/** So many are still read from beginning to end. */
const bearable = 40;
/** Of one code in one file, and of one code in all files. */
const alikeInFile = 3;
const alikeInAll = 10;

/** Chooses, errors before warnings, and keeps the order of files in both. */
export function chooseTold(diagnostics: readonly Diagnostic[], wanted: "all" | "some"): Told {
  if (wanted === "all" || diagnostics.length <= bearable) return { full: diagnostics, counted: [] };
  const seen = new Map<string, number>();
  const chosen = new Set<Diagnostic>();
  const take = (diagnostic: Diagnostic): void => {
    const { code, place } = diagnostic;
    const [here, everywhere] = [`${code} ${place.file}`, code];
    const [inFile, inAll] = [seen.get(here) ?? 0, seen.get(everywhere) ?? 0];
    if (chosen.size >= bearable || inFile >= alikeInFile || inAll >= alikeInAll) return;
    chosen.add(diagnostic);
    seen.set(here, inFile + 1);
    seen.set(everywhere, inAll + 1);
  };
  for (const severity of ["error", "warning", "note"] as const)
    for (const diagnostic of diagnostics) if (diagnostic.severity === severity) take(diagnostic);
  return {
    full: diagnostics.filter((diagnostic) => chosen.has(diagnostic)),
    counted: diagnostics.filter((diagnostic) => !chosen.has(diagnostic)),
  };
}
