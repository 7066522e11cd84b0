/** Hands on what the disk tells of all files that a site is made of: where nothing of it has changed, nothing else has to be read. */
import { join } from "node:path";
import { type FileStamp, isSettled, stampOf } from "./file-stamp.ts";
import { listFiles } from "./list-files.ts";

/** What follows a stamp that proves nothing, since the file was written just now. */
const unsettled = "\t?";

/** The stamp as it stands in a line. */
export function writeStamp({ size, modified, changed, node }: FileStamp): string {
  return [size, modified, changed, node].join("\t");
}

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

/** A file that is not proved to be the same as before. */
export interface ChangedInput {
  readonly path: string;
  /** The stamp that it had, as `writeStamp` writes it. */
  readonly before: string;
}

/** The files that are not proved to be the same as before; undefined where one has come or gone. */
export function listChanged(
  before: readonly string[],
  now: readonly string[],
): readonly ChangedInput[] | undefined {
  if (before.length !== now.length) return undefined;
  const changed: ChangedInput[] = [];
  for (const [at, line] of now.entries()) {
    const old = before[at] ?? "";
    if (line === old && !line.endsWith(unsettled)) continue;
    const path = pathOf(line);
    if (path !== pathOf(old)) return undefined;
    changed.push({ path, before: old.slice(path.length + 1).replace(unsettled, "") });
  }
  return changed;
}

function pathOf(line: string): string {
  return line.slice(0, line.indexOf("\t"));
}
