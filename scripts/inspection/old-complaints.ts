/** Hands on complaints less the county's old ones; tells how many were passed over, and which need not be any more. */

import type { CivilDate } from "../text/civil-date.ts";
import { yearOf } from "../text/civil-date.ts";
import { digestOf } from "../text/digest.ts";
import { isCode } from "../diagnostics/codes.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Baseline, type OldComplaint, readBaseline, refuseOld, subjectOf } from "../record/baseline.ts";
import { readYamlFile } from "../record/yaml-file.ts";
import type { CountyFiles } from "../catalog/county-files.ts";

/** The file in the content folder. */
export const baselineName = "baseline.yaml";

/** Complaints that count, and those that were passed over. */
export interface SplitComplaints {
  readonly counted: readonly Diagnostic[];
  readonly passedOver: readonly Diagnostic[];
}

/** Passes over what the baseline lists, as often as it lists it. Without a baseline all complaints count. */
export function passOverOld(
  diagnostics: readonly Diagnostic[],
  files: CountyFiles,
  day: CivilDate,
): SplitComplaints {
  const { value: baseline, diagnostics: faults } = openBaseline(files);
  if (!baseline) return { counted: [...diagnostics, ...faults], passedOver: [] };
  const found = collect();
  const keyOfFile = keyFinder(files);
  const open = baseline.complaints.filter(({ until }) => until === undefined || yearOf(day) <= until);
  const left = new Map<string, number>();
  for (const one of open) left.set(idOf(one), (left.get(idOf(one)) ?? 0) + one.count);
  const passedOver: Diagnostic[] = [];
  const counted = diagnostics.filter((diagnostic) => {
    const file = keyOfFile(diagnostic.place.file);
    const id = idOf({ rule: diagnostic.code, file: file ?? "", fingerprint: fingerprintOf(diagnostic) });
    const rest = left.get(id) ?? 0;
    if (file === undefined || rest === 0) return true;
    left.set(id, rest - 1);
    passedOver.push(diagnostic);
    return false;
  });
  if (passedOver.length > 0) found.add("old-complaints", baseline.place, { count: passedOver.length });
  for (const one of open) {
    const rest = left.get(idOf(one)) ?? 0;
    if (rest > 0)
      found.add("settled-complaint", one.place, {
        rule: one.rule,
        file: one.file,
        settled: rest,
        count: one.count,
      });
    left.delete(idOf(one));
  }
  return { counted: [...counted, ...faults, ...found.list()], passedOver };
}

function openBaseline(files: CountyFiles): Checked<Baseline> {
  const file = files.baseline ?? files.content.find(({ key }) => key === baselineName)?.file;
  if (!file) return { value: undefined, diagnostics: [] };
  const found = collect();
  const tree = readYamlFile(file, found);
  return { value: tree && found.take(readBaseline(tree, file.path)), diagnostics: found.list() };
}

/** The complaints that may be written down as old ones, one entry for those that are alike, in the order of files. */
export function listOldComplaints(
  diagnostics: readonly Diagnostic[],
  files: CountyFiles,
  writtenOn: CivilDate,
): readonly Omit<OldComplaint, "place">[] {
  const keyOfFile = keyFinder(files);
  const entries = new Map<string, Omit<OldComplaint, "place">>();
  for (const diagnostic of diagnostics) {
    const file = keyOfFile(diagnostic.place.file);
    const rule = diagnostic.code;
    if (file === undefined || !isCode(rule) || refuseOld(rule, file, writtenOn) !== undefined) continue;
    const one = { rule, file, fingerprint: fingerprintOf(diagnostic), until: undefined };
    entries.set(idOf(one), { ...one, count: (entries.get(idOf(one))?.count ?? 0) + 1 });
  }
  return [...entries.values()];
}

/** Content files by the path that people see. */
function keyFinder(files: CountyFiles): (file: string) => string | undefined {
  const keys = new Map(files.content.map(({ key, file }) => [file.path, key]));
  return (file) => keys.get(file);
}

function fingerprintOf(diagnostic: Diagnostic): string {
  return digestOf(`${diagnostic.code}\n${subjectOf(diagnostic)}`).slice(0, 12);
}

function idOf({
  rule,
  file,
  fingerprint,
}: {
  readonly rule: string;
  readonly file: string;
  readonly fingerprint: string;
}): string {
  return `${rule} ${fingerprint} ${file}`;
}
