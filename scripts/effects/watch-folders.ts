/** Watches folders and files, and calls once for a burst of changes. */
import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Milliseconds: an editor that writes a file in several steps has then written it. */
const moment = 120;

/** Who is called, and how a folder is watched. */
export interface Watching {
  readonly onChange: (files: readonly string[]) => void;
  /** Called once where a folder cannot be watched, as a rule since the system lets no more be: changes in it are not heard of. */
  readonly onBlind: () => void;
  readonly open?: (path: string, listener: (event: string, name: string | null) => void) => FSWatcher;
}

/**
 * Calls `onChange` a moment after the last of a burst of changes, with the files that changed; the answer stops watching. Each
 * folder is watched by itself: Node's own way of watching all below one takes minutes to begin where there are many files.
 */
export function watchPaths(
  paths: readonly string[],
  { onChange, onBlind, open = watch }: Watching,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const changed = new Set<string>();
  const watchers = new Map<string, FSWatcher>();
  let isBlind = false;
  const openOne = (path: string, listener: Parameters<typeof open>[1]): FSWatcher | undefined => {
    try {
      return open(path, listener);
    } catch (error) {
      // A folder that is gone meanwhile is told of by the one above it.
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      if (!isBlind) onBlind();
      isBlind = true;
      return undefined;
    }
  };
  const begin = (path: string): void => {
    for (const at of listFolders(path)) {
      if (watchers.has(at)) continue;
      const isFolder = at !== path || isFolderAt(path);
      const watcher = openOne(at, (_, name) => soon(isFolder && name !== null ? join(at, name) : at));
      if (!watcher) continue;
      // A folder that is gone is watched no more.
      watcher.on("error", () => forget(at));
      watchers.set(at, watcher);
    }
  };
  const forget = (at: string): void => {
    watchers.get(at)?.close();
    watchers.delete(at);
  };
  const soon = (file: string): void => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      // A folder that was made meanwhile may hold files already.
      for (const at of watchers.keys()) if (!exists(at)) forget(at);
      for (const path of paths) if (exists(path)) begin(path);
      onChange(files);
    }, moment);
  };
  for (const path of paths) begin(path);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** A folder with all below it; a file alone. */
function listFolders(path: string): readonly string[] {
  if (!isFolderAt(path)) return [path];
  const inside = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [path, ...inside.flatMap((entry) => listFolders(join(path, entry.name)))];
}

function isFolderAt(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Ends the program though something is still under way. */
export function leave(code: number): void {
  process.exit(code);
}

/** Resolves when the person ends the program (Ctrl-C). */
export function waitForEnd(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
