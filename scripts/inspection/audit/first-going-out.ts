/** Hands on the commit by which a notice could first go out, and the day on which it did. */
import type { CivilDate } from "../../text/civil-date.ts";
import { goesOut, isReadAsNotice } from "../../catalog/notice-standing.ts";
import type { NoticeVersion } from "../../catalog/notice-version.ts";
import { type AuditedNotice, type AuditQuestion, dayOfCommit } from "./audited-notice.ts";

/** The version that went out, and when: the day of its commit, or its own date where it waited for that. */
export interface GoingOut {
  readonly version: NoticeVersion;
  readonly on: CivilDate;
}

/**
 * The first version that was read, published by state, 主动公开, and whose 发布日期 had come, or came while it stood unchanged.
 * What followed (corrections, withdrawal, deletion and return) does not matter. Undefined for what never went out yet.
 */
export function findGoingOut(
  { versions }: AuditedNotice,
  { rules, schemes, day }: AuditQuestion,
): GoingOut | undefined {
  for (const [index, version] of versions.entries()) {
    const { standing, path, commit } = version;
    if (!standing?.publishedOn || !goesOut(standing, schemes) || !isReadAsNotice(path)) continue;
    const [date, committed] = [standing.publishedOn.date, dayOfCommit(commit, rules)];
    if (date <= committed) return { version, on: committed };
    const next = versions[index + 1];
    const until = next ? dayOfCommit(next.commit, rules) : day;
    if (date <= until) return { version, on: date };
  }
  return undefined;
}
