/** Looks through a folder that is being verified: every file below it, and its digests; it changes nothing and follows no link. */
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { beginDigests, type DigestName } from "../text/digest.ts";
import type { FoundFile } from "../archive/found-files.ts";
import { readPieces } from "./file-pieces.ts";
import { explainSystemError } from "./system-error.ts";

/** A file below the folder; `trouble` where it is no plain file. `at` is its path as the disk spells it. */
export interface ListedEntry {
  readonly path: string;
  readonly at: string;
  readonly size: number;
  readonly trouble?: string;
}

/** Everything below a folder but folders, in code-point order; undefined where there is no such folder. */
export async function listEntries(folder: string): Promise<readonly ListedEntry[] | undefined> {
  const stat = await lstat(folder).catch(() => undefined);
  if (!stat?.isDirectory()) return undefined;
  const found: ListedEntry[] = [];
  const walk = async (below: string): Promise<void> => {
    let names: readonly string[];
    try {
      names = await readdir(join(folder, below));
    } catch (error) {
      const trouble = `文件夹打不开（${explainSystemError(error) ?? "原因不明"}）`;
      found.push({ path: below.normalize("NFC"), at: below, size: 0, trouble });
      return;
    }
    for (const name of names) {
      const at = below === "" ? name : `${below}/${name}`;
      const stat = await lstat(join(folder, at)).catch(() => undefined);
      const entry = { path: at.normalize("NFC"), at, size: stat?.size ?? 0 };
      if (stat?.isDirectory()) await walk(at);
      else if (stat?.isFile()) found.push(entry);
      else found.push({ ...entry, trouble: stat?.isSymbolicLink() ? "它成了一个链接" : "它不是普通文件" });
    }
  };
  await walk("");
  return found.sort((left, right) => compareCodePoints(left.path, right.path));
}

/** A small file as text; undefined where it is no UTF-8, or cannot be read. */
export async function readTagFile(folder: string, { at }: ListedEntry): Promise<string | undefined> {
  try {
    const bytes = await readFile(join(folder, at));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
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
  if (entry.trouble !== undefined) return { size: entry.size, digests: {}, trouble: entry.trouble };
  try {
    const digests = beginDigests(names);
    let size = 0;
    for await (const piece of readPieces(join(folder, entry.at))) {
      digests.add(piece);
      size += piece.length;
    }
    return { size, digests: digests.end() };
  } catch (error) {
    const trouble = `读不出来（${explainSystemError(error) ?? "原因不明"}）`;
    return { size: entry.size, digests: {}, trouble };
  }
}
