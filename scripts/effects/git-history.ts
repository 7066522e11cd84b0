/** Reads the history of the county's texts from git: how far it reaches, the last commit's files, and every commit in one pass. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { commitFormat, type GitCommit } from "../source/git-commit.ts";
import { openGitLog } from "../source/git-log.ts";
import type { HistoryReach } from "../catalog/history-reach.ts";
import { askGit, askGitPlainly, streamGit } from "./ask-git.ts";

/** What is asked. */
export interface GitQuestion {
  /** The content folder, absolute. */
  readonly folder: string;
  /** Asks git to look at the signature of each commit, which takes its time. */
  readonly signatures: boolean;
  /** Only which commit brought, moved or deleted which file; no lines. */
  readonly arrivalsOnly?: boolean;
}

/** What was read besides the commits. */
export interface GitHistory {
  readonly reach: HistoryReach;
  /** The way from the root of the repository to the content folder, with a slash at its end; empty where they are one. */
  readonly prefix: string;
  /** Markdown files of the last commit, from the root, with their blobs. */
  readonly tree: ReadonlyMap<string, string>;
  /** Files of the notices' folder that are not as the last commit has them, from the root, with git's two letters. */
  readonly uncommitted: readonly { readonly path: string; readonly state: string }[];
}

const markdown = ":(top,glob)**/*.md";

/** Tells every commit that touched a Markdown file, parents before children. */
export async function readGitHistory(
  { folder, signatures, arrivalsOnly = false }: GitQuestion,
  tell: (commit: GitCommit) => void,
): Promise<GitHistory> {
  const nothing = (why: Exclude<HistoryReach, { kind: "told" }>["why"], words = ""): GitHistory => ({
    reach: { kind: "none", why, words },
    prefix: "",
    tree: new Map(),
    uncommitted: [],
  });
  const asked = ["rev-parse", "--is-shallow-repository", "--git-path", "shallow", "--show-prefix"];
  const found = await askGitPlainly(folder, asked);
  if (found.kind === "absent") return nothing("no-git");
  if (found.kind === "refusal")
    return /not a git repository/i.test(found.words)
      ? nothing("no-repository")
      : nothing("refused", found.words.split("\n")[0] ?? "");
  const [shallow, shallowFile = "", prefix = ""] = found.text.split("\n");
  // Of a partial clone git would fetch what is missing from elsewhere, file by file.
  if ((await askGit(folder, ["config", "--get-regexp", "^remote\\..*\\.promisor$"])) !== undefined)
    return nothing("partial-clone");
  if ((await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD"])) === undefined)
    return nothing("no-commits");
  const listed = await askGit(folder, ["ls-tree", "-r", "-z", "--full-tree", "HEAD"]);
  const status = arrivalsOnly
    ? ""
    : await askGit(folder, [
        "status",
        "--porcelain",
        "-z",
        "--no-renames",
        "--untracked-files=all",
        "--",
        "notices",
      ]);
  const reader = openGitLog(tell);
  const refusal = await streamGit(folder, logWords({ signatures, arrivalsOnly }), reader.read);
  if (refusal !== undefined) return nothing("refused", refusal.split("\n")[0] ?? "");
  reader.end();
  const boundary = shallow === "true" ? await readLines(resolve(folder, shallowFile)) : [];
  return {
    reach: { kind: "told", boundary: new Set(boundary) },
    prefix,
    tree: readTree(listed ?? ""),
    uncommitted: readStatus(status ?? ""),
  };
}

function logWords({ signatures, arrivalsOnly }: Omit<Required<GitQuestion>, "folder">): readonly string[] {
  const format = commitFormat.replace("SIGNATURE", signatures ? "%G?" : "");
  const lines = [
    "-c",
    "-p",
    "--unified=0",
    "--inter-hunk-context=0",
    "--text",
    "--no-ext-diff",
    "--no-textconv",
  ];
  return [
    "log",
    "--no-color",
    "--reverse",
    "--topo-order",
    "--full-history",
    "--use-mailmap",
    "-z",
    "-M",
    "--raw",
    "--full-index",
    "--no-abbrev",
    ...(arrivalsOnly ? ["--diff-filter=ADR"] : lines),
    `--format=tformat:${format}`,
    "HEAD",
    "--",
    markdown,
  ];
}

function readTree(listed: string): ReadonlyMap<string, string> {
  const tree = new Map<string, string>();
  for (const entry of listed.split("\0")) {
    const [, blob, path] = /^\d+ blob ([0-9a-f]+)\t([\s\S]*)$/.exec(entry) ?? [];
    if (blob !== undefined && path?.endsWith(".md")) tree.set(path, blob);
  }
  return tree;
}

function readStatus(status: string): GitHistory["uncommitted"] {
  return status
    .split("\0")
    .filter((entry) => entry.endsWith(".md"))
    .map((entry) => ({ path: entry.slice(3), state: entry.slice(0, 2) }));
}

async function readLines(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
  } catch {
    return [];
  }
}
