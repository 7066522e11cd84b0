/** Hands on a notice as the audit sees it: its life in the history, and the file that a clerk can open. */
import type { CivilDate } from "../../text/civil-date.ts";
import { beijingTime } from "../../text/instant.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { HistoryRules } from "../../record/history-rules.ts";
import type { Schemes } from "../../record/standards.ts";
import type { Waiver } from "../../record/waiver.ts";
import type { HistoryReach } from "../../catalog/history-reach.ts";
import type { NoticeHistory } from "../../catalog/notice-history.ts";
import type { CommitFacts } from "../../catalog/notice-version.ts";
import type { AuditedPerson } from "./person-emails.ts";

/** A notice with its place. */
export interface AuditedNotice extends NoticeHistory {
  /** The path as people see it. */
  readonly shown: string;
}

/** All that the audit looks at. */
export interface AuditQuestion {
  readonly notices: readonly AuditedNotice[];
  readonly reach: Extract<HistoryReach, { kind: "told" }>;
  readonly rules: HistoryRules;
  /** In which words states and modes are written. */
  readonly schemes: Schemes;
  readonly people: readonly AuditedPerson[];
  readonly day: CivilDate;
  readonly auditFrom: CivilDate | undefined;
  readonly requireSignedCommits: boolean;
  readonly waivers: readonly Waiver[];
}

/** Where a finding about a notice stands: the line if the file is still there. */
export function placeIn(notice: AuditedNotice, line: number | undefined): Place {
  return notice.alive && line !== undefined
    ? { file: notice.shown, line, column: 1 }
    : { file: notice.shown };
}

/** A commit's short name, as people quote it. */
export function shortId({ id }: CommitFacts): string {
  return id.slice(0, 10);
}

/**
 * The day on which a commit counts: that of its author, unless the committer's clock is far from it, for a date written by hand
 * proves nothing.
 */
export function dayOfCommit(commit: CommitFacts, { clock }: HistoryRules): CivilDate {
  const apart = Math.abs(commit.committedAt - commit.authoredAt) >= clock.apartDays * 86_400;
  return beijingTime(apart ? commit.committedAt : commit.authoredAt).date;
}
