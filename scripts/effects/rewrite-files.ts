/** Writes files of the content folder anew, each in one step: beside the old one, then in its place. */
import { lstat, readFile, realpath } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { putInPlace } from "./put-in-place.ts";
import { explainSystemError } from "./system-error.ts";

/** A file to be written, its path as people see it, and what must still stand in it. */
export interface Rewrite {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** A file that was left as it was, and why. */
export interface Unwritten {
  readonly path: string;
  readonly why: string;
}

/** Where the content lies, and the folder from which paths are seen. */
export interface RewritePlace {
  readonly content: string;
  readonly seenFrom: string;
}

/** Writes each file that is still what was read, a plain file, and within the content folder. Gives those it left. */
export async function rewriteFiles(
  rewrites: readonly Rewrite[],
  { content, seenFrom }: RewritePlace,
): Promise<readonly Unwritten[]> {
  const root = await realpath(content);
  const left: Unwritten[] = [];
  for (const rewrite of rewrites) {
    const why = await rewriteFile(rewrite, resolve(seenFrom, rewrite.path), root);
    if (why !== undefined) left.push({ path: rewrite.path, why });
  }
  return left;
}

async function rewriteFile(
  { before, after }: Rewrite,
  path: string,
  root: string,
): Promise<string | undefined> {
  try {
    const stat = await lstat(path);
    if (!stat.isFile()) return "这是一个链接，不是文件本身";
    if (!`${await realpath(path)}`.startsWith(root + sep)) return "不在内容文件夹里";
    if (!(await readFile(path)).equals(before)) return "在检查之后又被改动了";
    return await putInPlace(path, after, stat.mode);
  } catch (error) {
    return explainSystemError(error) ?? "原因不明";
  }
}
