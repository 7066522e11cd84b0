/**
 * Puts changed files into a folder that stands, all or none: what is to be done is written down before anything is done, so that
 * a run that was killed on the way is finished by the next.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { readSealed, seal } from "./sealed-file.ts";

/** What is done to the folder: files put in the place of others, and files taken away. Paths are below the folder. */
export interface FolderChange {
  /** Where the files that are put lie, below the folder of the journal. */
  readonly stage: string;
  /** In this order: what others lead to comes before them. */
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

const journalName = ".gongkai-journal";

/** Writes it down in the folder `beside`: from then on it will be done, whatever happens. */
export function beginChange(beside: string, change: FolderChange): void {
  const part = join(beside, `${journalName}.part`);
  const file = openSync(part, "w");
  try {
    writeSync(file, seal(JSON.stringify(change)));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, join(beside, journalName));
}

/** Whether a change was written down there and has not been done to the end. */
export function hasChange(beside: string): boolean {
  return readJournal(join(beside, journalName)) !== undefined;
}

/** Does what was written down, or what a killed run has left of it; nothing where nothing was. */
export function finishChange(folder: string, beside: string): void {
  const change = readJournal(join(beside, journalName));
  if (change === undefined || !existsSync(folder)) return;
  carryOut(folder, join(beside, change.stage), change);
  rmSync(join(beside, journalName));
}

function readJournal(path: string): FolderChange | undefined {
  const text = readSealed(path)?.toString("utf8");
  return text === undefined ? undefined : (JSON.parse(text) as FolderChange);
}

function carryOut(folder: string, staged: string, { put, remove }: FolderChange): void {
  const parents = new Set(put.flatMap(listParents));
  // A file makes room for a folder of its name before, everything else goes after: no link leads to what is gone.
  for (const path of remove.filter((path) => parents.has(path))) removeFile(join(folder, path));
  for (const path of put) {
    const from = join(staged, path);
    // A killed run had put it already.
    if (!existsSync(from)) continue;
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
  for (const path of remove) {
    removeFile(join(folder, path));
    removeEmpty(folder, dirname(path));
  }
}

function listParents(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** A folder may have taken its place already. */
function removeFile(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(path);
}

/** Folders that nothing is left in go with their last file. */
function removeEmpty(folder: string, path: string): void {
  for (let at = path; at !== "." && at !== ""; at = dirname(at)) {
    try {
      rmdirSync(join(folder, at));
    } catch {
      return;
    }
  }
}
