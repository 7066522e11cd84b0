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
  const grouped = groupFindings(findings);
  for (const waiver of waivers.filter(({ rule }) => privacyRules.includes(rule))) {
    const { rule, subject, place } = waiver;
    if (subject === undefined) {
      complaints.push(complain("waiver-without-subject", place, { rule }));
      continue;
    }
    const known = grouped.get(keyOf(rule, place.file));
    const meant = known ? findMeant(known, subject) : [];
    const things = new Set(meant.map(({ identity }) => identity)).size;
    if (things === 0) complaints.push(complain("unused-waiver", place, { rule }));
    else if (things > 1)
      complaints.push(complain("waiver-too-wide", place, { rule, subject, count: things }));
    else for (const finding of meant) accepted.add(finding);
  }
  const kept = findings.filter((finding) => !accepted.has(finding)).map(({ diagnostic }) => diagnostic);
  return [...kept, ...complaints];
}

/** Findings of one code on which one file's waivers count, by each thing that may be named of them. */
type Named = ReadonlyMap<string, ReadonlySet<WaivableFinding>>;

function groupFindings(findings: readonly WaivableFinding[]): ReadonlyMap<string, Named> {
  const grouped = new Map<string, Map<string, Set<WaivableFinding>>>();
  for (const finding of findings) {
    const names = new Set(finding.subjects.map(bare));
    for (const file of finding.files) {
      const key = keyOf(finding.diagnostic.code, file);
      const named = grouped.get(key) ?? new Map<string, Set<WaivableFinding>>();
      grouped.set(key, named);
      for (const name of names) named.set(name, (named.get(name) ?? new Set()).add(finding));
    }
  }
  return grouped;
}

function keyOf(code: DiagnosticCode, file: string): string {
  return `${code} ${file}`;
}

/** The subject is one name, or several of one thing: its line and its number. */
function findMeant(named: Named, subject: string): readonly WaivableFinding[] {
  const whole = named.get(bare(subject)) ?? new Set();
  const [first = new Set(), ...others] = subject
    .trim()
    .split(/\s+/)
    .map((part) => named.get(bare(part)) ?? new Set<WaivableFinding>())
    .sort((one, other) => one.size - other.size);
  const joined = [...first].filter((finding) => others.every((part) => part.has(finding)));
  return [...new Set([...whole, ...joined])];
}

/** The signs of a mask are written in many ways. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[×✕╳＊]/g, "*")
    .replace(/\s/g, "");
}
