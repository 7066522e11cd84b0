/** Looks at the stamps of all files that a site is made of, in this thread or in another. */
import { join } from "node:path";
import { isSettled, stampOf, writeStamp } from "./file-stamp.ts";
import { listFiles } from "./list-files.ts";

/** What follows a stamp that proves nothing, since the file was written just now. */
export const unsettled = "\t?";

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
      lines.push(`${path}\t${writeStamp(stamp)}${isSettled(stamp, now) ? "" : unsettled}`);
    }
  return lines;
}
