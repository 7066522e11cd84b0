/** Hands on notices whose publication date is earlier than the commit that brought their file, told by paths alone: cheap enough for `check`. */
import { addDays, type CivilDate } from "../../text/civil-date.ts";
import { formatTime } from "../../text/civil-time.ts";
import { collect } from "../../diagnostics/collector.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { GitCommit } from "../../source/git-commit.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { isReadAsNotice } from "../../catalog/notice-standing.ts";
import { dayOfCommit, shortId } from "./audited-notice.ts";

/** The first commit of each file by its present path; the latest name of a renamed file keeps the first day. */
export interface Arrivals {
  readonly add: (commit: GitCommit) => void;
  readonly find: (path: string) => GitCommit | undefined;
}

/** Opens an empty register. Commits come parents first. */
export function openArrivals(): Arrivals {
  const first = new Map<string, GitCommit>();
  return {
    add: (commit) => {
      for (const { path, from, kind } of commit.changes) {
        if (kind === "deleted") continue;
        // What was passed over under its former name comes only now.
        const earlier = isReadAsNotice(from ?? path) ? first.get(from ?? path) : undefined;
        first.set(path, earlier ?? commit);
      }
    },
    find: (path) => first.get(path),
  };
}

/** Judges what came on or after a day. `commitOf` gives the first commit of a notice's file, where the history tells it. */
export function inspectArrivals(
  { published, standards }: Catalog,
  from: CivilDate,
  commitOf: (file: string) => GitCommit | undefined,
): readonly Diagnostic[] {
  const found = collect();
  const { historyRules: rules } = standards;
  const together = new Map<string, number>();
  const late = published.flatMap(({ notice }) => {
    const commit = commitOf(notice.place.file);
    if (!commit) return [];
    const arrived = dayOfCommit(commit, rules);
    if (arrived < from || notice.publishedOn.date >= addDays(arrived, -rules.arrival.graceDays)) return [];
    together.set(commit.id, (together.get(commit.id) ?? 0) + 1);
    return [{ notice, commit, arrived }];
  });
  for (const { notice, commit, arrived } of late) {
    // A move from another system is told by `audit`, once.
    if ((together.get(commit.id) ?? 0) >= rules.import.notices) continue;
    const facts = {
      published: formatTime(notice.publishedOn),
      arrived,
      commit: shortId(commit),
      by: commit.author.name,
    };
    found.add("back-dated", notice.places("publishedOn"), facts, rules.arrival.cite);
  }
  return found.list();
}
