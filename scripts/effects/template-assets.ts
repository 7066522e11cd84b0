/** Reads the style sheets, scripts and pictures that every site carries. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareCodePoints } from "../text/collate.ts";

/** A file of `templates/assets/`, with its path below the site root. */
export interface AssetFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads all assets. */
export async function readTemplateAssets(): Promise<readonly AssetFile[]> {
  const folder = fileURLToPath(new URL("../../templates/assets/", import.meta.url));
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort(compareCodePoints);
  return Promise.all(
    names.map(async (name) => ({ path: `assets/${name}`, bytes: await readFile(join(folder, name)) })),
  );
}
