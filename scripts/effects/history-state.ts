/** Hands on what stands for the whole history that a folder lies in: as long as it is the same, git need not be asked more. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { askGit } from "./ask-git.ts";

/** The last commit, and where a shallow history is cut off; empty where there is none. */
export async function readHistoryState(folder: string): Promise<string> {
  const told = (await askGit(folder, ["rev-parse", "HEAD", "--is-shallow-repository"])) ?? "";
  if (!told.endsWith("true\n")) return told;
  const path = (await askGit(folder, ["rev-parse", "--git-path", "shallow"]))?.trim() ?? "";
  // Whoever fetches more of it leaves the last commit as it is.
  return told + readFileSync(resolve(folder, path), "utf8");
}
