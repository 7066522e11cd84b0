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
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "../text/digest.ts";

/** What is done to the folder: files put in the place of others, and files taken away. Paths are below the folder. */
export interface FolderChange {
  /** In this order: what others lead to comes before them. */
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

/** Lies among the staged files, under a name that no file of a site has. */
const journalName = ".gongkai-journal";

/** Writes down what is to be done with the files that lie in `staged`: from then on it will be done, whatever happens. */
export function beginChange(staged: string, change: FolderChange): void {
  const text = JSON.stringify(change);
  const part = join(staged, `${journalName}.part`);
  const file = openSync(part, "w");
  try {
    writeSync(file, `${digestOf(text)}\n${text}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, join(staged, journalName));
}

/** Does what was written down, or what a killed run has left of it; false where nothing was. */
export function finishChange(folder: string, staged: string): boolean {
  const change = readJournal(join(staged, journalName));
  if (change === undefined || !existsSync(folder)) return false;
  carryOut(folder, staged, change);
  return true;
}

function readJournal(path: string): FolderChange | undefined {
  try {
    const text = readFileSync(path, "utf8");
    const rest = text.slice(65);
    return text[64] === "\n" && digestOf(rest) === text.slice(0, 64)
      ? (JSON.parse(rest) as FolderChange)
      : undefined;
  } catch {
    return undefined;
  }
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
  rmSync(staged, { recursive: true, force: true });
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
