/** Finds the traces of an item in everything that git keeps: branches, tags, stash, reflogs, objects that nothing holds. */
import { compareCodePoints } from "../text/collate.ts";
import type { LeakHistory, LeakTrace } from "../inspection/leak-report.ts";
import { askGit } from "./ask-git.ts";
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
  const log = [
    "log",
    "--all",
    "--reflog",
    "--full-history",
    "-m",
    "--root",
    "--no-renames",
    "--raw",
    "-z",
    "--no-abbrev",
  ];
  const holding = (await askGit(folder, [...log, "--format=%x01%H"])) ?? "";
  const { commits, paths } = readHolders(holding, hits);
  const reachable = new Set(
    ((await askGit(folder, ["rev-list", "--all", "--objects", "--no-object-names"])) ?? "").split("\n"),
  );
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
    held: sorted([...hits].filter((id) => reachable.has(id))),
    loose: sorted([...hits].filter((id) => !reachable.has(id))),
    messages: sorted(messages),
    remotes: await listRemotes(folder),
  };
}

function readHolders(
  log: string,
  hits: ReadonlySet<string>,
): { readonly commits: ReadonlySet<string>; readonly paths: ReadonlySet<string> } {
  const commits = new Set<string>();
  const paths = new Set<string>();
  let commit = "";
  let blob = "";
  for (const token of log.split("\0")) {
    const word = token.replace(/^\n/, "");
    const meta = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) \w+$/.exec(word);
    if (word.startsWith("\u0001")) [commit, blob] = [word.slice(1).trim(), ""];
    else if (meta) blob = meta[1] ?? "";
    else if (hits.has(blob)) {
      commits.add(commit);
      paths.add(word);
      blob = "";
    }
  }
  return { commits, paths };
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
