/** Looks through a folder that is being verified: every file below it, and its digests; it changes nothing and follows no link within. */
import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { beginDigests } from "../text/digest.ts";
import type { DigestName } from "../text/digest-names.ts";
import { type FoundFile, isFolderPath } from "../archive/found-files.ts";
import { decodeTagText } from "../archive/tag-text.ts";
import { readPieces } from "./file-pieces.ts";
import { explainSystemError } from "./system-error.ts";

/** A file below the folder; `trouble` where it is no plain file. Its path is as the disk spells it; that of an empty folder ends in a slash. */
export interface ListedEntry {
  readonly path: string;
  readonly size: number;
  readonly trouble?: string;
}

/** Whether there is anything at the path. */
export async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** Everything below a folder but folders with something in them, in code-point order; undefined where there is no such folder. */
export async function listEntries(folder: string): Promise<readonly ListedEntry[] | undefined> {
  const root = await stat(folder).catch(() => undefined);
  if (!root?.isDirectory()) return undefined;
  const found: ListedEntry[] = [];
  const walk = async (below: string): Promise<void> => {
    let names: readonly string[];
    try {
      names = await readdir(join(folder, below));
    } catch (error) {
      const trouble = `文件夹打不开（${explainSystemError(error) ?? "原因不明"}）`;
      found.push({ path: below, size: 0, trouble });
      return;
    }
    if (names.length === 0 && below !== "") found.push({ path: `${below}/`, size: 0 });
    for (const name of names) {
      const path = below === "" ? name : `${below}/${name}`;
      const there = await lstat(join(folder, path)).catch(() => undefined);
      const entry = { path, size: there?.size ?? 0 };
      if (there?.isDirectory()) await walk(path);
      else if (there?.isFile()) found.push(entry);
      else found.push({ ...entry, trouble: there?.isSymbolicLink() ? "它成了一个链接" : "它不是普通文件" });
    }
  };
  await walk("");
  return found.sort((left, right) => compareCodePoints(left.path, right.path));
}

/** A small file as text, however damaged; undefined where it cannot be read. */
export async function readTagFile(folder: string, { path }: ListedEntry): Promise<string | undefined> {
  try {
    return decodeTagText(await readFile(join(folder, path)));
  } catch {
    return undefined;
  }
}

/** Reads a file for its digests. What cannot be read has none, and says why. */
export async function digestEntry(
  folder: string,
  entry: ListedEntry,
  names: readonly DigestName[],
): Promise<FoundFile> {
  if (isFolderPath(entry.path)) return { size: 0, digests: {} };
  if (entry.trouble !== undefined) return { size: entry.size, digests: {}, trouble: entry.trouble };
  try {
    const digests = beginDigests(names);
    let size = 0;
    for await (const piece of readPieces(join(folder, entry.path))) {
      digests.add(piece);
      size += piece.length;
    }
    return { size, digests: digests.end() };
  } catch (error) {
    const trouble = `读不出来（${explainSystemError(error) ?? "原因不明"}）`;
    return { size: entry.size, digests: {}, trouble };
  }
}
