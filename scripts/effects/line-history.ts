/** Reads from git who wrote each line of a file and when; nothing where there is no repository, or only a shallow one. */
import { beijingTime } from "../text/instant.ts";
import type { Entered, History } from "../catalog/history.ts";
import { askGit } from "./ask-git.ts";

const atOnce = 4;

/** A file by its path below the folder, and as people see it. */
export interface WatchedFile {
  readonly path: string;
  readonly shown: string;
}

/** The history of some files below a folder. A shallow clone would name the wrong hand, so it tells nothing. */
export async function readLineHistory(folder: string, files: readonly WatchedFile[]): Promise<History> {
  const history = new Map<string, Entered>();
  if (files.length === 0 || (await askGit(folder, ["rev-parse", "--is-shallow-repository"])) !== "false\n")
    return history;
  for (let at = 0; at < files.length; at += atOnce) {
    const some = files.slice(at, at + atOnce);
    const told = await Promise.all(
      some.map(({ path }) => askGit(folder, ["blame", "--root", "--line-porcelain", "--", path])),
    );
    for (const [index, text] of told.entries()) {
      const shown = some[index]?.shown ?? "";
      for (const [line, entered] of readBlame(text ?? "")) history.set(`${shown}:${line}`, entered);
    }
  }
  return history;
}

function readBlame(text: string): readonly (readonly [number, Entered])[] {
  const lines: [number, Entered][] = [];
  let [commit, line, by] = ["", 0, ""];
  for (const row of text.split("\n")) {
    const head = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(row);
    if (head) [commit, line] = [head[1] ?? "", Number(head[2])];
    else if (row.startsWith("author ")) by = row.slice("author ".length);
    else if (row.startsWith("author-time ") && !/^0+$/.test(commit))
      lines.push([line, { by, on: beijingTime(Number(row.slice("author-time ".length))).date }]);
  }
  return lines;
}
