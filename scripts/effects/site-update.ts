/** Writes single files into a site's folder, each whole or not at all, and keeps the manifest true. */
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { buildRecordName, type OutputKind, readOutputKind } from "../archive/verified-parts.ts";
import { writeManifest } from "./site-folder.ts";

/** Puts the files over older ones of the same name; the rest of the site stays. The folder must be ours, or new. */
export async function updateSiteFolder(
  folder: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { digests, kind } = await readManifest(folder);
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.part`, content);
    await rename(`${target}.part`, target);
    digests.set(path, digestOf(content));
  }
  writeManifest(
    folder,
    [...digests].sort(([left], [right]) => compareCodePoints(left, right)),
    kind,
  );
}

async function readManifest(folder: string): Promise<{ digests: Map<string, string>; kind: OutputKind }> {
  try {
    const text = await readFile(join(folder, buildRecordName), "utf8");
    const manifest = JSON.parse(text) as {
      readonly files?: Readonly<Record<string, string>>;
    };
    const digests = new Map(Object.entries(manifest.files ?? {}));
    return { digests, kind: readOutputKind(text, new Set(await readdir(folder))) };
  } catch {
    return { digests: new Map(), kind: "site" };
  }
}
