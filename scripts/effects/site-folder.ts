/** Writes a site into a fresh folder beside the old one and swaps them in one step; a failed build leaves the old one as it was. */

import { copyFileSync, createReadStream, writeFileSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { beginDigest, digestOf } from "../text/digest.ts";
import { writeBuildRecord } from "../archive/build-record.ts";
import { buildRecordName, type OutputKind, readOutputKind } from "../archive/verified-parts.ts";
import { freshBeside, oldBeside, openFreshFolder, restoreFolder } from "./fresh-folder.ts";
import { countWritten } from "./run-meter.ts";

/** What takes the files of a site. */
export interface SiteFiles {
  /** Writes a file; the path is checked and must be new. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Copies a file from disk; it must still have the digest that was checked. */
  readonly copy: (path: string, source: string, sha256: string) => Promise<void>;
}

/** A site being written. Nothing is seen under its name before `finish`. */
export interface SiteFolder extends SiteFiles {
  /** Writes the manifest and puts the new site in the place of the old one. */
  readonly finish: () => Promise<number>;
  /** Throws the new site away. */
  readonly abandon: () => Promise<void>;
}

/**
 * Finds the folder that stands in the way of a build: the site's own place, or one of the two beside it that a build clears
 * away, where it holds anything that was not written by us. A folder that does not exist or is empty is never in the way.
 */
export async function findForeignFolder(folder: string): Promise<string | undefined> {
  await restoreFolder(folder);
  for (const candidate of [folder, freshBeside(folder), oldBeside(folder)])
    if (!(await isReplaceable(candidate))) return candidate;
  return undefined;
}

async function isReplaceable(folder: string): Promise<boolean> {
  try {
    const names = await readdir(folder);
    return names.length === 0 || names.includes(buildRecordName);
  } catch (error) {
    return (error as { code?: unknown }).code === "ENOENT";
  }
}

/** What of ours lies in the place, where it is not of the kind that is to be written there. */
export async function findOtherKind(folder: string, wanted: OutputKind): Promise<OutputKind | undefined> {
  const names = await readdir(folder).catch(() => [] as string[]);
  if (!names.includes(buildRecordName)) return undefined;
  const record = await readFile(join(folder, buildRecordName), "utf8").catch(() => "");
  const kind = readOutputKind(record, new Set(names));
  return kind === wanted ? undefined : kind;
}

/** Opens a fresh folder beside `folder`. */
export async function openSiteFolder(folder: string, kind: OutputKind = "site"): Promise<SiteFolder> {
  const fresh = await openFreshFolder(folder);
  // From the first moment on, so that what a killed build leaves behind is known as ours.
  writeManifest(fresh.at, [], kind);
  const digests = new Map<string, string>();
  return {
    write: async (path, content) => {
      writeFileSync(fresh.prepare(path), content);
      digests.set(path, digestOf(content));
      countWritten(byteLength(content));
    },
    copy: async (path, source, sha256) => {
      const target = fresh.prepare(path);
      copyFileSync(source, target);
      if ((await digestFile(target)) !== sha256) throw changedSince(source);
      digests.set(path, sha256);
      countWritten((await stat(target)).size);
    },
    finish: async () => {
      const files = [...digests].sort(([left], [right]) => compareCodePoints(left, right));
      writeManifest(fresh.at, files, kind);
      await fresh.swap();
      return files.length;
    },
    abandon: fresh.abandon,
  };
}

/** What is thrown where a file is no longer the one that was checked. */
export function changedSince(file: string): Error {
  return new Error(`${file} 在检查之后又被改动了，请再生成一次。`, { cause: "content-changed" });
}

/** Writes the manifest: paths below the folder with their SHA-256. */
export function writeManifest(
  folder: string,
  files: readonly (readonly [string, string])[],
  kind: OutputKind,
): void {
  // A site says nothing of its kind, as before there were others.
  const named = kind === "site" ? undefined : kind;
  writeFileSync(join(folder, buildRecordName), writeBuildRecord(files, digestOf, named));
}

function byteLength(content: string | Uint8Array): number {
  return typeof content === "string" ? Buffer.byteLength(content) : content.length;
}

async function digestFile(path: string): Promise<string> {
  const digest = beginDigest();
  for await (const piece of createReadStream(path)) digest.add(piece as Uint8Array);
  return digest.end();
}
