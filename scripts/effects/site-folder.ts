/** Writes a site beside the old one: whole, and swapped with it in one step, or what has changed of it, and put into it; a failed build leaves the old one as it was. */

import { statSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { writeBuildRecord } from "../archive/build-record.ts";
import { buildRecordName, type OutputKind, readOutputKind } from "../archive/verified-parts.ts";
import { changeSite } from "./changed-site.ts";
import { type FreshFolder, freshBeside, oldBeside, openFreshFolder, restoreFolder } from "./fresh-folder.ts";
import { openPutting } from "./put-file.ts";
import { countWritten } from "./run-meter.ts";
import {
  copyOver,
  type FilePlace,
  type MadeFile,
  proveCopied,
  type SiteFiles,
  type SiteWriting,
  type StandingFiles,
  stampAll,
} from "./site-files.ts";
import { isStillThere, type MemoryPlace, recallSite, rememberSite } from "./site-memory.ts";

/** How many files the site has, and how many of them this run has written or taken away. */
export interface FinishedSite {
  readonly files: number;
  readonly written: number;
  readonly removed: number;
  /** The digest of the record that this run has written, or left. */
  readonly record: string;
}

/** A site being written. Nothing is seen under its name before `finish`. */
export interface SiteFolder extends SiteFiles {
  /** Absent where nothing is remembered of an old one. */
  readonly standing?: StandingFiles;
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

/** Opens the place for a new site. Of what is remembered of the old one, only the changes are written. */
export async function openSiteFolder(
  folder: string,
  kind: OutputKind = "site",
  memory?: MemoryPlace,
): Promise<SiteFolder> {
  // From the first moment on, so that what a killed build leaves behind is known as ours.
  const fresh = await openFreshFolder(folder, (at) => writeManifest(at, [], kind));
  // Nobody else writes from here on: what is recalled is what stands.
  const seen = memory?.seen && isStillThere(folder, memory.seen) ? memory.seen : undefined;
  const old = seen ?? (memory && recallSite(folder, memory));
  const writing = old
    ? changeSite(folder, fresh, { ...old, wereSeen: seen !== undefined })
    : wholeSite(folder, fresh, kind);
  return {
    ...writing,
    finish: async () => {
      const { files, record, ...finished } = writing.finish();
      if (memory) rememberSite(folder, { files, record }, memory);
      await fresh.release();
      return { ...finished, files: files.size, record };
    },
    abandon: fresh.abandon,
  };
}

function wholeSite(folder: string, fresh: FreshFolder, kind: OutputKind): SiteWriting {
  const made = new Map<string, MadeFile>();
  const put = openPutting(fresh.make);
  const place = (path: string, key: string): FilePlace => {
    fresh.claim(path);
    return {
      root: fresh.at,
      target: join(fresh.at, path),
      take: ({ digest, bytes, stamp }) => {
        made.set(path, { digest, key, stamp });
        countWritten(bytes);
      },
    };
  };
  return {
    keep: () => false,
    keepFolder: () => false,
    place,
    write: async (path, content, key = "") => {
      const spot = place(path, key);
      spot.take(put(spot, [content]));
    },
    copy: async (path, source, sha256) => {
      const target = fresh.prepare(path);
      copyOver(source, target);
      made.set(path, await proveCopied(target, { source, sha256 }));
      countWritten(statSync(target).size);
    },
    finish: () => {
      const files = [...made].sort(([left], [right]) => compareCodePoints(left, right));
      const record = writeManifest(
        fresh.at,
        files.map(([path, { digest }]) => [path, digest]),
        kind,
      );
      fresh.swap();
      // The folder was put in its place whole: no file in it was touched by that.
      return { files: stampAll(folder, files), record, written: files.length, removed: 0 };
    },
  };
}

/** Writes the manifest: paths below the folder with their SHA-256. The digest of what was written. */
function writeManifest(
  folder: string,
  files: readonly (readonly [string, string])[],
  kind: OutputKind,
): string {
  const record = writeBuildRecord(files, digestOf, kind);
  writeFileSync(join(folder, buildRecordName), record);
  return digestOf(record);
}
