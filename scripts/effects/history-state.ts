/** Hands on what stands for the whole history that a folder lies in: as long as it is the same, git need not be asked more. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { askGit } from "./ask-git.ts";

/** Settings by which git tells the same history otherwise. */
const settings = "^(mailmap|blame)\\.|\\.promisor$";

/** The last commit, where a shallow history is cut off, and by what names people are told; empty where there is no history. */
export async function readHistoryState(folder: string): Promise<string> {
  const told = await askGit(folder, ["rev-parse", "HEAD", "--is-shallow-repository", "--show-toplevel"]);
  if (told === undefined) return "";
  const top = told.split("\n")[2] ?? "";
  const path = (await askGit(folder, ["rev-parse", "--git-path", "shallow"]))?.trim() ?? "";
  const set = (await askGit(folder, ["config", "--get-regexp", settings])) ?? "";
  // Whoever fetches more of a shallow history leaves the last commit as it is.
  return [told, set, ...[resolve(folder, path), join(top, ".mailmap")].map(readText)].join("\n");
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
