/** Hands on the putting of files: the folder made once, the text encoded once, and told what was put. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { digestOf } from "../text/digest.ts";

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
}

/** Puts a file: bytes, or a text in parts. */
export type Put = (spot: FileSpot, content: Uint8Array | readonly string[]) => PutFile;

/** Puts files below one root after the other; `make` makes their folders. */
export function openPutting(make: MakeFolders = openFolders()): Put {
  return ({ root, target, standing }, content) => {
    const bytes = content instanceof Uint8Array ? content : encode(content);
    const digest = digestOf(bytes);
    const written = digest !== standing;
    if (written) {
      make(dirname(target), root);
      writeFileSync(target, bytes);
    }
    return { digest, bytes: bytes.length, written };
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

// Nothing waits between encoding and writing, so that all texts can be encoded in the same place.
const scratch = Buffer.allocUnsafeSlow(1 << 20);
/** The most bytes that one unit of a string takes. */
const widest = 3;

function encode(parts: readonly string[]): Uint8Array {
  const units = parts.reduce((sum, part) => sum + part.length, 0);
  if (units * widest > scratch.length) return Buffer.from(parts.join(""));
  let end = 0;
  for (const part of parts) end += scratch.write(part, end);
  return scratch.subarray(0, end);
}
