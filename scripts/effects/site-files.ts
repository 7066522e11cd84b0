/** Hands on what takes the files of a site, and what every way of writing them has in common. */
import { chmodSync, copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import { digestFile } from "./digest-file.ts";
import { isSameFile, stampText } from "./file-stamp.ts";
import type { FileSpot, PutFile } from "./put-file.ts";
import type { RememberedFile, RememberedFiles, RememberedSite } from "./site-memory.ts";

/** What takes the files of a site. */
export interface SiteFiles {
  /** Leaves a file as it stands if it was written under this key before; false where it has to be written. */
  readonly keep: (path: string, key: string) => boolean;
  /** Leaves all files below a folder (`search/data/`) as they stand if they were all written under this key. */
  readonly keepFolder: (folder: string, key: string) => boolean;
  /** Writes a file; the path is checked and must be new. The key says what it was made of. */
  readonly write: (path: string, content: string | Uint8Array, key?: string) => Promise<void>;
  /**
   * Gives the place of a file that somebody else writes, another thread perhaps; the path is checked and must be new. There is no such
   * thing where all bytes have to come by.
   */
  readonly place?: (path: string, key: string) => FilePlace;
  /** Copies a file from disk; it must still have the digest that was checked. */
  readonly copy: (path: string, source: string, sha256: string) => Promise<void>;
}

/** The place of a file that somebody else writes. */
export interface FilePlace extends FileSpot {
  /** Hears that it was put there. Until then the site does not have it. */
  readonly take: (put: PutFile) => void;
}

/** The files of the old site, where it is remembered. */
export interface StandingFiles {
  readonly has: (path: string) => boolean;
  /** A file as it stands, and what it was made of; undefined where it is no longer as it was written. */
  readonly read: (path: string) => { readonly bytes: Uint8Array; readonly key: string } | undefined;
  /** Leaves all files as they stand that were not written anew; false where one is no longer as it was written. */
  readonly keepRest: () => boolean;
}

/** How a site is written, by whoever holds the place. */
export interface SiteWriting extends SiteFiles {
  readonly standing?: StandingFiles;
  /** Puts the new site into its place; its files, and how many of them were written or taken away. */
  readonly finish: () => RememberedSite & {
    readonly written: number;
    readonly removed: number;
  };
}

/** A file that was made. */
export interface MadeFile extends Pick<RememberedFile, "digest" | "key"> {
  /** Where it was told when it was put. */
  readonly stamp?: string | undefined;
}

type MadeFiles = readonly (readonly [string, MadeFile])[];

/** Files that were just written, with what the disk says of them, or has said. */
export function stampAll(folder: string, files: MadeFiles): RememberedFiles {
  return stampEach(files, (path, { stamp }) => stamp ?? stampText(join(folder, path)));
}

/**
 * Files that were moved into their places, each by itself, with what the disk says of them now, unless somebody altered them meanwhile. One
 * that was copied to another disk is another file, and is known by its bytes.
 */
export function stampMoved(folder: string, files: MadeFiles): RememberedFiles {
  return stampEach(files, (path, { digest, stamp: told }) => {
    const stamp = stampText(join(folder, path));
    if (stamp === undefined || told === undefined || isSameFile(told, stamp)) return stamp;
    return proveStamp(join(folder, path), digest);
  });
}

/** Files of which a time was changed by us, so that it tells nothing of what others did meanwhile: they are read, and known where they have their digests. */
export function stampProven(folder: string, files: MadeFiles): RememberedFiles {
  return stampEach(files, (path, { digest }) => proveStamp(join(folder, path), digest));
}

/** The stamp is taken first, so that whatever is done to the file later shows. */
function proveStamp(path: string, digest: string): string | undefined {
  const stamp = stampText(path);
  try {
    return digestOf(readFileSync(path)) === digest ? stamp : undefined;
  } catch {
    return undefined;
  }
}

/** No file has it: what is altered or gone already is of the site all the same, to be written again or taken away by the next run. */
const noStamp = "";

function stampEach(
  files: MadeFiles,
  find: (path: string, file: MadeFile) => string | undefined,
): RememberedFiles {
  return new Map(
    files.map(([path, file]) => {
      const { digest, key } = file;
      return [path, { digest, stamp: find(path, file) ?? noStamp, key }] as const;
    }),
  );
}

/** What is thrown where a file is no longer the one that was checked. */
export function changedSince(file: string): Error {
  return new Error(`${file} 在检查之后又被改动了，请再生成一次。`, { cause: "content-changed" });
}

/** Copies a file; whoever may write to the site, and read it, may do so with the copy, whatever holds of its source. */
export function copyOver(source: string, target: string): void {
  copyFileSync(source, target);
  chmodSync(target, 0o666 & ~process.umask());
}

/** A file that was copied, where it is still the one that was checked; its stamp is taken first, so that whatever is done to it later shows. */
export async function proveCopied(
  target: string,
  { source, sha256 }: { readonly source: string; readonly sha256: string },
): Promise<MadeFile> {
  const stamp = stampText(target);
  if ((await digestFile(target)) !== sha256) throw changedSince(source);
  return { digest: sha256, key: "", stamp };
}
