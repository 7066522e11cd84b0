/** Lists what lies in a folder of content, as everyone who reads it sees it. */
import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { isPassedOver } from "../source/file-names.ts";

/** A path below a folder; what is no plain file is listed too, so that it is complained about. */
export interface Listed {
  readonly key: string;
  readonly plain: boolean;
}

/** Paths below a folder, `/` between parts, in code-point order; names that begin with `.` or `_` and READMEs are passed over. */
export function listFiles(folder: string): readonly Listed[] {
  const found: Listed[] = [];
  const walk = (below: string): void => {
    const entries = readEntries(join(folder, below));
    if (entries === undefined && below !== "") found.push({ key: below, plain: false });
    for (const entry of entries ?? []) {
      const { name } = entry;
      if (isPassedOver(name)) continue;
      const key = below === "" ? name : `${below}/${name}`;
      if (entry.isDirectory()) walk(key);
      else found.push({ key, plain: entry.isFile() });
    }
  };
  walk("");
  return found;
}

function readEntries(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
      compareCodePoints(left.name, right.name),
    );
  } catch {
    return undefined;
  }
}
