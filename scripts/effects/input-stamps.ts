/** Hands on what the disk tells of all files that a site is made of: where nothing of it has changed, nothing else has to be read. */
import { join } from "node:path";
import { isSettled, stampOf } from "./file-stamp.ts";
import { listFiles } from "./list-files.ts";

/** What stands in place of the stamp of a file that was written just now, so that it never proves anything. */
const unsettled = "?";

/**
 * One line a file of these folders, in order: its path and its stamp. Undefined where something is no plain file, or a file
 * went away meanwhile: then nothing is known.
 */
export function stampInputs(folders: readonly string[]): readonly string[] | undefined {
  const now = Date.now();
  const lines: string[] = [];
  for (const folder of folders)
    for (const { key, plain } of listFiles(folder)) {
      const path = join(folder, key);
      const stamp = plain ? stampOf(path) : undefined;
      if (stamp === undefined) return undefined;
      const { size, modified, changed, node } = stamp;
      lines.push(
        isSettled(stamp, now)
          ? `${path}\t${size}\t${modified}\t${changed}\t${node}`
          : `${path}\t${unsettled}`,
      );
    }
  return lines;
}

/** Whether all lines say the same, and prove it. */
export function proveSame(before: readonly string[], now: readonly string[]): boolean {
  return (
    before.length === now.length &&
    now.every((line, at) => line === before[at] && !line.endsWith(`\t${unsettled}`))
  );
}
