/** Finds what is mounted within a folder: it is another disk's, or another folder's, and moves with none of what is around it. */
import { readFileSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";

/** The absolute paths below the folder at which something is mounted. Linux alone tells; elsewhere none is known. */
export function findMountsWithin(folder: string): readonly string[] {
  try {
    const above = join(realpathSync(folder), sep);
    return listMountPoints(readFileSync("/proc/self/mountinfo", "utf8")).filter((at) => at.startsWith(above));
  } catch {
    return [];
  }
}

/** The places that the system's list of mounts names: the fifth word of each line, with blanks and the like as three octal digits. */
export function listMountPoints(mountinfo: string): readonly string[] {
  const places = mountinfo.split("\n").flatMap((line) => line.split(" ")[4] ?? []);
  return places.map((place) => place.replace(/\\([0-7]{3})/g, (_, digits: string) => signOf(digits)));
}

function signOf(octal: string): string {
  return String.fromCharCode(Number.parseInt(octal, 8));
}
