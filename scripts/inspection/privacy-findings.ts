/** Hands on findings about persons as complaints that can be waived: masked, placed, and softened where nothing goes out. */
import { complain } from "../diagnostics/codes.ts";
import { type Place, soften } from "../diagnostics/diagnostic.ts";
import { findPersonalData, identityOf, maskInPlace, type PersonalFinding } from "../record/personal-data.ts";
import type { PrivacyRules } from "../record/privacy-rules.ts";
import type { WaivableFinding } from "./privacy-waivers.ts";

/** A file's name: an underline divides as a space does. */
export function inspectName(
  key: string,
  path: string,
  { isHeld, rules }: { readonly isHeld: boolean; readonly rules: PrivacyRules },
): readonly WaivableFinding[] {
  const name = key.slice(key.lastIndexOf("/") + 1).replaceAll("_", " ");
  return findPersonalData(name, rules).map((found) => {
    const written = name.slice(found.start, found.start + found.length);
    const frame = {
      place: { file: path },
      sign: "×",
      isHeld,
      where: "文件名",
      subjects: ["文件名"],
    } as const;
    return makeFinding(found, written, frame);
  });
}

/** Where a finding stands, and what may be named to waive it. */
export interface FindingFrame {
  readonly place: Place;
  readonly sign: "*" | "×";
  readonly isHeld: boolean;
  readonly where: string;
  readonly subjects: readonly string[];
}

/** A finding as complaint; its edit masks what stands on one line. */
export function makeFinding(
  finding: PersonalFinding,
  written: string,
  { place, sign, isHeld, where, subjects }: FindingFrame,
): WaivableFinding {
  const { rule, what, masked } = finding;
  const text = maskInPlace(finding, written, sign);
  const broken = written.includes("\n");
  const mends = (rule === "personal-number" || rule === "personal-list") && where === "" && !broken;
  const facts = {
    what,
    masked,
    where,
    write: broken ? masked : text,
    held: isHeld,
    ...(mends ? { edit: { old: written, text } } : {}),
  };
  const diagnostic = complain(rule, place, facts);
  return {
    diagnostic: isHeld ? soften(diagnostic) : diagnostic,
    subjects: [masked, text, ...subjects],
    identity: identityOf(finding, written),
    files: new Set([place.file]),
  };
}
