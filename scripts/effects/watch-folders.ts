/** Watches folders and files, and calls once for a burst of changes. */
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

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
  const watchers = new Map<string, Watched>();
  let isBlind = false;
  const openOne = (at: string): FSWatcher | undefined => {
    try {
      return open(at, (_, name) => hear(at, name));
    } catch (error) {
      // A folder that is gone meanwhile is told of by the one above it.
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      if (!isBlind) onBlind();
      isBlind = true;
      return undefined;
    }
  };
  const begin = (): void => {
    const wanted = listWanted(paths);
    for (const at of watchers.keys())
      if (!wanted.has(at) || identityOf(at) !== watchers.get(at)?.identity) forget(at);
    for (const [at, names] of wanted) {
      const identity = identityOf(at);
      if (watchers.has(at) || identity === undefined) continue;
      const watcher = openOne(at);
      if (!watcher) continue;
      // A folder that is gone is watched no more.
      watcher.on("error", () => forget(at));
      watchers.set(at, { watcher, identity, names });
    }
  };
  const forget = (at: string): void => {
    watchers.get(at)?.watcher.close();
    watchers.delete(at);
  };
  const hear = (at: string, name: string | null): void => {
    const names = watchers.get(at)?.names;
    if (names && name !== null && !names.has(name)) return;
    changed.add(name === null ? at : join(at, name));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      // A folder that was made meanwhile may hold files already.
      begin();
      onChange(files);
    }, moment);
  };
  begin();
  return () => {
    clearTimeout(timer);
    for (const { watcher } of watchers.values()) watcher.close();
  };
}

/** A folder under watch. Another may have come into its place. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly identity: string;
  /** What in it is heeded; undefined where all is. */
  readonly names: ReadonlySet<string> | undefined;
}

/** All folders to be watched. A file, and a folder that may go and come back, is told of by the folder that it lies in. */
function listWanted(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string> | undefined> {
  const whole = new Set(paths.flatMap(listFolders));
  const around = new Map<string, Set<string>>();
  for (const path of paths) {
    const names = around.get(dirname(path)) ?? new Set();
    around.set(dirname(path), names.add(basename(path)));
  }
  return new Map<string, ReadonlySet<string> | undefined>([
    ...[...whole].map((at) => [at, undefined] as const),
    ...[...around].filter(([at]) => !whole.has(at)),
  ]);
}

/** A folder with all below it; none of a file. */
function listFolders(path: string): readonly string[] {
  try {
    const inside = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [path, ...inside.flatMap((entry) => listFolders(join(path, entry.name)))];
  } catch {
    // A file, or gone meanwhile, or closed to us.
    return [];
  }
}

/** By which a folder is known again; undefined where there is none. The number of one that is gone may be given to the next. */
function identityOf(path: string): string | undefined {
  try {
    const { ino, birthtimeMs } = statSync(path);
    return `${ino} ${birthtimeMs}`;
  } catch {
    return undefined;
  }
}
