/** Hands on the shape of a commit as git tells it: who, when, which files, and the lines that were changed. */

/** A hand as git names it, after `.mailmap`. */
export interface GitHand {
  readonly name: string;
  readonly email: string;
}

/** Lines of the old file that were replaced. `start` counts from 1; where nothing was removed, the lines follow line `start`. */
export interface Hunk {
  readonly start: number;
  readonly removed: number;
  readonly lines: readonly string[];
}

/** What a commit did to one file. Paths are from the root of the repository; `before` and `after` are blobs. */
export interface FileChange {
  readonly kind: "added" | "changed" | "renamed" | "deleted";
  readonly path: string;
  /** The former path of a renamed file. */
  readonly from: string | undefined;
  readonly before: string;
  readonly after: string;
  /** Undefined where the content is the same, or was not asked for. */
  readonly hunks: readonly Hunk[] | undefined;
}

/** One commit. Times are seconds since 1970. */
export interface GitCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: GitHand;
  readonly committer: GitHand;
  readonly authoredAt: number;
  readonly committedAt: number;
  /** git's `%G?`: `G` good, `N` none …; empty where nobody asked. */
  readonly signature: string;
  readonly subject: string;
  readonly changes: readonly FileChange[];
}

/** The words that make `git log` print what `openGitLog` reads. */
export const commitFormat = "%x01%H%x00%P%x00%aN%x00%aE%x00%at%x00%cN%x00%cE%x00%ct%x00SIGNATURE%x00%s";
