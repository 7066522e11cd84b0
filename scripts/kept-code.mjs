/** Hands on the list of what code was compiled from, and whether all of it still stands. */
import { createHash } from "node:crypto";
import { readFileSync, realpathSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
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

/** Marks a folder of code as in use now: whoever clears up goes by that, not by when it was compiled. */
export function touchCode(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // It may be cleared away a day after it was compiled.
  }
}

function readList(root) {
  try {
    const [digest, body] = readFileSync(listOf(root), "utf8").split("\n");
    if (digest !== digestOf(body)) return undefined;
    const kept = JSON.parse(body);
    return kept.root === root ? kept : undefined;
  } catch {
    return undefined;
  }
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
