/** Hands on what the local report of a check shows: units, their files, every complaint with its line. It is no page of the site. */

import { type CivilDate, formatDate } from "../text/civil-date.ts";
import { maskPersonal } from "../text/mask-personal.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { cutExcerpt, type Excerpt } from "../diagnostics/excerpt.ts";
import {
  type Counts,
  countSeverities,
  type FileTally,
  tallyByUnit,
  type UnitOf,
} from "../diagnostics/tally.ts";
import { type LineOf, veilLines } from "../diagnostics/veil-lines.ts";

/** The report. */
export interface ComplaintReport {
  readonly site: string;
  readonly day: string;
  readonly counts: Counts;
  readonly publishable: boolean;
  readonly files: number;
  readonly passedOver: number;
  readonly units: readonly ReportedUnit[];
}

export interface ReportedUnit {
  readonly id: string;
  readonly name: string;
  readonly counts: Counts;
  readonly files: readonly ReportedFile[];
}

export interface ReportedFile {
  readonly id: string;
  readonly path: string;
  readonly counts: Counts;
  readonly complaints: readonly ReportedComplaint[];
}

/** A complaint; `line` is the line of the file with the sign complained about apart. */
export interface ReportedComplaint {
  readonly severity: Severity;
  readonly code: string;
  readonly where: string;
  readonly message: string;
  readonly hint: string | undefined;
  readonly cite: string | undefined;
  readonly line: (Excerpt & { readonly number: number }) | undefined;
  /** True where `check --fix` would carry out the remedy. */
  readonly mechanical: boolean;
}

/** What the report is made of. */
export interface ReportFrame {
  readonly site: string;
  readonly day: CivilDate;
  readonly passedOver: number;
  readonly unitOf: UnitOf;
  readonly lineOf: LineOf;
}

/** Gathers everything: a report leaves nothing out. */
export function gatherReport(diagnostics: readonly Diagnostic[], frame: ReportFrame): ComplaintReport {
  const counts = countSeverities(diagnostics);
  const veiled = { ...frame, lineOf: veilLines(frame.lineOf, diagnostics) };
  const units = tallyByUnit(diagnostics, frame.unitOf).map(({ unit, counts: own, files }, index) => ({
    id: `unit-${index + 1}`,
    name: unit,
    counts: own,
    files: files.map((file, number) => reportFile(file, `unit-${index + 1}-file-${number + 1}`, veiled)),
  }));
  return {
    site: frame.site,
    day: formatDate(frame.day),
    counts,
    publishable: counts.error === 0,
    files: units.reduce((sum, { files }) => sum + files.length, 0),
    passedOver: frame.passedOver,
    units,
  };
}

function reportFile(
  { file, counts, diagnostics }: FileTally,
  id: string,
  { lineOf }: ReportFrame,
): ReportedFile {
  const complaints = diagnostics.map(
    ({ severity, code, place, message, hint, cite, edit }): ReportedComplaint => {
      const text = place.line === undefined ? undefined : lineOf(file, place.line);
      const shown = place.line !== undefined && text !== undefined && text.trim() !== "";
      return {
        severity,
        code,
        where: place.line === undefined ? "整个文件" : `第 ${place.line} 行第 ${place.column ?? 1} 字`,
        message,
        hint,
        cite,
        line: shown ? { number: place.line, ...cutExcerpt(text, place.column ?? 1) } : undefined,
        mechanical: edit !== undefined,
      };
    },
  );
  return { id, path: maskPersonal(file), counts, complaints };
}
