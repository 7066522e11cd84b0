/**
 * Writes of a site only what has changed: staged beside the old one, then put into it in one go that a kill cannot cut short; or, where much
 * has changed, put in its place with all that stays.
 */
import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { writeBuildRecord } from "../archive/build-record.ts";
import { buildRecordName } from "../archive/verified-parts.ts";
import { findMountsWithin } from "./find-mounts.ts";
import { notWritable } from "./folder-lock.ts";
import type { FreshFolder } from "./fresh-folder.ts";
import { isAsWritten, isMuch, type LinkedSwap, swapLinked } from "./linked-swap.ts";
import { openPutting } from "./put-file.ts";
import { countWritten } from "./run-meter.ts";
import {
  copyOver,
  type FilePlace,
  type MadeFile,
  proveCopied,
  type SiteWriting,
  stampMoved,
  stampProven,
} from "./site-files.ts";
import { beginChange, type FolderChange, findLocked, findObstacle, makeRoom } from "./site-journal.ts";
import { type RememberedFile, type RememberedSite, stands } from "./site-memory.ts";
import { tellMount } from "./tell-unwritten.ts";

/** The folder in the fresh one, in which files wait. The fresh one's own record says meanwhile that it is ours. */
const stage = "staged";

/** What is remembered of the site that stands. */
export interface OldSite extends RememberedSite {
  /** Each was looked at just now, and stood as it was written. */
  readonly wereSeen: boolean;
}

/** Changes the site that lies in `folder`. */
export function changeSite(
  folder: string,
  fresh: FreshFolder,
  { files: old, record: oldRecord, wereSeen }: OldSite,
): SiteWriting {
  const made = new Map<string, MadeFile>();
  const kept = new Map<string, RememberedFile>();
  // What was seen is not looked at twice: whoever alters a file from then on is found out by the next run, as after the end of this one.
  const isThere = (path: string, known: RememberedFile): boolean => wereSeen || stands(folder, path, known);
  const holds = (path: string, isSame: (known: RememberedFile) => boolean): RememberedFile | undefined => {
    const known = old.get(path);
    return known !== undefined && isSame(known) && isThere(path, known) ? known : undefined;
  };
  const keep = (path: string, known: RememberedFile): void => {
    fresh.claim(path);
    kept.set(path, known);
  };
  const put = openPutting(fresh.make);
  const place = (path: string, key: string): FilePlace => {
    fresh.claim(path);
    const known = holds(path, () => true);
    return {
      root: fresh.at,
      target: join(fresh.at, stage, path),
      standing: known?.digest,
      take: ({ digest, bytes, written, stamp }) => {
        if (!written && known) kept.set(path, { ...known, key });
        else made.set(path, { digest, key, stamp });
        if (written) countWritten(bytes);
      },
    };
  };
  return {
    keep: (path, key) => {
      const known = key === "" ? undefined : holds(path, (one) => one.key === key);
      if (known) keep(path, known);
      return known !== undefined;
    },
    keepFolder: (below, key) => {
      const inside = [...old].filter(([path]) => path.startsWith(below));
      const all = inside.every(([path]) => holds(path, (known) => known.key === key));
      if (inside.length === 0 || !all) return false;
      for (const [path, known] of inside) keep(path, known);
      return true;
    },
    place,
    write: async (path, content, key = "") => {
      const spot = place(path, key);
      spot.take(put(spot, [content]));
    },
    copy: async (path, source, sha256) => {
      const known = holds(path, (one) => one.digest === sha256);
      if (known) return keep(path, known);
      fresh.claim(path);
      const target = join(fresh.at, stage, path);
      fresh.make(dirname(target));
      copyOver(source, target);
      made.set(path, await proveCopied(target, { source, sha256 }));
      countWritten(statSync(target).size);
    },
    standing: {
      has: (path) => old.has(path),
      read: (path) => {
        const known = old.get(path);
        if (known === undefined || !stands(folder, path, known)) return undefined;
        const bytes = readFileSync(join(folder, path));
        return digestOf(bytes) === known.digest ? { bytes, key: known.key } : undefined;
      },
      keepRest: () => {
        // Names that the old site had are in nobody's way; of new ones it is not known.
        for (const path of made.keys()) if (!old.has(path)) return false;
        for (const [path, known] of old) {
          if (made.has(path) || kept.has(path)) continue;
          if (!isThere(path, known)) return false;
          kept.set(path, known);
        }
        return true;
      },
    },
    finish: () => {
      const all = [...made, ...kept].sort(([left], [right]) => compareCodePoints(left, right));
      const remove = [...old.keys()].filter((path) => !made.has(path) && !kept.has(path));
      const finished = { written: made.size, removed: remove.length };
      if (made.size + remove.length === 0) {
        fresh.carryOut();
        return { files: kept, record: oldRecord, ...finished };
      }
      const text = writeBuildRecord(
        all.map(([path, { digest }]) => [path, digest]),
        digestOf,
      );
      mkdirSync(join(fresh.at, stage), { recursive: true });
      writeFileSync(join(fresh.at, stage, buildRecordName), text);
      const put = [...[...made.keys()].sort(byReach), buildRecordName];
      const isLinked = putInPlace({ folder, fresh, change: { stage, put, remove }, kept });
      // Another name changes one of a file's times, and so does its end.
      const stayed = isLinked ? stampProven(folder, [...kept]) : kept;
      const files = new Map([...stayed, ...stampMoved(folder, [...made])]);
      return { files, record: digestOf(text), ...finished };
    },
  };
}

/** Whether the files that stay were given another name on the way. */
function putInPlace(swap: LinkedSwap): boolean {
  const { folder, fresh, change, kept } = swap;
  const isLinked = isMuch(change, kept.size) && isAsWritten(swap);
  if (!isLinked || !swapLinked(swap)) carryThrough(folder, fresh, change);
  return isLinked;
}

/** Whatever hinders it is found out before anything is written down. */
function carryThrough(folder: string, fresh: FreshFolder, change: FolderChange): void {
  const mount = findMountedFile(folder, change);
  if (mount !== undefined) throw tellMount(mount, folder);
  const obstacle = findObstacle(folder, change);
  if (obstacle !== undefined) throw standingInTheWay(join(folder, obstacle));
  const locked = findLocked(folder, change);
  if (locked !== undefined) throw notToBeWritten(locked);
  const undo = makeRoom(folder, change);
  try {
    beginChange(fresh.at, change);
    fresh.carryOut();
  } catch (error) {
    undo();
    throw error;
  }
}

/** A file that has to be put or taken away, and that somebody has mounted: no other can come in its place. */
function findMountedFile(folder: string, { put, remove }: FolderChange): string | undefined {
  const mounts = new Set(findMountsWithin(folder));
  if (mounts.size === 0) return undefined;
  const real = realpathSync(folder);
  return [...put, ...remove].map((path) => join(real, path)).find((path) => mounts.has(path));
}

/** Nothing was changed: whoever laid it there has to take it away. */
function standingInTheWay(path: string): Error {
  return new Error(`${path} 不是网站的文件，占了网页的位置。请把它移走，再生成一次。`, {
    cause: notWritable,
  });
}

function notToBeWritten(folder: string): Error {
  return new Error(`${folder} 不能写，新的文件放不进去。请改好这个文件夹的权限，再生成一次。`, {
    cause: notWritable,
  });
}

/** What lies deep is led to by what lies above it, and comes before. */
function byReach(left: string, right: string): number {
  return right.split("/").length - left.split("/").length || compareCodePoints(left, right);
}
