/** Remembers of a written site what each file was made of, so that the next run leaves alone what would be the same. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { buildRecordName } from "../archive/verified-parts.ts";
import { stampText } from "./file-stamp.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** A file of the site. */
export interface RememberedFile {
  /** SHA-256 of its bytes. */
  readonly digest: string;
  /** As `writeStamp` writes it: most are only compared. */
  readonly stamp: string;
  /** What it was made of, as its maker calls it; empty where that was not said. */
  readonly key: string;
}

/** The files of a site by path. */
export type RememberedFiles = ReadonlyMap<string, RememberedFile>;

/** A site as it was written last. */
export interface RememberedSite {
  readonly files: RememberedFiles;
  /** The digest of its record, by which it is known again. */
  readonly record: string;
}

/** Where sites are remembered: a folder, and whatever every key depends on besides (code, configuration), as a digest. */
export interface MemoryPlace {
  readonly cache: string;
  readonly frame: string;
  /** What was seen of the site already, which need not be looked at again. */
  readonly seen?: SeenSite;
}

/** Raised whenever the lines change their shape. */
const format = "2";

/**
 * Recalls the site that lies in a folder; undefined where nothing is remembered of it under this frame, or another run has
 * written it since.
 */
export function recallSite(folder: string, { cache, frame }: MemoryPlace): RememberedSite | undefined {
  try {
    const text = readSealed(memoryPath(cache, folder))?.toString("utf8") ?? "";
    const [version, record, kept, ...lines] = text.slice(0, -1).split("\n");
    const isKnown = version === format && kept === frame;
    if (!isKnown || record === undefined || record !== digestRecord(folder)) return undefined;
    return { files: new Map(lines.map(readLine)), record };
  } catch {
    return undefined;
  }
}

/** A site that was looked at, file by file, and stood as it was written. */
export type SeenSite = RememberedSite;

/** Looks at the site that lies in a folder; undefined where it is not remembered, or a file is not as it was written. */
export function seeSite(folder: string, memory: MemoryPlace): SeenSite | undefined {
  try {
    // Its record is compared before anything is looked at: a run that ends meanwhile has another, and what was seen is not believed.
    const site = recallSite(folder, memory);
    for (const [path, file] of site?.files ?? []) if (!stands(folder, path, file)) return undefined;
    return site;
  } catch {
    return undefined;
  }
}

/** Whether it is still the site that was seen. */
export function isStillThere(folder: string, { record }: SeenSite): boolean {
  return digestRecord(folder) === record;
}

/** How many bytes are remembered of a site: a measure of how much is to be looked at. */
export function sizeOfMemory(folder: string, { cache }: MemoryPlace): number {
  try {
    return statSync(memoryPath(cache, folder)).size;
  } catch {
    return 0;
  }
}

/** The digest of the record that lies in a site's folder, which tells one writing of it from all others; undefined where there is none. */
export function digestRecord(folder: string): string | undefined {
  try {
    return digestOf(readFileSync(join(folder, buildRecordName)));
  } catch {
    return undefined;
  }
}

/**
 * Remembers the site that was written to a folder, by the record that was written, whatever lies there now. That it cannot be kept is
 * no failure: the next run writes all.
 */
export function rememberSite(
  folder: string,
  { files, record }: RememberedSite,
  { cache, frame }: MemoryPlace,
): void {
  try {
    const lines = [...files].sort(([left], [right]) => compareCodePoints(left, right)).map(writeLine);
    writeSealed(memoryPath(cache, folder), `${[format, record, frame, ...lines].join("\n")}\n`);
  } catch {
    // See above.
  }
}

/** Whether a remembered file still stands in the folder as it was written. */
export function stands(folder: string, path: string, { stamp }: RememberedFile): boolean {
  return stampText(`${folder}/${path}`) === stamp;
}

function memoryPath(cache: string, folder: string): string {
  return join(cache, `${digestOf(folder).slice(0, 16)}.txt`);
}

function writeLine([path, { digest, stamp, key }]: readonly [string, RememberedFile]): string {
  return `${path}\t${digest}\t${stamp}\t${key}`;
}

function readLine(line: string): readonly [string, RememberedFile] {
  const afterPath = line.indexOf("\t");
  const afterDigest = line.indexOf("\t", afterPath + 1);
  const beforeKey = line.lastIndexOf("\t");
  return [
    line.slice(0, afterPath),
    {
      digest: line.slice(afterPath + 1, afterDigest),
      stamp: line.slice(afterDigest + 1, beforeKey),
      key: line.slice(beforeKey + 1),
    },
  ];
}
