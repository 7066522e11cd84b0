/** Writes a site into a fresh folder beside the old one and swaps them in one step; a failed build leaves the old one as it was. */

import { copyFileSync, createReadStream, statSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { beginDigest, digestOf } from "../text/digest.ts";
import { writeBuildRecord } from "../archive/build-record.ts";
import { buildRecordName, type OutputKind, readOutputKind } from "../archive/verified-parts.ts";
import { stampOf } from "./file-stamp.ts";
import { freshBeside, oldBeside, openFreshFolder, restoreFolder } from "./fresh-folder.ts";
import { countWritten } from "./run-meter.ts";
import { type MemoryPlace, type RememberedFiles, rememberSite } from "./site-memory.ts";

/** What takes the files of a site. */
export interface SiteFiles {
  /** Leaves a file as it stands if it was written under this key before; false where it has to be written. */
  readonly keep: (path: string, key: string) => boolean;
  /** Leaves all files below a folder (`search/data/`) as they stand if they were all written under this key. */
  readonly keepFolder: (folder: string, key: string) => boolean;
  /** Writes a file; the path is checked and must be new. The key says what it was made of. */
  readonly write: (path: string, content: string | Uint8Array, key?: string) => Promise<void>;
  /** Copies a file from disk; it must still have the digest that was checked. */
  readonly copy: (path: string, source: string, sha256: string) => Promise<void>;
}

/** How many files the site has, and how many of them this run has written or taken away. */
export interface FinishedSite {
  readonly files: number;
  readonly written: number;
  readonly removed: number;
}

/** A site being written. Nothing is seen under its name before `finish`. */
export interface SiteFolder extends SiteFiles {
  /** Writes the manifest and puts the new site in the place of the old one. */
  readonly finish: () => Promise<FinishedSite>;
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

/** Opens a fresh folder beside `folder`; what is written is remembered, where that is asked. */
export async function openSiteFolder(
  folder: string,
  kind: OutputKind = "site",
  memory?: MemoryPlace,
): Promise<SiteFolder> {
  const fresh = await openFreshFolder(folder);
  // From the first moment on, so that what a killed build leaves behind is known as ours.
  writeManifest(fresh.at, [], kind);
  const digests = new Map<string, { readonly digest: string; readonly key: string }>();
  return {
    keep: () => false,
    keepFolder: () => false,
    write: async (path, content, key = "") => {
      writeFileSync(fresh.prepare(path), content);
      digests.set(path, { digest: digestOf(content), key });
      countWritten(byteLength(content));
    },
    copy: async (path, source, sha256) => {
      const target = fresh.prepare(path);
      copyFileSync(source, target);
      if ((await digestFile(target)) !== sha256) throw changedSince(source);
      digests.set(path, { digest: sha256, key: "" });
      countWritten(statSync(target).size);
    },
    finish: async () => {
      const files = [...digests].sort(([left], [right]) => compareCodePoints(left, right));
      writeManifest(
        fresh.at,
        files.map(([path, { digest }]) => [path, digest]),
        kind,
      );
      await fresh.swap();
      if (memory) rememberSite(folder, stampAll(folder, files), memory);
      return { files: files.length, written: files.length, removed: 0 };
    },
    abandon: fresh.abandon,
  };
}

/** Files that were just written, with what the disk says of them. */
export function stampAll(
  folder: string,
  files: readonly (readonly [string, { readonly digest: string; readonly key: string }])[],
): RememberedFiles {
  return new Map(
    files.flatMap(([path, file]) => {
      const stamp = stampOf(join(folder, path));
      return stamp ? [[path, { ...file, stamp }] as const] : [];
    }),
  );
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

/** How many bytes a text or a file takes. */
export function byteLength(content: string | Uint8Array): number {
  return typeof content === "string" ? Buffer.byteLength(content) : content.length;
}

/** The SHA-256 of a file. */
export async function digestFile(path: string): Promise<string> {
  const digest = beginDigest();
  for await (const piece of createReadStream(path)) digest.add(piece as Uint8Array);
  return digest.end();
}
