/** Hands on the list of what code was compiled from, and whether all of it still stands. */
import { createHash } from "node:crypto";
import {
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, sep } from "node:path";

/** Raised whenever code is compiled in another way. */
const format = 1;

/** A file that changed so shortly before it was looked at may change again without its stamp telling. */
const unsettled = 2000;

export const cacheOf = (root) => join(root, ".cache", "code");

/** One list for each Node: they share nothing. */
export const listOf = (root) =>
  join(cacheOf(root), `list-${format}-${process.versions.node.split(".")[0]}.txt`);

export const digestOf = (bytes) => createHash("sha256").update(bytes).digest("hex");

/**
 * What the file system says of a file; empty while it cannot be trusted. Who changes a file may set its time back, but not the
 * time at which its entry was changed (ctime); a file put in its place has another number (ino).
 */
export function stampOf(path, seen = Date.now()) {
  const { size, mtimeMs, ctimeMs, ino, dev } = statSync(path);
  const last = Math.max(mtimeMs, ctimeMs);
  return last > seen - unsettled ? "" : [size, mtimeMs, ctimeMs, ino, dev].join(" ");
}

/** The folder of compiled code that stands for the sources as they are now, and the digests of what it was compiled from. */
export function readKeptCode(root) {
  const kept = readList(root);
  if (kept === undefined) return undefined;
  let isNewlySeen = false;
  try {
    for (const file of kept.files) {
      const path = join(root, file.path);
      const stamp = stampOf(path);
      if (stamp !== "" && stamp === file.stamp) continue;
      if (digestOf(readFileSync(path)) !== file.digest) return undefined;
      if (stamp !== file.stamp) isNewlySeen = true;
      file.stamp = stamp;
    }
    const folder = join(cacheOf(root), kept.folder);
    // Packages are found from where the code really lies.
    if (!realpathSync(folder).startsWith(realpathSync(root) + sep)) return undefined;
    if (isNewlySeen) tryToWrite(root, kept);
    return { folder, files: kept.files };
  } catch {
    return undefined;
  }
}

/** How many of the files that code is kept in are damaged: they are there, and not as they were written. */
export function countDamaged(root) {
  if (!existsSync(listOf(root))) return 0;
  const kept = readWholeList(root);
  if (kept === undefined) return 1;
  if (kept.root !== root) return 0;
  const compiled = kept.files.filter(({ path }) => join(root, path).startsWith(cacheOf(root) + sep));
  return compiled.filter(({ path, digest }) => {
    const at = join(root, path);
    return existsSync(at) && digestOf(readFileSync(at)) !== digest;
  }).length;
}

/** Marks a folder of code as in use now: whoever clears up goes by that, not by when it was compiled. */
export function touchCode(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // It may be cleared away a day after it was compiled.
  }
}

/** The list as it was written; undefined where it is not whole. */
function readWholeList(root) {
  try {
    const [digest, body] = readFileSync(listOf(root), "utf8").split("\n");
    return digest === digestOf(body) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** A cache that was carried here from another place holds the list of that place. */
function readList(root) {
  const kept = readWholeList(root);
  return kept?.root === root ? kept : undefined;
}

/** Puts a list in place in one step; others see the old one or the new one. */
export function writeList(root, kept) {
  const body = JSON.stringify(kept);
  const beside = `${listOf(root)}.${process.pid}`;
  try {
    writeFileSync(beside, `${digestOf(body)}\n${body}\n`);
    renameSync(beside, listOf(root));
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function tryToWrite(root, kept) {
  try {
    writeList(root, kept);
  } catch {
    // Next time contents are compared again.
  }
}
