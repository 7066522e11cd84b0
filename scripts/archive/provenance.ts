/** Hands on where an archive comes from: whose it is, of which commit and day, made by what; never the moment of its making. */
import { type CivilDate, formatDate } from "../text/civil-date.ts";
import type { SiteConfig } from "../record/site-config.ts";

/** Years from `first` to `last`. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/** What git knows of the content; undefined where there is no git. */
export interface CommitFacts {
  readonly commit: string;
  /** The day of that commit in Beijing. */
  readonly date: CivilDate;
  /** The day on which content, configuration or standards were last changed in a commit; in a history cut off, that of this one. */
  readonly changedOn: CivilDate;
  /** Files that are not as that commit has them; whole paths. */
  readonly uncommitted: readonly string[];
}

/** What bag, web archive and read-me say of their origin. */
export interface Provenance {
  readonly config: SiteConfig;
  readonly commit: CommitFacts | undefined;
  /** The day on which the site was judged and printed. */
  readonly day: CivilDate;
  /** The day on which the content was last changed. */
  readonly contentDate: CivilDate;
  readonly version: string;
  readonly years: YearSpan | undefined;
  readonly notices: number;
  readonly reports: number;
}

/** `2023年`, `2023年至2025年`. */
export function writeSpan({ first, last }: YearSpan): string {
  return first === last ? `${first}年` : `${first}年至${last}年`;
}

/** The commit as people are told of it. */
export function describeCommit({ commit }: Pick<Provenance, "commit">): string {
  if (!commit) return "unknown（内容不在 git 仓库里）";
  const changed = commit.uncommitted.length;
  const remark = changed === 0 ? "" : `，另有 ${changed} 个文件改动后没有提交`;
  return `${commit.commit}（${formatDate(commit.date)}）${remark}`;
}
