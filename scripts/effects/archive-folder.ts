/** Writes an archive into a fresh folder beside the old one, keeping the digests of every file, and swaps all its parts in one step. */
import { copyFileSync, writeFileSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { beginDigests } from "../text/digest.ts";
import { checksumListName, parseChecksumList } from "../archive/checksum-list.ts";
import { isFolderPath } from "../archive/found-files.ts";
import { buildRecordName } from "../archive/verified-parts.ts";
import { readPieces, writePiece } from "./file-pieces.ts";
import { longestSitePath, openFreshFolder } from "./fresh-folder.ts";
import { countWritten } from "./run-meter.ts";
import { changedSince, type SiteFiles } from "./site-files.ts";
import { listEntries, readTagFile } from "./survey-folder.ts";

/** A file as it was written. */
export interface KeptFile {
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
}

/** An archive being written. Paths are below its folder; nothing is seen under its name before `finish`. */
export interface ArchiveFolder extends SiteFiles {
  /** Writes a file out of pieces. */
  readonly stream: (path: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Lays a second copy of a file of this archive. */
  readonly duplicate: (from: string, to: string) => Promise<void>;
  /** Where a file or folder of this archive lies as long as it is being written. */
  readonly placeOf: (path: string) => string;
  /** All files so far, in the order of writing. */
  readonly files: ReadonlyMap<string, KeptFile>;
  readonly finish: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

// Its presence says that the folder is ours to replace; the lists of checksums say all the rest.
const mark = `${JSON.stringify({ generator: "gongkai", kind: "archive", files: {} }, null, 1)}\n`;

// A page lies as deep in the bag as `bag/data/site/` is long.
const longestPath = longestSitePath + "bag/data/site/".length;

/** Opens a fresh folder beside `folder`. */
export async function openArchiveFolder(folder: string): Promise<ArchiveFolder> {
  const fresh = await openFreshFolder(
    folder,
    (at) => writeFileSync(join(at, buildRecordName), mark),
    longestPath,
  );
  const files = new Map<string, KeptFile>();
  const list = (path: string, kept: KeptFile): void => {
    files.set(path, kept);
    countWritten(kept.size);
  };
  const keep = (path: string, target: string, pieces: AsyncIterable<Uint8Array>): Promise<void> =>
    writePieces(target, pieces).then((kept) => list(path, kept));
  const write: ArchiveFolder["write"] = async (path, content) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    writeFileSync(fresh.prepare(path), bytes);
    list(path, weigh(bytes));
  };
  list(buildRecordName, weigh(Buffer.from(mark)));
  return {
    files,
    keep: () => false,
    keepFolder: () => false,
    write,
    stream: async (path, pieces) => keep(path, fresh.prepare(path), pieces),
    copy: async (path, source, sha256) => {
      await keep(path, fresh.prepare(path), readPieces(source));
      if (files.get(path)?.sha256 !== sha256) throw changedSince(source);
    },
    duplicate: async (from, to) => {
      const kept = files.get(from);
      if (!kept) throw new Error(`存档里没有 ${from}`);
      copyFileSync(join(fresh.at, from), fresh.prepare(to));
      list(to, kept);
    },
    placeOf: (path) => join(fresh.at, path),
    finish: async () => {
      fresh.swap();
      await fresh.release();
    },
    abandon: fresh.abandon,
  };
}

/** Finds a file in the place of an archive that the archive there does not list: somebody laid it there, and a new one would destroy it. */
export async function findStrayFile(folder: string): Promise<string | undefined> {
  const entries = (await listEntries(folder)) ?? [];
  const list = entries.find(({ path }) => path === checksumListName);
  const text = list && (await readTagFile(folder, list));
  const listed = new Set(parseChecksumList(text ?? "", 64).files.map(({ path }) => path));
  const isOurs = (path: string): boolean =>
    listed.has(path) || isFolderPath(path) || path === checksumListName || path === buildRecordName;
  return entries.find(({ path }) => !isOurs(path))?.path;
}

/** Lays the files of a site into a folder of the archive. */
export function sitePart({ write, copy }: SiteFiles, base: string): SiteFiles {
  return {
    keep: () => false,
    keepFolder: () => false,
    write: (path, content) => write(base + path, content),
    copy: (path, source, sha256) => copy(base + path, source, sha256),
  };
}

function weigh(bytes: Uint8Array): KeptFile {
  const digests = beginDigests(["sha256", "sha512"]);
  digests.add(bytes);
  return { size: bytes.length, ...digests.end() };
}

async function writePieces(target: string, pieces: AsyncIterable<Uint8Array>): Promise<KeptFile> {
  const digests = beginDigests(["sha256", "sha512"]);
  const file = await open(target, "wx");
  let size = 0;
  try {
    for await (const piece of pieces) {
      await writePiece(file, piece);
      digests.add(piece);
      size += piece.length;
    }
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { size, ...digests.end() };
}
