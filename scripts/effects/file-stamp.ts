/** Hands on what the disk tells of a file without its being read, by which an unchanged file is known. */
import { lstatSync, type Stats } from "node:fs";

/** Size, times and place of a plain file. */
export interface FileStamp {
  readonly size: number;
  readonly modified: number;
  /** Cannot be set back by those who set back the time of modification. */
  readonly changed: number;
  readonly node: number;
}

/** The stamp of a plain file; a link is none, and what cannot be reached neither. */
export function stampOf(path: string): FileStamp | undefined {
  try {
    return stampOfStat(lstatSync(path));
  } catch {
    return undefined;
  }
}

/** The stamp by what the disk has told already. */
export function stampOfStat(stat: Stats): FileStamp | undefined {
  return stat.isFile()
    ? { size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, node: stat.ino }
    : undefined;
}

/** Whether two stamps are the same. */
export function isSameStamp(left: FileStamp, right: FileStamp): boolean {
  return (
    left.size === right.size &&
    left.modified === right.modified &&
    left.changed === right.changed &&
    left.node === right.node
  );
}

/** Clocks of disks are coarse: a file that was written this moment may be written again without its stamp's telling. */
export function isSettled({ modified, changed }: FileStamp, now: number): boolean {
  return Math.max(modified, changed) < now - coarsest;
}

/** FAT counts in steps of two seconds. */
const coarsest = 2000;

/** The stamp of a plain file as it stands in a line. */
export function stampText(path: string): string | undefined {
  const stamp = stampOf(path);
  return stamp && writeStamp(stamp);
}

/** The stamp as it stands in a line. */
export function writeStamp({ size, modified, changed, node }: FileStamp): string {
  return `${size}\t${modified}\t${changed}\t${node}`;
}

/** Whether two stamps as they stand in lines are of one file that was not written to between them: to move it changes one of its times. */
export function isSameFile(left: string, right: string): boolean {
  const [size, modified, , node] = left.split("\t");
  const [sizeNow, modifiedNow, , nodeNow] = right.split("\t");
  return size === sizeNow && modified === modifiedNow && node === nodeNow;
}
