/** Writes single files into a site's folder, each whole or not at all, and keeps the manifest true. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { buildRecordName } from "../archive/verified-parts.ts";
import { writeManifest } from "./site-folder.ts";

/** Puts the files over older ones of the same name; the rest of the site stays. The folder must be ours, or new. */
export async function updateSiteFolder(
  folder: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const digests = await readManifest(folder);
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.part`, content);
    await rename(`${target}.part`, target);
    digests.set(path, digestOf(content));
  }
  await writeManifest(
    folder,
    [...digests].sort(([left], [right]) => compareCodePoints(left, right)),
  );
}

async function readManifest(folder: string): Promise<Map<string, string>> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, buildRecordName), "utf8")) as {
      readonly files?: Readonly<Record<string, string>>;
    };
    return new Map(Object.entries(manifest.files ?? {}));
  } catch {
    return new Map();
  }
}
