/** Hands on a fresh folder beside an old one: filled in peace, then put in the old one's place in one step. */
import { chmodSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, unlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { buildRecordName } from "../archive/verified-parts.ts";
import { findMountsWithin } from "./find-mounts.ts";
import { notWritable, type Release, takeLock } from "./folder-lock.ts";
import { openFolders } from "./put-file.ts";
import { doChange, finishChange, hasChange } from "./site-journal.ts";
import { tellClosedPlace, tellMount } from "./tell-unwritten.ts";

/** A folder being filled. Nothing is seen under its name before `swap`. */
export interface FreshFolder {
  /** Where it lies until then. */
  readonly at: string;
  /** The absolute path for a new file; the path below the folder is checked, and its parents made. */
  readonly prepare: (path: string) => string;
  /** Checks the path of a file that is written by others or not at all, as `prepare` does. */
  readonly claim: (path: string) => void;
  /** Makes a folder below it, where others have not made it. */
  readonly make: (folder: string) => void;
  /** Puts it in the place of the old one; of one that has its new files in a part of it, that part. */
  readonly swap: (part?: string) => void;
  /** Carries the change out that was written down here, in the old one, and throws this one away. */
  readonly carryOut: () => void;
  /** Throws it away, but for a change that was begun, which the next run has to finish; and lets others write to the place. */
  readonly abandon: () => Promise<void>;
  /** Lets others write to the place. */
  readonly release: () => Promise<void>;
}

/** The longest path below a site's root that every disk can hold. */
export const longestSitePath = 240;

/** Opens a fresh folder beside `folder`; what a killed run left there is cleared away. `begin` writes into it what tells that it is ours. */
export async function openFreshFolder(
  folder: string,
  begin: (at: string) => void,
  longestPath = longestSitePath,
): Promise<FreshFolder> {
  const [fresh, old] = [freshBeside(folder), oldBeside(folder)];
  refused(folder, () => makeFolder(dirname(folder)));
  const release = await lockFolder(folder).catch((error: unknown) => {
    throw tellClosedPlace(error, folder);
  });
  try {
    refused(folder, () => {
      settle(folder);
      mkdirSync(fresh);
      try {
        begin(fresh);
      } catch (error) {
        clearAway(fresh);
        throw error;
      }
    });
  } catch (error) {
    await release();
    throw error;
  }
  const folded = new Set<string>();
  const makeFolders = openFolders();
  const make = (parent: string): void => makeFolders(parent, fresh);
  return {
    at: fresh,
    prepare: (path) => {
      checkPath(path, longestPath, folded);
      const target = join(fresh, path);
      make(dirname(target));
      return target;
    },
    make,
    claim: (path) => checkPath(path, longestPath, folded),
    carryOut: () => {
      refused(folder, () => doChange(folder, fresh));
      settleQuietly(folder);
    },
    swap: (part = "") => {
      const standing = exists(folder);
      refuseMounts(folder);
      refused(folder, () => {
        if (standing) renameSync(folder, old);
        try {
          renameSync(join(fresh, part), folder);
        } catch (error) {
          if (standing) renameSync(old, folder);
          throw error;
        }
      });
      settleQuietly(folder);
    },
    abandon: async () => {
      try {
        if (!hasChange(fresh)) clearAway(fresh);
      } catch {
        // What went wrong before is told; what is left lying, by the next run.
      } finally {
        await release();
      }
    },
    release,
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

/** Keeps others from writing to the folder until it is released; the folder above it must be there. */
export function lockFolder(folder: string): Promise<Release> {
  return takeLock(lockBeside(folder), folder);
}

function lockBeside(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.gongkai-lock`);
}

/** What is mounted within would go away with the old folder, and all that is on it be deleted. Of a link the link alone goes. */
function refuseMounts(folder: string): void {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const [mount] = findMountsWithin(folder);
  if (mount !== undefined) throw tellMount(mount, folder);
}

/** Does what either succeeds or changes nothing. */
function refused(folder: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    throw tellClosedPlace(error, folder);
  }
}

/** ASCII names, no way out of the folder, no two names that differ only in case. */
function checkPath(path: string, longestPath: number, folded: Set<string>): void {
  if (!soundPath.test(path) || path.length > longestPath) throw new Error(`网站里不能有这样的路径：${path}`);
  const before = folded.size;
  if (folded.add(path.toLowerCase()).size === before) throw new Error(`两个文件要写到同一个路径：${path}`);
}

/** Names that do not end with a dot: of dots alone there are none among them. */
const soundPath = /^(?:[A-Za-z0-9._-]*[A-Za-z0-9_-]\/)*[A-Za-z0-9._-]*[A-Za-z0-9_-]$/;

function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Gives back a folder whose swap was cut short by a kill; while another run is at work there, nothing is touched. */
export async function restoreFolder(folder: string): Promise<void> {
  const isTaken = (): boolean => !exists(folder) && exists(join(oldBeside(folder), buildRecordName));
  if (!hasChange(freshBeside(folder)) && !isTaken()) return;
  const release = await lockFolder(folder).catch(() => undefined);
  if (!release) return;
  try {
    if (isTaken()) renameSync(oldBeside(folder), folder);
    if (hasChange(freshBeside(folder))) settle(folder);
  } catch {
    // Where nothing can be renamed nothing can be written either: that is said when it is tried.
  } finally {
    await release();
  }
}

// What waits under the old name is always whole: it may have to come back. It is cleared away only under the fresh name.
function settle(folder: string): void {
  const [fresh, old] = [freshBeside(folder), oldBeside(folder)];
  if (!exists(folder) && exists(old)) renameSync(old, folder);
  finishChange(folder, fresh);
  clearAway(fresh);
  if (!exists(old)) return;
  renameSync(old, fresh);
  clearAway(fresh);
}

/** The new one stands: what is left lying is told of by the next run. */
function settleQuietly(folder: string): void {
  try {
    settle(folder);
  } catch {
    // See above.
  }
}

/** The record goes last, so that what a killed run leaves is still known as ours. */
function clearAway(folder: string): void {
  if (!exists(folder)) return;
  // Of a link the link alone is cleared away.
  if (!lstatSync(folder).isDirectory()) {
    unlinkSync(folder);
    return;
  }
  const clear = (): void => {
    for (const name of readdirSync(folder))
      if (name !== buildRecordName) rmSync(join(folder, name), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    clear();
  } catch (error) {
    // It is ours, and was closed by others: a folder that may not be written to cannot be emptied.
    if (!["EACCES", "EPERM", "EBUSY"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    try {
      openUp(folder);
      clear();
    } catch {
      throw new Error(
        `没有删掉 ${folder}：这是上次生成时的旧文件，没有权限删，或者正被占用。请把它删掉，再生成一次。`,
        {
          cause: notWritable,
        },
      );
    }
  }
}

/** Lets its owner write to a folder and all below it. */
function openUp(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) openUp(join(folder, entry.name));
}

/** Makes a folder and those above it. Node's own way of doing so never ends where the system says that a folder it stands in is missing. */
function makeFolder(folder: string): void {
  if (exists(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
