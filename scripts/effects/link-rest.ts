/** Lays what stays of a folder beside what is new: a second name for each file, and no byte is copied. */
import { linkSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** What is laid where. */
export interface LinkPlan {
  /** Where the files stand, and go on standing. */
  readonly from: string;
  readonly to: string;
  /** Paths below both. */
  readonly paths: Iterable<string>;
  /** Makes a folder, where it has not been made. */
  readonly make: (folder: string) => void;
}

/** False where the system does not let it, as on disks that know one name for a file; what was laid by then is taken away again. */
export function linkRest({ from, to, paths, make }: LinkPlan): boolean {
  const laid: string[] = [];
  try {
    for (const path of paths) {
      const target = join(to, path);
      make(dirname(target));
      linkSync(join(from, path), target);
      laid.push(target);
    }
    return true;
  } catch {
    for (const target of laid) rmSync(target, { force: true });
    return false;
  }
}
