/** Looks through a folder for the traces of an item; it only reads. */
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import type { LeakTrace } from "../inspection/leak-report.ts";
import { type Finding, lookInside } from "./look-inside.ts";

/** What a folder holds. */
export interface FolderLook {
  readonly files: number;
  readonly found: readonly Finding[];
  readonly sealed: readonly string[];
}

const largestFile = 1024 * 1024 * 1024;

/** Every file below a folder, or the one file at the path; git's own folders and those of packages are passed over. */
export async function lookThrough(
  folder: string,
  traces: readonly LeakTrace[],
  told: (files: number) => void,
): Promise<FolderLook> {
  const found: Finding[] = [];
  const sealed: string[] = [];
  let files = 0;
  const look = async (below: string): Promise<void> => {
    const path = below === "" ? folder : join(folder, below);
    const stat = await lstat(path).catch(() => undefined);
    if (stat?.isDirectory()) {
      const names = await readdir(path).catch(() => undefined);
      if (!names) sealed.push(below);
      for (const name of (names ?? []).sort(compareCodePoints))
        if (name !== ".git" && name !== "node_modules") await look(below === "" ? name : `${below}/${name}`);
      return;
    }
    if (!stat?.isFile()) return;
    told(++files);
    const bytes = stat.size > largestFile ? undefined : await readFile(path).catch(() => undefined);
    if (!bytes) {
      sealed.push(below);
      return;
    }
    const inside = lookInside(below, bytes, traces);
    found.push(...inside.found);
    sealed.push(...inside.sealed);
  };
  await look("");
  return { files, found, sealed };
}
