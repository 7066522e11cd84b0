/** Hands on complaints counted by unit and by file, those with most errors first. */
import { compareCodePoints } from "../text/collate.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";

/** How many complaints of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** A file and its complaints, in their order. */
export interface FileTally {
  readonly file: string;
  readonly counts: Counts;
  readonly diagnostics: readonly Diagnostic[];
}

/** A unit and its files. */
export interface UnitTally {
  readonly unit: string;
  readonly counts: Counts;
  readonly files: readonly FileTally[];
}

/** The unit that answers for a file; undefined for what belongs to none. */
export type UnitOf = (file: string) => string | undefined;

/** What belongs to no unit: agencies, columns, standards, the configuration. */
export const otherFiles = "其他文件";

/** Counts. What belongs to no unit stands last. */
export function tallyByUnit(diagnostics: readonly Diagnostic[], unitOf: UnitOf): readonly UnitTally[] {
  const units = new Map<string, FileTally[]>();
  for (const tally of tallyByFile(diagnostics)) {
    const unit = unitOf(tally.file) ?? otherFiles;
    const own = units.get(unit);
    if (own) own.push(tally);
    else units.set(unit, [tally]);
  }
  return [...units]
    .map(([unit, files]) => ({
      unit,
      files,
      counts: countSeverities(files.flatMap((one) => one.diagnostics)),
    }))
    .sort(
      (left, right) =>
        Number(left.unit === otherFiles) - Number(right.unit === otherFiles) ||
        compareCounts(left.counts, right.counts) ||
        compareCodePoints(left.unit, right.unit),
    );
}

/** Counts file by file. */
export function tallyByFile(diagnostics: readonly Diagnostic[]): readonly FileTally[] {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const own = files.get(diagnostic.place.file);
    if (own) own.push(diagnostic);
    else files.set(diagnostic.place.file, [diagnostic]);
  }
  return [...files]
    .map(([file, own]) => ({ file, counts: countSeverities(own), diagnostics: own }))
    .sort(
      (left, right) => compareCounts(left.counts, right.counts) || compareCodePoints(left.file, right.file),
    );
}

/** Counts by severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

function compareCounts(left: Counts, right: Counts): number {
  return right.error - left.error || right.warning - left.warning || right.note - left.note;
}
