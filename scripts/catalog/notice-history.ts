/** Hands on the life of every notice, put together from the commits of one pass: renames followed, deletions kept. */
import { compareCodePoints } from "../text/collate.ts";
import type { FileChange, GitCommit } from "../source/git-commit.ts";
import { patchMatter } from "../source/patched-matter.ts";
import type { Elements } from "../record/elements.ts";
import {
  type CommitFacts,
  compareVersions,
  type MatterFacts,
  type NoticeVersion,
  readIndexNumber,
  readMatterFacts,
} from "./notice-version.ts";

/** A notice from its first commit to its last. Paths are from the root of the repository. */
export interface NoticeHistory extends MatterFacts {
  readonly path: string;
  /** False where the file is gone from the last commit. */
  readonly alive: boolean;
  /** Oldest first. */
  readonly versions: readonly NoticeVersion[];
  /** The heads of all its versions that were read. */
  readonly matters: readonly string[];
}

/** Takes commits, parents before children; `end` is given the files of the last commit with their blobs. */
export interface HistoryBuilder {
  readonly add: (commit: GitCommit) => void;
  readonly end: (tree: ReadonlyMap<string, string>, folder: string) => readonly NoticeHistory[];
}

interface Life {
  path: string;
  indexNumber: string | undefined;
  last: string;
  readonly versions: NoticeVersion[];
}

/** Opens a builder. `folder` of `end` is that of the notices, from the root, with a slash at its end. */
export function openNoticeHistory(elements: Elements): HistoryBuilder {
  // By blob, not by path: a branch changes the file as it was on that branch.
  const matters = new Map<string, string>();
  const lives = new Map<string, Life>();
  const byNumber = new Map<string, Life>();
  const all: Life[] = [];
  const begin = (path: string): Life => {
    const life: Life = { path, indexNumber: undefined, last: "", versions: [] };
    all.push(life);
    return life;
  };
  const add = (commit: CommitFacts, change: FileChange): void => {
    const before = matters.get(change.before) ?? "";
    const patched = change.hunks && change.kind !== "deleted" ? patchMatter(before, change.hunks) : undefined;
    const after = change.kind === "deleted" ? "" : (patched?.matter ?? matters.get(change.after) ?? before);
    if (change.kind !== "deleted") matters.set(change.after, after);
    const number = after === "" ? undefined : readIndexNumber(after, elements);
    const earlier = lives.get(change.from ?? change.path);
    // git pairs by likeness: a new notice made from a deleted one is another notice, and its number says so.
    const other = change.kind === "renamed" && earlier?.indexNumber !== number && number !== undefined;
    const born = change.kind === "added" || other;
    const former = number === undefined ? undefined : byNumber.get(number);
    const life =
      (born ? former : earlier) ??
      (born && earlier?.indexNumber === number ? earlier : undefined) ??
      begin(change.path);
    if (other && earlier && earlier !== life) earlier.versions.push(deletion(commit, change, earlier.path));
    const facts = {
      before: born ? "" : before,
      after,
      bodyAdded: patched?.bodyAdded ?? 0,
      bodyRemoved: patched?.bodyRemoved ?? 0,
    };
    const told: FileChange = other ? { ...change, kind: "added", from: undefined } : change;
    if (change.kind === "deleted") life.versions.push(deletion(commit, change, change.path));
    else life.versions.push(compareVersions(commit, told, facts, elements));
    if (change.kind !== "deleted") {
      life.path = change.path;
      life.last = after;
      life.indexNumber = number;
    }
    lives.set(change.path, life);
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, life);
  };
  return {
    add: ({ changes, ...commit }) => {
      for (const change of changes) add(commit, change);
    },
    end: (tree, folder) => {
      const now = new Map([...tree].map(([path]) => [lives.get(path), path]));
      const folders = listFolders(all, now, folder);
      return all
        .flatMap((life): readonly NoticeHistory[] => {
          const path = now.get(life);
          const ours = path?.startsWith(folder) ?? folders.some((one) => life.path.startsWith(one));
          if (!ours || life.versions.length === 0) return [];
          const matter = matters.get(tree.get(path ?? "") ?? "") ?? life.last;
          const facts = readMatterFacts(matter, elements);
          return [
            {
              ...facts,
              path: path ?? life.path,
              alive: path !== undefined,
              versions: life.versions,
              matters: life.versions.flatMap(({ blob }) => matters.get(blob) ?? []),
            },
          ];
        })
        .sort((left, right) => compareCodePoints(left.path, right.path));
    },
  };
}

/** Where the notices lie now, and where they lay when the county's folder had another name. */
function listFolders(
  all: readonly Life[],
  now: ReadonlyMap<Life | undefined, string>,
  folder: string,
): readonly string[] {
  const folders = new Set([folder]);
  for (const life of all) {
    const path = now.get(life);
    if (!path?.startsWith(folder)) continue;
    const below = path.slice(folder.length);
    for (const version of life.versions)
      if (version.path.endsWith(`/${below}`)) folders.add(version.path.slice(0, -below.length));
  }
  return [...folders].sort(compareCodePoints);
}

function deletion(commit: CommitFacts, change: FileChange, path: string): NoticeVersion {
  return {
    commit,
    kind: "deleted",
    path,
    from: undefined,
    blob: change.before,
    elements: [],
    bodyAdded: 0,
    bodyRemoved:
      change.kind === "deleted" ? (change.hunks ?? []).reduce((sum, { removed }) => sum + removed, 0) : 0,
    published: undefined,
    standing: undefined,
    signOffs: [],
  };
}
