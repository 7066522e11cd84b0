/** Asks git of which commit a county's content is, on which day it was made, and what was changed since. */
import { join } from "node:path";
import { beijingTime } from "../text/instant.ts";
import type { CommitFacts } from "../archive/provenance.ts";
import { askGit } from "./ask-git.ts";

/** The facts; undefined where there is no git, no repository or no commit yet. `also` are files beside the content that matter. */
export async function readCommitFacts(
  content: string,
  also: readonly string[],
): Promise<CommitFacts | undefined> {
  const head = await askGit(content, ["log", "-1", "--format=%H %ct", "HEAD"]);
  const [, commit, seconds] = /^([0-9a-f]{40,64}) (\d+)\n/.exec(head ?? "") ?? [];
  if (commit === undefined) return undefined;
  const top = (await askGit(content, ["rev-parse", "--show-toplevel"]))?.replace(/\n$/, "") ?? content;
  const uncommitted: string[] = [];
  // One by one: where one of them lies in another repository, git would answer for none.
  for (const path of [content, ...also]) {
    const status = await askGit(content, [
      "status",
      "--porcelain",
      "-z",
      "--untracked-files=all",
      "--no-renames",
      "--",
      path,
    ]);
    for (const line of (status ?? "").split("\0"))
      if (line !== "") uncommitted.push(join(top, line.slice(3)));
  }
  return { commit, date: beijingTime(Number(seconds)).date, uncommitted };
}
