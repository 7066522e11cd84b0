/** Hands on the audit of a county: every notice's row, the findings, the waivers, and what cannot be known. */
import { yearOf } from "../../text/civil-date.ts";
import { compareCodePoints } from "../../text/collate.ts";
import { beijingTime } from "../../text/instant.ts";
import { complain, type DiagnosticCode } from "../../diagnostics/codes.ts";
import { type Diagnostic, sortDiagnostics } from "../../diagnostics/diagnostic.ts";
import type { Waiver } from "../../record/waiver.ts";
import { type AuditRow, makeAuditRow } from "./audit-rows.ts";
import type { AuditedNotice, AuditQuestion } from "./audited-notice.ts";
import { inspectCommits } from "./commit-rules.ts";
import { inspectPublicationDates } from "./publication-dates.ts";
import { inspectSignOffHands } from "./sign-off-hands.ts";

/** Which notices are wanted: all, those of a year, or one file. */
export interface AuditScope {
  readonly year?: number | undefined;
  readonly file?: string | undefined;
}

/** The audit, ready to be printed. */
export interface AuditReport {
  readonly scope: AuditScope;
  readonly day: string;
  /** In the order of files; the deleted ones are told apart by `deleted`. */
  readonly rows: readonly AuditRow[];
  readonly findings: readonly Diagnostic[];
  readonly waivers: readonly Waiver[];
}

/** The audit's own codes: `check` does not raise them, so it cannot call their waivers unused. */
export const auditRules: readonly DiagnosticCode[] = [
  "publication-date-changed",
  "commit-in-future",
  "commit-dates-apart",
];

/** A file that is not as the last commit has it. */
export interface UncommittedFile {
  readonly shown: string;
  readonly what: string;
}

/** Audits. `folder` is how people see the content folder, for what concerns no single file. */
export function auditCounty(
  question: AuditQuestion,
  uncommitted: readonly UncommittedFile[],
  scope: AuditScope,
  folder: string,
): AuditReport {
  const { reach, waivers, day } = question;
  const notices = question.notices.filter((notice) => isWanted(notice, scope));
  const wanted = { ...question, notices };
  const shallow =
    reach.boundary.size === 0
      ? []
      : [
          complain(
            "history-unknown",
            { file: folder },
            {
              what: `${[...reach.boundary].length} 次最早的提交以前的事，包括那时带进来的文件是谁、哪一天写的`,
              why: "这是浅克隆，只有最近一段历史",
            },
          ),
        ];
  const found = [
    ...shallow,
    ...inspectPublicationDates(wanted),
    ...inspectSignOffHands(wanted),
    ...inspectCommits(wanted),
    ...uncommitted
      .filter(({ shown }) => scope.file === undefined || scope.file === shown)
      .map(({ shown, what }) => complain("not-committed", { file: shown }, { what })),
  ];
  const kept = waivers.filter(({ place }) => scope.file === undefined || place.file === scope.file);
  return {
    scope,
    day,
    rows: [...notices]
      .sort((left, right) => compareCodePoints(left.shown, right.shown))
      .map((notice) => makeAuditRow(notice, reach.boundary)),
    findings: sortDiagnostics(found.filter((finding) => !isAccepted(finding, waivers))),
    waivers: kept,
  };
}

function isAccepted({ code, place, severity }: Diagnostic, waivers: readonly Waiver[]): boolean {
  return (
    severity !== "error" && waivers.some((waiver) => waiver.rule === code && waiver.place.file === place.file)
  );
}

function isWanted(notice: AuditedNotice, { year, file }: AuditScope): boolean {
  if (file !== undefined) return notice.shown === file;
  if (year === undefined) return true;
  const [first] = notice.versions;
  if (notice.publishedOn) return yearOf(notice.publishedOn.date) === year;
  return first !== undefined && yearOf(beijingTime(first.commit.authoredAt).date) === year;
}
