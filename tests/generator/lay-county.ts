/** Lays a generated county into a folder. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { type CountyWish, listCountyFiles } from "./county.ts";

/** How many files it has. The folder is named in full: a county laid by mistake into this one would cover the sample. */
export function layCounty(folder: string, wish: CountyWish): number {
  if (!isAbsolute(folder)) throw new Error(`“${folder}” is no absolute path`);
  let files = 0;
  for (const [path, text] of listCountyFiles(wish)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    files += 1;
  }
  return files;
}
