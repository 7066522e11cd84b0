/** Asks git of which commit a county's content is, when the content was last changed, and what was changed since. */
import { join } from "node:path";
import type { CivilDate } from "../text/civil-date.ts";
import { beijingTime } from "../text/instant.ts";
import type { CommitFacts } from "../archive/provenance.ts";
import { askGit } from "./ask-git.ts";

/** A commit and its day in Beijing. */
export type Head = Pick<CommitFacts, "commit" | "date">;

/** The commit that is checked out; undefined where there is no git, no repository or no commit yet. */
export async function readHead(folder: string): Promise<Head | undefined> {
  const head = await askGit(folder, ["log", "-1", "--format=%H %ct", "HEAD"]);
  const [, commit, seconds] = /^([0-9a-f]{40,64}) (\d+)\n/.exec(head ?? "") ?? [];
  return commit === undefined ? undefined : { commit, date: beijingTime(Number(seconds)).date };
}

/** The facts. `also` are the files and folders beside the content out of which the site is made. */
export async function readCommitFacts(
  content: string,
  also: readonly string[],
): Promise<CommitFacts | undefined> {
  const head = await readHead(content);
  if (!head) return undefined;
  const top = (await askGit(content, ["rev-parse", "--show-toplevel"]))?.replace(/\n$/, "") ?? content;
  // One folder may lie in the other.
  const uncommitted = new Set<string>();
  const days: CivilDate[] = [];
  // One by one: where one of them lies in another repository, git would answer for none.
  for (const path of [content, ...also]) {
    for (const file of await listUncommitted(content, path)) uncommitted.add(join(top, file));
    const changed = await readLastChange(content, path);
    if (changed !== undefined) days.push(changed);
  }
  // Where history was cut off, its first commit seems to have changed everything.
  const cut = (await askGit(content, ["rev-parse", "--is-shallow-repository"]))?.trim() === "true";
  const changedOn = cut ? head.date : (days.sort().at(-1) ?? head.date);
  return { ...head, changedOn, uncommitted: [...uncommitted] };
}

async function listUncommitted(folder: string, path: string): Promise<readonly string[]> {
  const words = ["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--"];
  const status = await askGit(folder, [...words, `:(literal)${path}`]);
  return (status ?? "").split("\0").flatMap((line) => (line === "" ? [] : [line.slice(3)]));
}

async function readLastChange(folder: string, path: string): Promise<CivilDate | undefined> {
  const seconds = (await askGit(folder, ["log", "-1", "--format=%ct", "--", `:(literal)${path}`]))?.trim();
  return seconds ? beijingTime(Number(seconds)).date : undefined;
}
