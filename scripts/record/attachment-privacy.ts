/** Hands on what an attachment tells of persons and carries unseen: findings with their places, never the text itself. */

import { cellGap } from "../text/personal-number.ts";
import type { Edit } from "../diagnostics/edit.ts";
import { type AttachmentSegment, runAt } from "../source/attachment-segment.ts";
import { readAttachmentText } from "../source/attachment-text.ts";
import {
  findPersonalData,
  identityOf,
  maskInPlace,
  type PersonalFinding,
  type PersonalRule,
} from "./personal-data.ts";
import { bytesOf, type PrivacyRules } from "./privacy-rules.ts";

/** A finding; the number itself is not kept, only its digest, by which two findings are known to be one number. */
export interface AttachmentFinding {
  readonly rule: PersonalRule;
  readonly what: string;
  readonly masked: string;
  readonly write: string;
  readonly where: string;
  readonly hidden: string | undefined;
  readonly identity: string;
  readonly line?: number;
  readonly column?: number;
  readonly edit?: Edit;
}

/** Hidden parts, traces of work, names of authors, each once. */
export interface AttachmentTrace {
  readonly code: "attachment-hidden" | "attachment-trace" | "attachment-author";
  readonly what: string;
  readonly where: string;
}

export interface AttachmentPrivacy {
  readonly findings: readonly AttachmentFinding[];
  readonly traces: readonly AttachmentTrace[];
  /** Why the text could not be had. */
  readonly unread: string | undefined;
}

/** Nobody can write so many waivers; what is left out is counted in `unread`. */
const mostFindings = 10_000;
const mostTraces = 50;
/** Code units. */
const mostText = 8_000_000;

/** Reads and judges one attachment; a file of any bytes is survived. */
export function inspectAttachment(name: string, bytes: Uint8Array, rules: PrivacyRules): AttachmentPrivacy {
  const read = readAttachmentText(name, bytes, { unpackedBytes: bytesOf(rules.unpackedMegabytes) });
  const { segments = [], marks = [], unread, isPlain = false } = read.value ?? {};
  const looked = takeSegments(segments);
  const { findings, surplus } = findInSegments(looked, { rules, isPlain });
  const traces = marks.flatMap(({ kind, what, where }): readonly AttachmentTrace[] => {
    const nobody = kind === "author" && rules.programAuthors.includes(where.trim().toLowerCase());
    return nobody ? [] : [{ code: `attachment-${kind}`, what, where: where.slice(0, 120) }];
  });
  const more = surplus > 0 ? `另有${surplus}处个人信息没有列出` : undefined;
  const cut =
    segments.reduce((sum, { text }) => sum + text.length, 0) > mostText
      ? "内容太多，只查了前面一部分"
      : undefined;
  return {
    findings: withoutTwins(findings),
    traces: traces.slice(0, mostTraces),
    unread: [unread, more, cut].filter((why) => why !== undefined).join("；") || undefined,
  };
}

/** As many segments as are looked through: no document of an office has more text. */
function takeSegments(segments: readonly AttachmentSegment[]): readonly AttachmentSegment[] {
  let left = mostText;
  const taken: AttachmentSegment[] = [];
  for (const segment of segments) {
    if (left <= 0) break;
    taken.push(segment.text.length <= left ? segment : { ...segment, text: segment.text.slice(0, left) });
    left -= segment.text.length;
  }
  return taken;
}

// More line breaks than may stand within a number: nothing is read across two segments.
const gap = "\n\n\n\n";

function findInSegments(
  segments: readonly AttachmentSegment[],
  { rules, isPlain }: { readonly rules: PrivacyRules; readonly isPlain: boolean },
): { readonly findings: readonly AttachmentFinding[]; readonly surplus: number } {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of segments) {
    starts.push(at);
    at += text.length + gap.length;
  }
  const whole = segments.map(({ text }) => text).join(gap);
  let index = 0;
  const all = findPersonalData(whole, rules);
  const findings = all.slice(0, mostFindings).flatMap((finding) => {
    while (index + 1 < starts.length && (starts[index + 1] ?? 0) <= finding.start) index++;
    const segment = segments[index];
    return segment ? [placeFinding(finding, segment, finding.start - (starts[index] ?? 0), isPlain)] : [];
  });
  return { findings, surplus: Math.max(0, all.length - mostFindings) };
}

function placeFinding(
  finding: PersonalFinding,
  segment: AttachmentSegment,
  start: number,
  isPlain: boolean,
): AttachmentFinding {
  const { rule, what, masked, length } = finding;
  const run = runAt(segment, start);
  const written = segment.text.slice(start, start + length);
  const write = maskInPlace(finding, written, "*");
  const [line, from] = [run?.line, run?.column];
  const column = from === undefined ? undefined : from + [...segment.text.slice(run?.at ?? 0, start)].length;
  const mends = isPlain && line !== undefined && (rule === "personal-number" || rule === "personal-list");
  const plain = !written.includes("\n") && !written.includes(cellGap);
  return {
    rule,
    what,
    masked,
    write: plain ? write : masked,
    where: run?.where ?? "",
    hidden: segment.hidden,
    identity: identityOf(finding, written),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(mends && plain ? { edit: { old: written, text: write } } : {}),
  };
}

/** A number at one place may be met twice: as it is shown, and as it was before a change. */
function withoutTwins(findings: readonly AttachmentFinding[]): readonly AttachmentFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ identity, where, line, column }) => {
    const key = JSON.stringify([identity, where, line, column]);
    return seen.has(key) ? false : seen.add(key);
  });
}
