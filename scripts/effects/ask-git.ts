/** Asks git, and hands on what it answers: whole, or piece by piece as it comes. */
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

// Nobody is there to answer a question, and the words of a refusal are looked at in English.
const surroundings = { GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", GIT_PAGER: "cat" };

// To a hook git says where the repository lies, and means the folder in which it has called it as the top: ours is another.
const hooked = { GIT_DIR: undefined, GIT_WORK_TREE: undefined };

/** The surroundings in which git is asked. */
export function surround(): NodeJS.ProcessEnv {
  const isHook = process.env.GIT_INDEX_FILE !== undefined;
  return { ...process.env, ...surroundings, ...(isHook && hooked) };
}

// Replaced objects would tell another history than the one that is stored.
const manners = ["--no-replace-objects", "-c", "core.quotePath=false", "-c", "log.showSignature=false"];

/** What git answers; undefined where it refuses, or is not there. */
export async function askGit(folder: string, words: readonly string[]): Promise<string | undefined> {
  const answer = await askGitPlainly(folder, words);
  return answer.kind === "answer" ? answer.text : undefined;
}

/** An answer, or the words of a refusal; `absent` where there is no git. */
export type GitAnswer =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "refusal"; readonly words: string }
  | { readonly kind: "absent" };

/** Asks, keeping the words of a refusal. */
export async function askGitPlainly(folder: string, words: readonly string[]): Promise<GitAnswer> {
  try {
    const { stdout } = await run("git", ["-C", folder, ...manners, ...words], {
      maxBuffer: 256 * 1024 * 1024,
      env: surround(),
    });
    return { kind: "answer", text: stdout };
  } catch (error) {
    const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: unknown };
    return code === "ENOENT" ? { kind: "absent" } : { kind: "refusal", words: String(stderr ?? "").trim() };
  }
}

/** Hands each piece of the answer to `take`; the words of a refusal come back, or nothing where all went well. */
export function streamGit(
  folder: string,
  words: readonly string[],
  take: (piece: string) => void,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["-C", folder, ...manners, ...words], {
      stdio: ["ignore", "pipe", "pipe"],
      env: surround(),
    });
    let complaint = "";
    child.stdout.setEncoding("utf8");
    child.stderr.setEncoding("utf8");
    child.stdout.on("data", (piece: string) => {
      try {
        take(piece);
      } catch (error) {
        child.kill();
        reject(error);
      }
    });
    child.stderr.on("data", (piece: string) => {
      complaint = (complaint + piece).slice(0, 4000);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0 ? undefined : complaint.trim() || "git"));
  });
}
