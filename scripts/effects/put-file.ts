/** Hands on the putting of files: the folder made once, the text encoded once, and told what was put. */
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { digestOf } from "../text/digest.ts";
import { stampText } from "./file-stamp.ts";

/** Where a file is to be put. */
export interface FileSpot {
  /** A folder that stands; those below it are made as they are needed. */
  readonly root: string;
  /** The file, absolute. */
  readonly target: string;
  /** The digest under which nothing has to be written: what stands already is the same. */
  readonly standing?: string | undefined;
}

/** What was put. */
export interface PutFile {
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly bytes: number;
  /** False where it stood already. */
  readonly written: boolean;
  /** Of one that was written: what the disk said of it then, as `writeStamp` writes it. */
  readonly stamp?: string | undefined;
}

/** A part of a file: text, or bytes. */
export type FilePart = string | Uint8Array;

/** Puts a file out of its parts. */
export type Put = (spot: FileSpot, parts: readonly FilePart[]) => PutFile;

/** Puts files below one root after the other; `make` makes their folders. */
export function openPutting(make: MakeFolders = openFolders()): Put {
  return ({ root, target, standing }, parts) => {
    const bytes = join(parts);
    const digest = digestOf(bytes);
    const written = digest !== standing;
    const put = { digest, bytes: bytes.length, written };
    if (!written) return put;
    make(dirname(target), root);
    writeWhole(target, bytes);
    return { ...put, stamp: stampText(target) };
  };
}

/** Makes a folder and those above it, down from a root that stands. */
export type MakeFolders = (folder: string, root: string) => void;

/** Makes each folder once. Another thread may have made it before. */
export function openFolders(): MakeFolders {
  const made = new Set<string>();
  const make = (folder: string): void => {
    if (made.has(folder)) return;
    make(dirname(folder));
    try {
      mkdirSync(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    made.add(folder);
  };
  return (folder, root) => {
    made.add(root);
    make(folder);
  };
}

/** What `writeFileSync` does, without its settling of options that nobody gave. */
function writeWhole(target: string, bytes: Uint8Array): void {
  const file = openSync(target, "w");
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
}

// Nothing waits between joining and writing, so that all files can be joined in the same place.
const scratch = Buffer.allocUnsafeSlow(1 << 20);

function join(parts: readonly FilePart[]): Uint8Array {
  const [only] = parts;
  if (only instanceof Uint8Array && parts.length === 1) return only;
  const most = parts.reduce((sum, part) => sum + mostBytes(part), 0);
  const place = most > scratch.length ? Buffer.allocUnsafeSlow(most) : scratch;
  let end = 0;
  for (const part of parts) end += layPart(place, part, end);
  return place.subarray(0, end);
}

/** The most bytes that a part can take: three for each unit of a string. */
export function mostBytes(part: FilePart): number {
  return typeof part === "string" ? part.length * 3 : part.length;
}

/** Lays a part into a place that has room for it; how many bytes it took. */
export function layPart(place: Buffer, part: FilePart, from: number): number {
  if (typeof part === "string") return place.write(part, from);
  place.set(part, from);
  return part.length;
}
