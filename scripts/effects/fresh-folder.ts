/** Hands on a fresh folder beside an old one: filled in peace, then put in the old one's place in one step. */
import { mkdirSync } from "node:fs";
import { lstat, mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { notWritable, takeLock } from "./folder-lock.ts";
import { explainSystemError } from "./system-error.ts";

/** A folder being filled. Nothing is seen under its name before `swap`. */
export interface FreshFolder {
  /** Where it lies until then. */
  readonly at: string;
  /** The absolute path for a new file; the path below the folder is checked, and its parents made. */
  readonly prepare: (path: string) => string;
  /** Puts it in the place of the old one. */
  readonly swap: () => Promise<void>;
  /** Throws it away. */
  readonly abandon: () => Promise<void>;
}

/** The longest path below a site's root that every disk can hold. */
export const longestSitePath = 240;

/** Opens a fresh folder beside `folder`; what a killed run left there is cleared away. */
export async function openFreshFolder(folder: string, longestPath = longestSitePath): Promise<FreshFolder> {
  const [fresh, old] = [freshBeside(folder), oldBeside(folder)];
  const release = await tellUnwritable(folder, async () => {
    await mkdir(dirname(folder), { recursive: true });
    const taken = await takeLock(lockBeside(folder), folder);
    // A run that was killed between the two renames left the folder under its other name.
    if (!(await exists(folder)) && (await exists(old))) await rename(old, folder);
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh);
    return taken;
  });
  const folded = new Set<string>();
  const made = new Set<string>();
  return {
    at: fresh,
    prepare: (path) => {
      checkPath(path, longestPath, folded);
      const target = join(fresh, path);
      const parent = dirname(target);
      // Thousands are made in a row: one by one costs least.
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      return target;
    },
    swap: async () => {
      await rm(old, { recursive: true, force: true });
      const standing = await exists(folder);
      if (standing) await rename(folder, old);
      try {
        await rename(fresh, folder);
      } catch (error) {
        if (standing) await rename(old, folder);
        throw error;
      }
      await rm(old, { recursive: true, force: true });
      await release();
    },
    abandon: async () => {
      await rm(fresh, { recursive: true, force: true });
      await release();
    },
  };
}

// Whatever lies under these names is cleared away: they must be names that nobody gives to what he wants to keep.

/** The folder beside it in which a run is at work. */
export function freshBeside(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.gongkai-new`);
}

/** The folder beside it in which the old one waits for the end of a swap. */
export function oldBeside(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.gongkai-old`);
}

function lockBeside(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.gongkai-lock`);
}

/** Where nothing can be written, whoever calls has to choose another place. */
async function tellUnwritable<T>(folder: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOENT", "ENOTDIR", "EEXIST"].includes(code)) throw error;
    // Below a read-only place Node says that a folder is missing.
    const why = code === "ENOENT" ? "上一级文件夹不能写" : explainSystemError({ code });
    throw new Error(`没有写成 ${folder}：${why ?? code}。换一个 --out，或者先改好文件夹的权限。`, {
      cause: notWritable,
    });
  }
}

/** ASCII names, no way out of the folder, no two names that differ only in case. */
function checkPath(path: string, longestPath: number, folded: Set<string>): void {
  const parts = path.split("/");
  const sound = parts.every(
    (part) => /^[A-Za-z0-9._-]+$/.test(part) && !/^\.+$/.test(part) && !part.endsWith("."),
  );
  if (!sound || path.length > longestPath) throw new Error(`网站里不能有这样的路径：${path}`);
  if (folded.has(path.toLowerCase())) throw new Error(`两个文件要写到同一个路径：${path}`);
  folded.add(path.toLowerCase());
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
