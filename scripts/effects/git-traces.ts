/** Finds the traces of an item in everything that git keeps: branches, tags, stash, reflogs, objects that nothing holds. */
import { compareCodePoints } from "../text/collate.ts";
import type { LeakHistory, LeakTrace } from "../inspection/leak-report.ts";
import { askGit, streamGit } from "./ask-git.ts";
import { readGitChanges } from "./git-changes.ts";
import { readGitObjects } from "./git-objects.ts";
import { findTraces, lookInside } from "./look-inside.ts";

/** Looks through the objects, then asks which commits and references hold what was found. Undefined where git refuses. */
export async function findGitTraces(
  folder: string,
  traces: readonly LeakTrace[],
  told: (objects: number) => void,
): Promise<LeakHistory | undefined> {
  const hits = new Set<string>();
  const messages: string[] = [];
  let objects = 0;
  const read = await readGitObjects(folder, ({ id, kind, bytes }) => {
    told(++objects);
    if (kind === "blob" && lookInside("", bytes, traces).found.length > 0) hits.add(id);
    if (kind !== "blob" && findTraces("", bytes, traces).length > 0) messages.push(id);
  });
  if (!read) return undefined;
  const [commits, paths] = [new Set<string>(), new Set<string>()];
  await readGitChanges(folder, ({ commit, blob, path }) => {
    if (!hits.has(blob)) return;
    commits.add(commit);
    paths.add(path);
  });
  const held = await findReachable(folder, hits);
  const holders = [...commits, ...messages].slice(0, 500).flatMap((commit) => ["--contains", commit]);
  const refs =
    holders.length === 0
      ? ""
      : ((await askGit(folder, ["for-each-ref", "--format=%(refname)", ...holders])) ?? "");
  const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort(compareCodePoints);
  return {
    paths: sorted([...paths]),
    commits: [...commits],
    refs: sorted(refs.split("\n").filter((ref) => ref !== "")),
    held: sorted([...hits].filter((id) => held.has(id))),
    loose: sorted([...hits].filter((id) => !held.has(id))),
    messages: sorted(messages),
    remotes: await listRemotes(folder),
  };
}

/** Those of the objects that a branch, a tag or the stash leads to. A repository may have millions: none is kept that was not asked for. */
async function findReachable(folder: string, wanted: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let rest = "";
  await streamGit(folder, ["rev-list", "--all", "--objects", "--no-object-names"], (piece) => {
    const ids = (rest + piece).split("\n");
    rest = ids.pop() ?? "";
    for (const id of ids) if (wanted.has(id)) found.add(id);
  });
  return found;
}

async function listRemotes(folder: string): Promise<LeakHistory["remotes"]> {
  const listed = (await askGit(folder, ["config", "--get-regexp", "^remote\\..*\\.url$"])) ?? "";
  return listed
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, name = "", address = ""] = /^remote\.(.*)\.url (.*)$/.exec(line) ?? [];
      // An address may carry somebody's password.
      return { name, address: address.replace(/^([a-z+]+:\/\/)[^/@]*@/, "$1") };
    });
}
