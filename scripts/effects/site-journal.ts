/**
 * Puts changed files into a folder that stands, all or none: what is to be done is written down before anything is done, so that
 * a run that was killed on the way is finished by the next.
 */
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { notWritable } from "./folder-lock.ts";
import { seal, unseal } from "./sealed-file.ts";
import { explainSystemError } from "./system-error.ts";

/** What is done to the folder: files put in the place of others, and files taken away. Paths are below the folder. */
export interface FolderChange {
  /** Where the files that are put lie, below the folder of the journal. */
  readonly stage: string;
  /** In this order: what others lead to comes before them. */
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

const journalName = ".gongkai-journal";

/** Writes it down in the folder `beside`: from then on this run or the next will do it. Throws where that failed, and nothing is done. */
export function beginChange(beside: string, change: FolderChange): void {
  syncStaged(beside, change);
  const part = join(beside, `${journalName}.part`);
  writeFileSync(part, seal(journalName, JSON.stringify(change)), { flush: true });
  renameSync(part, join(beside, journalName));
  // A full disk may have taken a part and said nothing.
  if (!hasChange(beside)) throw Object.assign(new Error("the journal is not whole"), { code: "ENOSPC" });
}

/** More would take minutes on a slow disk; the build record tells afterwards which files are not whole. */
const mostSynced = 1000;

/** Nothing is renamed before it lies on the disk: a power cut must not leave an empty page. */
export function syncStaged(beside: string, { stage, put }: FolderChange): void {
  if (put.length <= mostSynced) for (const path of put) sync(join(beside, stage, path));
}

function sync(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The first file or folder of others that stands where a file has to be put; undefined where the way is free. */
export function findObstacle(folder: string, { put, remove }: FolderChange): string | undefined {
  const going = new Set(remove);
  for (const path of put) {
    const parent = listParents(path).find(
      (above) => !going.has(above) && lookAt(join(folder, above)) === "file",
    );
    if (parent !== undefined) return parent;
    if (lookAt(join(folder, path)) === "folder") {
      const inside = readdirSync(join(folder, path), { recursive: true }) as string[];
      const foreign = inside
        .map((name) => `${path}/${name.replaceAll("\\", "/")}`)
        .find((name) => !going.has(name) && lookAt(join(folder, name)) === "file");
      if (foreign !== undefined) return foreign;
    }
  }
  return undefined;
}

/** Undefined where there is nothing, or a file stands in the place of the folder above. */
function lookAt(path: string): "file" | "folder" | undefined {
  try {
    return lstatSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}

/** The first folder that holds what has to be put or taken away, and may not be written to; undefined where all may. */
export function findLocked(folder: string, { put, remove }: FolderChange): string | undefined {
  const holders = new Set([...put, ...remove].map((path) => dirname(join(folder, path))));
  return [...new Set([...holders].map(findStanding))].find((holder) => {
    try {
      accessSync(holder, constants.W_OK);
      return false;
    } catch {
      return true;
    }
  });
}

/** The folder itself, or the nearest above it that is there. */
function findStanding(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : findStanding(dirname(folder));
}

/**
 * Makes the folders for new files, before anything is written down: on a full disk nothing has been done yet. The answer takes away
 * those that nothing was put in.
 */
export function makeRoom(folder: string, { put, remove }: FolderChange): () => void {
  const going = new Set(remove);
  const made: string[] = [];
  const undo = (): void => {
    for (const at of made.toReversed()) removeFolder(at);
  };
  try {
    for (const parent of new Set(put.map((path) => dirname(path)))) {
      // Where a file has to go first, its folder comes when it has gone.
      if (
        lookAt(join(folder, parent)) === "folder" ||
        [parent, ...listParents(parent)].some((above) => going.has(above))
      )
        continue;
      for (const at of [...listParents(parent), parent])
        if (lookAt(join(folder, at)) === undefined) {
          mkdirSync(join(folder, at));
          made.push(join(folder, at));
        }
    }
  } catch (error) {
    undo();
    throw error;
  }
  return undo;
}

/** Whether a change was written down there and has not been done to the end. */
export function hasChange(beside: string): boolean {
  return readJournal(join(beside, journalName)) !== undefined;
}

/** Does what this run has just written down. Where not even the first step can be done, it is written down no more. */
export function doChange(folder: string, beside: string): void {
  const change = readJournal(join(beside, journalName));
  if (change === undefined) return;
  const steps = { done: 0 };
  try {
    carryOut(folder, { staged: join(beside, change.stage), change, steps });
  } catch (error) {
    if (steps.done > 0) throw unfinishedChange(folder, error);
    rmSync(join(beside, journalName));
    throw error;
  }
  rmSync(join(beside, journalName));
}

/** Marks the failure of a change that was begun: it is gone on with by the next run. */
export const unfinished = "unfinished-change";

function unfinishedChange(folder: string, error: unknown): Error {
  const { message } = error as Error;
  const why = explainSystemError(error) ?? message;
  return new Error(`${folder} 只换上了一部分新文件：${why}。改好以后再运行一次，会接着换完。`, {
    cause: unfinished,
  });
}

/** Does what a run that was killed has written down, or what it has left of it; nothing where nothing was. */
export function finishChange(folder: string, beside: string): void {
  const change = readJournal(join(beside, journalName));
  if (change === undefined || !existsSync(folder)) return;
  try {
    carryOut(folder, { staged: join(beside, change.stage), change, steps: { done: 0 } });
  } catch (error) {
    throw unfinishedChange(folder, error);
  }
  rmSync(join(beside, journalName));
}

function readJournal(path: string): FolderChange | undefined {
  // That it cannot be read is not that there is none: what was begun would be thrown away.
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  const text = bytes && unseal(bytes)?.rest.toString("utf8");
  return text === undefined ? undefined : (JSON.parse(text) as FolderChange);
}

interface Carrying {
  /** The folder in which new files wait. */
  readonly staged: string;
  readonly change: FolderChange;
  /** Counts what was done. */
  readonly steps: { done: number };
}

function carryOut(folder: string, { staged, change: { put, remove }, steps }: Carrying): void {
  const [files, parents] = [new Set(put), new Set(put.flatMap(listParents))];
  const isInTheWay = (path: string): boolean =>
    parents.has(path) || listParents(path).some((above) => files.has(above));
  const take = (path: string): void => {
    removeFile(join(folder, path));
    steps.done++;
    removeEmpty(folder, dirname(path));
  };
  // What is in the way of a new file goes before, everything else after: no link leads to what is gone.
  for (const path of remove) if (isInTheWay(path)) take(path);
  for (const path of put) {
    const from = join(staged, path);
    // A killed run had put it already.
    if (!existsSync(from)) continue;
    const to = join(folder, path);
    makeWay(folder, path);
    if (lookAt(to) === "folder") removeHollow(to);
    moveFile(from, to);
    steps.done++;
  }
  for (const path of remove) if (!isInTheWay(path)) take(path);
}

function listParents(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** A folder may have taken its place: a new file's, which stays, or one that somebody has left there. */
function removeFile(path: string): void {
  const found = lookAt(path);
  if (found === "file") rmSync(path);
  else if (found === "folder") removeFolder(path);
}

/** Makes the folder that a file is put in. */
function makeWay(folder: string, path: string): void {
  try {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
  } catch (error) {
    const parent = listParents(path).find((above) => lookAt(join(folder, above)) === "file");
    throw parent === undefined ? error : standingInTheWay(join(folder, parent));
  }
}

/** In one step; to a disk of its own that is mounted there, by a copy that lies beside its place until it is whole. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    const beside = join(dirname(to), ".gongkai-new");
    copyFileSync(from, beside);
    renameSync(beside, to);
    rmSync(from);
  }
}

/** Removes a folder that holds nothing but folders; whoever lays a file there meanwhile keeps it, and the change waits. */
function removeHollow(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (lookAt(join(folder, name)) === "file") throw standingInTheWay(join(folder, name));
    removeHollow(join(folder, name));
  }
  rmdirSync(folder);
}

/** What is told of a file of others: whoever laid it there has to take it away. */
function standingInTheWay(path: string): Error {
  return new Error(`${path} 不是网站的文件，占了网页的位置，请把它移走`, { cause: notWritable });
}

/** Folders that nothing is left in go with their last file. */
function removeEmpty(folder: string, path: string): void {
  for (let at = path; at !== "." && at !== ""; at = dirname(at)) if (!removeFolder(join(folder, at))) return;
}

/** False where it is not empty, or may not be removed. */
function removeFolder(path: string): boolean {
  try {
    rmdirSync(path);
    return true;
  } catch {
    return false;
  }
}
