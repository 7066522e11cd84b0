/** Writes single files into a site's folder, each whole or not at all, and keeps the manifest true. */
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { writeBuildRecord } from "../archive/build-record.ts";
import { buildRecordName, type OutputKind, readOutputKind } from "../archive/verified-parts.ts";
import type { Release } from "./folder-lock.ts";
import { lockFolder } from "./fresh-folder.ts";

/** Puts the files over older ones of the same name; the rest of the site stays. The folder must be ours, or new, and nobody else at it. */
export async function updateSiteFolder(
  folder: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const release = await lockFolder(folder).catch(passOver);
  try {
    await update(folder, files);
  } finally {
    await release();
  }
}

/** Beside a folder that nothing can be written beside, no build can be at work. */
function passOver(error: NodeJS.ErrnoException): Release {
  if (!["EACCES", "EPERM", "EROFS"].includes(error.code ?? "")) throw error;
  return async () => undefined;
}

async function update(folder: string, files: Parameters<typeof updateSiteFolder>[1]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { digests, kind } = await readManifest(folder);
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.part`, content);
    await rename(`${target}.part`, target);
    digests.set(path, digestOf(content));
  }
  const listed = [...digests].sort(([left], [right]) => compareCodePoints(left, right));
  const record = join(folder, buildRecordName);
  await writeFile(`${record}.part`, writeBuildRecord(listed, digestOf, kind));
  await rename(`${record}.part`, record);
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
