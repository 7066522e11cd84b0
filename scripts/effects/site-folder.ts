/** Writes a site into a fresh folder beside the old one and swaps them in one step; a failed build leaves the old one as it was. */

import { createReadStream } from "node:fs";
import { cp, lstat, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { beginDigest, digestOf } from "../text/digest.ts";

/** A site being written. Nothing is seen under its name before `finish`. */
export interface SiteFolder {
  /** Writes a file; the path is checked and must be new. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Copies a file from disk; it must still have the digest that was checked. */
  readonly copy: (path: string, source: string, sha256: string) => Promise<void>;
  /** Writes the manifest and puts the new site in the place of the old one. */
  readonly finish: () => Promise<number>;
  /** Throws the new site away. */
  readonly abandon: () => Promise<void>;
}

/** Lists every file with its digest; its presence says that a folder is ours to replace. */
export const manifestName = ".gongkai.json";

/**
 * Finds the folder that stands in the way of a build: the site's own place, or one of the two beside it that a build clears
 * away, where it holds anything that was not written by us. A folder that does not exist or is empty is never in the way.
 */
export async function findForeignFolder(folder: string): Promise<string | undefined> {
  for (const candidate of [folder, freshBeside(folder), oldBeside(folder)])
    if (!(await isReplaceable(candidate))) return candidate;
  return undefined;
}

async function isReplaceable(folder: string): Promise<boolean> {
  try {
    const names = await readdir(folder);
    return names.length === 0 || names.includes(manifestName);
  } catch (error) {
    return (error as { code?: unknown }).code === "ENOENT";
  }
}

/** Opens a fresh folder beside `folder`. */
export async function openSiteFolder(folder: string): Promise<SiteFolder> {
  const [fresh, old] = [freshBeside(folder), oldBeside(folder)];
  // A build that was killed between the two renames left the site under its other name.
  if (!(await exists(folder)) && (await exists(old))) await rename(old, folder);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  // From the first moment on, so that what a killed build leaves behind is known as ours.
  await writeManifest(fresh, []);
  const digests = new Map<string, string>();
  const folded = new Set<string>();
  const made = new Set<string>();
  const prepare = async (path: string): Promise<string> => {
    checkPath(path, folded);
    const target = join(fresh, path);
    const parent = dirname(target);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    return target;
  };
  return {
    write: async (path, content) => {
      await writeFile(await prepare(path), content);
      digests.set(path, digestOf(content));
    },
    copy: async (path, source, sha256) => {
      const target = await prepare(path);
      await cp(source, target);
      if ((await digestFile(target)) !== sha256)
        throw new Error(`${source} 在检查之后又被改动了，请再生成一次。`, { cause: "content-changed" });
      digests.set(path, sha256);
    },
    finish: async () => {
      const files = [...digests].sort(([left], [right]) => compareCodePoints(left, right));
      await writeManifest(fresh, files);
      await rm(old, { recursive: true, force: true });
      const standing = await exists(folder);
      if (standing) await rename(folder, old);
      try {
        await rename(fresh, folder);
      } catch (error) {
        if (standing) await rename(old, folder);
        throw error;
      }
      await rm(old, { recursive: true, force: true });
      return files.length;
    },
    abandon: () => rm(fresh, { recursive: true, force: true }),
  };
}

function freshBeside(folder: string): string {
  return join(dirname(folder), `${basename(folder)}.new`);
}

function oldBeside(folder: string): string {
  return join(dirname(folder), `${basename(folder)}.old`);
}

/** Writes the manifest: paths below the folder with their SHA-256. */
export async function writeManifest(
  folder: string,
  files: readonly (readonly [string, string])[],
): Promise<void> {
  const manifest = { generator: "gongkai", files: Object.fromEntries(files) };
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** ASCII names, no way out of the folder, no two names that differ only in case. */
function checkPath(path: string, folded: Set<string>): void {
  const parts = path.split("/");
  const sound = parts.every(
    (part) => /^[A-Za-z0-9._-]+$/.test(part) && !/^\.+$/.test(part) && !part.endsWith("."),
  );
  if (!sound || path.length > 240) throw new Error(`网站里不能有这样的路径：${path}`);
  if (folded.has(path.toLowerCase())) throw new Error(`两个文件要写到同一个路径：${path}`);
  folded.add(path.toLowerCase());
}

async function digestFile(path: string): Promise<string> {
  const digest = beginDigest();
  for await (const piece of createReadStream(path)) digest.add(piece as Uint8Array);
  return digest.end();
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
