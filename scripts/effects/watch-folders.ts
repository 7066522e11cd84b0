/** Watches folders and files, and calls once for a burst of changes. */
import { watch } from "node:fs";
import { stat } from "node:fs/promises";

/** Calls `onChange` a moment after the last of a burst of changes; the answer stops watching. */
export async function watchPaths(paths: readonly string[], onChange: () => void): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, 200);
  };
  const watchers = await Promise.all(
    paths.map(async (path) => watch(path, { recursive: (await stat(path)).isDirectory() }, soon)),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Resolves when the person ends the program (Ctrl-C). */
export function waitForEnd(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
