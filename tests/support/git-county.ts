/** Hands on a county in a real repository: each commit by its own hand on its own day, with no configuration but its own. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Who commits, and when by either clock. */
export interface Committing {
  readonly day: string;
  readonly committed?: string;
  readonly name?: string;
  readonly email?: string;
  readonly subject?: string;
}

/** A commit of everything, with words replaced before it; without a subject nothing is committed. */
export interface FixtureCommit extends Committing {
  readonly changes: readonly { readonly path: string; readonly from: string; readonly to: string }[];
}

/** Runs git as this test alone would have it; nothing of the machine's configuration is read. */
export function runGit(
  folder: string,
  words: readonly string[],
  { day, committed, name, email }: Partial<Committing> = {},
): string {
  const [who, mail] = [name ?? "王建国", email ?? "wjg@qingya.example"];
  const when = day ?? "2024-05-24T09:00:00+08:00";
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_AUTHOR_NAME: who,
    GIT_AUTHOR_EMAIL: mail,
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_NAME: who,
    GIT_COMMITTER_EMAIL: mail,
    GIT_COMMITTER_DATE: committed ?? when,
  };
  return execFileSync("git", ["-C", folder, "-c", "init.defaultBranch=main", ...words], {
    env,
    stdio: "pipe",
    encoding: "utf8",
  });
}

/** Commits everything in the folder. */
export function commitAll(folder: string, committing: Committing): void {
  runGit(folder, ["add", "--all"]);
  runGit(folder, ["commit", "--quiet", "--allow-empty", "-m", committing.subject ?? "更新"], committing);
}

/** Makes a repository of the folder by these commits. */
export function commitFixture(folder: string, commits: readonly FixtureCommit[]): void {
  if (commits.length > 0) runGit(folder, ["init", "--quiet"]);
  for (const commit of commits) {
    for (const { path, from, to } of commit.changes) {
      const text = readFileSync(join(folder, path), "utf8");
      if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
      writeFileSync(
        join(folder, path),
        text.replace(from, () => to),
      );
    }
    if (commit.subject !== "") commitAll(folder, commit);
  }
}
