/** Hands on what any commit that git keeps did to files: on every branch, in the stash and in the reflogs, one after the other. */
import { streamGit } from "./ask-git.ts";

/** A file got a content in a commit; deleted, its content has the name of nothing, which is noughts. */
export interface FileChange {
  readonly commit: string;
  readonly blob: string;
  readonly path: string;
}

/** Tells every change; with `paths` only those of these files below the folder, whose paths then begin there. False where git refused. */
export async function readGitChanges(
  folder: string,
  tell: (change: FileChange) => void,
  paths?: readonly string[],
): Promise<boolean> {
  const words = [
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
    "--format=%x01%H",
  ];
  const below = paths ? ["--relative", "--", ...paths.map((path) => `:(literal)${path}`)] : [];
  const reader = openChanges(tell);
  return (await streamGit(folder, [...words, ...below], reader)) === undefined;
}

/** Reads git's words as they come, cut wherever the pieces end; each word is closed by a nought. */
export function openChanges(tell: (change: FileChange) => void): (piece: string) => void {
  let [rest, commit] = ["", ""];
  let blob: string | undefined;
  return (piece) => {
    const words = (rest + piece).split("\0");
    rest = words.pop() ?? "";
    for (const word of words) {
      if (blob !== undefined) {
        tell({ commit, blob, path: word });
        blob = undefined;
        continue;
      }
      const line = word.replace(/^\n/, "");
      if (line.startsWith("\u0001")) commit = line.slice(1).trim();
      else blob = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) \w+$/.exec(line)?.[1];
    }
  };
}
