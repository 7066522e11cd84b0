/** Lists the style sheets, scripts and pictures that every site carries. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareCodePoints } from "../text/collate.ts";

/** A file of `templates/assets/`, with its path below the site root. */
export interface AssetFile {
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

/** Lists all assets. */
export async function listTemplateAssets(): Promise<readonly AssetFile[]> {
  const folder = fileURLToPath(new URL("../../templates/assets/", import.meta.url));
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort(compareCodePoints);
  return names.map((name) => ({ path: `assets/${name}`, read: () => readFile(join(folder, name)) }));
}
