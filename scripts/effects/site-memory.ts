/** Remembers of a written site what each file was made of, so that the next run leaves alone what would be the same. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { buildRecordName } from "../archive/verified-parts.ts";
import { type FileStamp, isSameStamp, stampOf } from "./file-stamp.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** A file of the site. */
export interface RememberedFile {
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly stamp: FileStamp;
  /** What it was made of, as its maker calls it; empty where that was not said. */
  readonly key: string;
}

/** The files of a site by path. */
export type RememberedFiles = ReadonlyMap<string, RememberedFile>;

/** Where sites are remembered: a folder, and whatever every key depends on besides (code, configuration), as a digest. */
export interface MemoryPlace {
  readonly cache: string;
  readonly frame: string;
}

/** Raised whenever the lines change their shape. */
const format = "1";

/**
 * Recalls the site that lies in a folder; undefined where nothing is remembered of it under this frame, or another run has
 * written it since.
 */
export function recallSite(folder: string, { cache, frame }: MemoryPlace): RememberedFiles | undefined {
  try {
    const text = readSealed(memoryPath(cache, folder))?.toString("utf8") ?? "";
    const [version, record, kept, ...lines] = text.trimEnd().split("\n");
    const isKnown = version === format && kept === frame;
    if (!isKnown || record !== digestOf(readFileSync(join(folder, buildRecordName)))) return undefined;
    return new Map(lines.map(readLine));
  } catch {
    return undefined;
  }
}

/** Remembers the site that lies in a folder. That it cannot be kept is no failure: the next run writes all. */
export function rememberSite(folder: string, files: RememberedFiles, { cache, frame }: MemoryPlace): void {
  try {
    const lines = [...files].sort(([left], [right]) => compareCodePoints(left, right)).map(writeLine);
    const record = digestOf(readFileSync(join(folder, buildRecordName)));
    writeSealed(memoryPath(cache, folder), `${[format, record, frame, ...lines].join("\n")}\n`);
  } catch {
    // See above.
  }
}

/** Whether a remembered file still stands in the folder as it was written. */
export function stands(folder: string, path: string, { stamp }: RememberedFile): boolean {
  const found = stampOf(join(folder, path));
  return found !== undefined && isSameStamp(found, stamp);
}

function memoryPath(cache: string, folder: string): string {
  return join(cache, `${digestOf(folder).slice(0, 16)}.txt`);
}

function writeLine([path, { digest, stamp, key }]: readonly [string, RememberedFile]): string {
  return [path, digest, stamp.size, stamp.modified, stamp.changed, stamp.node, key].join("\t");
}

function readLine(line: string): readonly [string, RememberedFile] {
  const [path = "", digest = "", size, modified, changed, node, key = ""] = line.split("\t");
  const stamp = {
    size: Number(size),
    modified: Number(modified),
    changed: Number(changed),
    node: Number(node),
  };
  return [path, { digest, stamp, key }];
}
