/** Hands on what in a work tree is not as it was committed last: staged or not, new files and those that are gone. */
import { realpathSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { askGitPlainly } from "./ask-git.ts";

/** A folder or file that is asked about, and how people see it. */
export interface WatchedRoot {
  readonly path: string;
  readonly shown: string;
}

/** A file that is not as it was committed. */
export interface ChangedFile {
  /** Its path as people see it. */
  readonly shown: string;
  /** The blob that was committed; undefined of a new file. */
  readonly before: string | undefined;
}

/** The changed files below the roots, or why that cannot be told. */
export type WorkTree =
  | {
      readonly kind: "compared";
      readonly changed: readonly ChangedFile[];
      /** Whether a file is new although git passes over it: an ignored one, or one of a repository within. Told of none outside. */
      readonly isUnknown: (shown: string) => boolean;
    }
  | { readonly kind: "none"; readonly why: string };

/** Compares with the last commit the work tree in which `folder` lies; roots elsewhere have no changes. */
export async function compareWorkTree(folder: string, roots: readonly WatchedRoot[]): Promise<WorkTree> {
  const top = await askGitPlainly(folder, ["rev-parse", "--show-toplevel"]);
  if (top.kind === "absent") return { kind: "none", why: "没有找到 git" };
  if (top.kind === "refusal") return { kind: "none", why: sayRefusal(top.words) };
  const tree = realpathSync.native(top.text.replace(/\r?\n$/, ""));
  const inside = roots.flatMap(({ path, shown }) => {
    const below = pathBelow(tree, realpathOf(path));
    return below === undefined ? [] : [{ below, shown }];
  });
  if (inside.length === 0) return { kind: "none", why: "内容文件夹不在 git 工作区里" };
  const asked = inside.map(({ below }) => (below === "" ? ":/" : `:(top,literal)${below}`));
  const show = (path: string): string | undefined => {
    const root = inside.find(({ below }) => below === "" || path === below || path.startsWith(`${below}/`));
    if (root === undefined) return undefined;
    const rest = path.slice(root.below.length).replace(/^\//, "");
    return [root.shown, rest].filter((part) => part !== "" && part !== ".").join("/");
  };
  const told = await askGitPlainly(tree, [
    "status",
    "--porcelain=v2",
    "-z",
    "--no-renames",
    "--untracked-files=all",
    "--",
    ...asked,
  ]);
  if (told.kind !== "answer")
    return { kind: "none", why: sayRefusal(told.kind === "refusal" ? told.words : "") };
  const changed = new Map<string, ChangedFile>();
  for (const { path, before } of readStatus(told.text)) {
    const shown = show(path);
    if (shown !== undefined && changed.get(path)?.before === undefined) changed.set(path, { shown, before });
  }
  const listed = await askGitPlainly(tree, ["ls-files", "-z", "--", ...asked]);
  const known = listed.kind === "answer" ? listed.text.split("\0") : [];
  const found = new Set([...known, ...changed.keys()].flatMap((path) => show(path) ?? []));
  const isInside = (shown: string): boolean =>
    inside.some((root) => root.shown === "." || shown === root.shown || shown.startsWith(`${root.shown}/`));
  return {
    kind: "compared",
    changed: [...changed.values()],
    isUnknown: (shown) => isInside(shown) && !found.has(shown),
  };
}

/** A changed file by its path from the top. */
interface StatusEntry {
  readonly path: string;
  readonly before: string | undefined;
}

/** Reads `git status --porcelain=v2 -z --no-renames`: entries closed by noughts, so that a path may hold any sign. */
export function readStatus(text: string): readonly StatusEntry[] {
  return text.split("\0").flatMap((entry): readonly StatusEntry[] => {
    if (entry.startsWith("? ")) return [{ path: entry.slice(2), before: undefined }];
    const plain = /^1 \S+ N\S* \d+ \d+ \d+ ([0-9a-f]+) [0-9a-f]+ (.+)$/s.exec(entry);
    // In a merge that is not settled the second of three is ours.
    const merged = /^u \S+ N\S* \d+ \d+ \d+ \d+ [0-9a-f]+ ([0-9a-f]+) [0-9a-f]+ (.+)$/s.exec(entry);
    const [, blob = "", path = ""] = plain ?? merged ?? [];
    return path === "" ? [] : [{ path, before: /^0+$/.test(blob) ? undefined : blob }];
  });
}

function sayRefusal(words: string): string {
  if (/not a git repository|must be run in a work tree/i.test(words)) return "内容文件夹不在 git 工作区里";
  return `git 没有答复${words === "" ? "" : `（${words.split("\n")[0]}）`}`;
}

/** Git tells real paths. A file that is gone has the real path of its folder. */
function realpathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return join(realpathSync.native(join(path, "..")), path.slice(path.lastIndexOf(sep) + 1));
  }
}

/** With `/` between parts; undefined outside. */
function pathBelow(tree: string, path: string): string | undefined {
  const below = relative(tree, path);
  if (below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below)) return undefined;
  return below.split(sep).join("/");
}
