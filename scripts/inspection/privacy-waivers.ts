/** Hands on findings about persons less those that were accepted one by one: with reason, name and day, each for one thing alone. */
import { complain, type DiagnosticCode } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Waiver } from "../record/waiver.ts";

/** The rules whose findings can be waived although they are errors: some of it the law itself makes public (惩戒公示). */
export const privacyRules: readonly DiagnosticCode[] = [
  "personal-number",
  "personal-email",
  "personal-address",
  "personal-list",
  "attachment-hidden",
  "attachment-trace",
  "attachment-author",
];

/** A finding as it may be waived. */
export interface WaivableFinding {
  readonly diagnostic: Diagnostic<DiagnosticCode>;
  /** The masked form, the place, the file: what 对象 may name. */
  readonly subjects: readonly string[];
  /** Two findings of one identity are one thing: the same number twice. */
  readonly identity: string;
  /** Files whose 豁免 count: the text itself, or every notice that carries the attachment. */
  readonly files: ReadonlySet<string>;
}

/** What is left, with complaints about waivers that accept nothing, too much, or do not say what. */
export function settlePrivacy(
  findings: readonly WaivableFinding[],
  waivers: readonly Waiver[],
): readonly Diagnostic[] {
  const accepted = new Set<WaivableFinding>();
  const complaints: Diagnostic[] = [];
  for (const waiver of waivers.filter(({ rule }) => privacyRules.includes(rule))) {
    const { rule, subject, place } = waiver;
    if (subject === undefined) {
      complaints.push(complain("waiver-without-subject", place, { rule }));
      continue;
    }
    const meant = findings.filter((finding) => isMeant(finding, waiver, subject));
    const things = new Set(meant.map(({ identity }) => identity)).size;
    if (things === 0) complaints.push(complain("unused-waiver", place, { rule }));
    else if (things > 1)
      complaints.push(complain("waiver-too-wide", place, { rule, subject, count: things }));
    else for (const finding of meant) accepted.add(finding);
  }
  const kept = findings.filter((finding) => !accepted.has(finding)).map(({ diagnostic }) => diagnostic);
  return [...kept, ...complaints];
}

function isMeant({ diagnostic, files, subjects }: WaivableFinding, waiver: Waiver, subject: string): boolean {
  if (diagnostic.code !== waiver.rule || !files.has(waiver.place.file)) return false;
  const known = new Set(subjects.map(bare));
  return (
    known.has(bare(subject)) ||
    subject
      .trim()
      .split(/\s+/)
      .every((part) => known.has(bare(part)))
  );
}

/** The signs of a mask are written in many ways. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[×✕╳＊]/g, "*")
    .replace(/\s/g, "");
}
