/** Puts a changed site in the place of the old one as a whole, with a second name for each file that stays: no byte of it is copied. */
import { existsSync, linkSync, lstatSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildRecordName } from "../archive/verified-parts.ts";
import { findMountsWithin } from "./find-mounts.ts";
import { notWritable } from "./folder-lock.ts";
import type { FreshFolder } from "./fresh-folder.ts";
import { type FolderChange, syncStaged } from "./site-journal.ts";
import { type RememberedFiles, stands } from "./site-memory.ts";

/** So few files are put one by one: visitors see both editions for some thousandths of a second. */
const fewFiles = 100;
/** A name for each file that stays costs more than to put one: no more than so many stay for each that changes. */
const mostStaying = 3;

/** Whether so much is changed that the site is rather put in place as a whole. */
export function isMuch({ put, remove }: FolderChange, staying: number): boolean {
  const changed = put.length + remove.length;
  return changed > fewFiles && changed * mostStaying >= staying;
}

/** What is swapped. */
export interface LinkedSwap {
  /** The old site. */
  readonly folder: string;
  readonly fresh: FreshFolder;
  readonly change: FolderChange;
  readonly kept: RememberedFiles;
}

/**
 * Whether the old site is just as it was written, and all in it ours: a swap would leave behind, take along or undo whatever others
 * have made of it: files, links, disks that they mounted there, rights of folders.
 */
export function isAsWritten({ folder, fresh, change: { put, remove }, kept }: LinkedSwap): boolean {
  if (findMountsWithin(folder).length > 0) return false;
  const files = new Set([buildRecordName, ...put, ...remove, ...kept.keys()]);
  const own = lstatSync(fresh.at);
  const isOurs = (below: string): boolean => {
    const { mode, uid, gid } = lstatSync(join(folder, below));
    if (mode !== own.mode || uid !== own.uid || gid !== own.gid) return false;
    const entries = readdirSync(join(folder, below), { withFileTypes: true });
    // We leave no folder empty: somebody has made it, or mounts something there where we cannot see it.
    if (entries.length === 0) return false;
    return entries.every((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? isOurs(path) : entry.isFile() && files.has(path);
    });
  };
  try {
    return isOurs("") && [...kept].every(([path, file]) => stands(folder, path, file));
  } catch {
    return false;
  }
}

/** Swaps; false where the system does not let it, as on disks that know one name for a file, and the old site stands as before but for a time of its files. */
export function swapLinked({ folder, fresh, change, kept }: LinkedSwap): boolean {
  const to = join(fresh.at, change.stage);
  const laid: string[] = [];
  try {
    for (const path of kept.keys()) {
      const target = join(to, path);
      fresh.make(dirname(target));
      linkSync(join(folder, path), target);
      laid.push(target);
    }
  } catch {
    for (const target of laid) rmSync(target, { force: true });
    return false;
  }
  syncStaged(fresh.at, change);
  try {
    fresh.swap(change.stage);
    return true;
  } catch (error) {
    if ((error as Error).cause !== notWritable || !existsSync(folder)) throw error;
    return false;
  }
}
