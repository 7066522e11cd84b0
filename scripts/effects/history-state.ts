/** Hands on what stands for the whole history that a folder lies in: as long as it is the same, git need not be asked more. */
import { askGit } from "./ask-git.ts";

/** The last commit, and whether the repository is shallow; empty where there is no history. */
export async function readHistoryState(folder: string): Promise<string> {
  return (await askGit(folder, ["rev-parse", "HEAD", "--is-shallow-repository"])) ?? "";
}
