/** Keeps what was read of files from one run to the next. What is damaged or of another frame is read anew. */
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { noteDamaged } from "./damaged-cache.ts";
import type { FileStamp } from "./file-stamp.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** A file as it is kept, and what was read of it. */
export interface KeptReading<Read> {
  /** Its file below the content folder. */
  readonly key: string;
  readonly stamp: FileStamp;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  /** The file had been left alone for so long when it was read that its stamp alone proves it unchanged. */
  readonly settled: boolean;
  /** Of plain values, as JSON knows them. */
  readonly read: Read;
  /** The line as which it is kept, where it is at hand. */
  readonly line?: string;
}

/** Where readings are kept. */
export interface ReadingStore<Read> {
  /** All that is kept, by key. */
  readonly kept: ReadonlyMap<string, KeptReading<Read>>;
  /** Keeps these besides; forgets files that are no longer there. */
  keep(readings: readonly KeptReading<Read>[], present: ReadonlySet<string>): void;
}

/** Keeps nothing. */
export const noReadings: ReadingStore<never> = { kept: new Map(), keep: () => undefined };

/** Raised whenever the lines change their shape. */
const format = 2;

/** An edit rewrites one of so many files. */
const shardCount = 64;

/** Frames that are kept besides the present one: another county, and the code before it was changed. */
const otherFrames = 2;

/**
 * Opens what is kept for a frame: whatever else a reading depends on (standards, configuration, code), as one digest. That the
 * folder cannot be written is no failure: all is then read every time.
 */
export function openReadingStore<Read>(folder: string, frame: string): ReadingStore<Read> {
  const name = nameFrame(frame);
  const pathOf = (shard: number): string => pathOfShard(folder, name, shard);
  const kept = new Map<string, KeptReading<Read>>();
  for (let shard = 0; shard < shardCount; shard++)
    for (const reading of readShard<Read>(pathOf(shard))) kept.set(reading.key, reading);
  return {
    kept,
    keep(readings, present) {
      const changed = new Set<number>();
      for (const reading of readings) {
        kept.set(reading.key, reading);
        changed.add(shardOf(reading.key));
      }
      for (const key of kept.keys())
        if (!present.has(key)) {
          kept.delete(key);
          changed.add(shardOf(key));
        }
      try {
        mkdirSync(join(folder, name), { recursive: true });
        if (changed.size > 0)
          for (const [shard, lines] of sortOut(kept.values(), changed)) writeShard(pathOf(shard), lines);
        // A folder carried between machines keeps what was last used.
        utimesSync(join(folder, name), new Date(), new Date());
        tidy(folder, name);
      } catch {
        // See above.
      }
    },
  };
}

/** Some of what is kept, for whoever wants no more. */
export interface SomeReadings<Read> {
  readonly kept: ReadonlyMap<string, KeptReading<Read>>;
  /** Keeps these in place of what was kept under the same keys. */
  readonly keep: (readings: readonly KeptReading<Read>[]) => void;
}

/** Opens what is kept under these keys, and of the rest no more than what lies beside it. */
export function openReadingsOf<Read>(
  folder: string,
  frame: string,
  keys: readonly string[],
): SomeReadings<Read> {
  const shards = new Set(keys.map(shardOf));
  const pathOf = (shard: number): string => pathOfShard(folder, nameFrame(frame), shard);
  const kept = new Map<string, KeptReading<Read>>();
  for (const shard of shards)
    for (const reading of readShard<Read>(pathOf(shard))) kept.set(reading.key, reading);
  return {
    kept,
    keep: (readings) => {
      for (const reading of readings) kept.set(reading.key, reading);
      try {
        for (const [shard, lines] of sortOut(kept.values(), shards)) writeShard(pathOf(shard), lines);
      } catch {
        // That nothing can be kept is no failure.
      }
    },
  };
}

function nameFrame(frame: string): string {
  return digestOf(`${format} ${frame}`).slice(0, 16);
}

function pathOfShard(folder: string, name: string, shard: number): string {
  return join(folder, name, `${String(shard).padStart(2, "0")}.json`);
}

/** The lines of these shards. */
function sortOut<Read>(
  readings: Iterable<KeptReading<Read>>,
  shards: ReadonlySet<number>,
): ReadonlyMap<number, readonly string[]> {
  const lines = new Map<number, string[]>([...shards].map((shard) => [shard, []]));
  for (const reading of readings)
    lines.get(shardOf(reading.key))?.push(reading.line ?? writeReading(reading));
  return lines;
}

/** Spreads keys evenly; no more is asked of it. */
function shardOf(key: string): number {
  let sum = 0;
  for (let at = 0; at < key.length; at++) sum = (Math.imul(sum, 31) + key.charCodeAt(at)) | 0;
  return (sum ^ (sum >>> 15)) & (shardCount - 1);
}

/** None where there is no such file, or it is not whole, or of something else. */
function readShard<Read>(path: string): readonly KeptReading<Read>[] {
  try {
    const text = readSealed(path)?.toString("utf8");
    return text === undefined ? [] : (JSON.parse(text) as readonly ReadingParts<Read>[]).map(openParts);
  } catch {
    noteDamaged(path);
    return [];
  }
}

/** One list, so that it is read in one go; one line a reading, for whoever looks into it. */
function writeShard(path: string, lines: readonly string[]): void {
  writeSealed(path, `[${lines.join(",\n")}]\n`);
}

type ReadingParts<Read> = readonly [
  key: string,
  size: number,
  modified: number,
  changed: number,
  node: number,
  digest: string,
  settled: 0 | 1,
  read: Read,
];

/** A reading as one line. */
export function writeReading<Read>({ key, stamp, digest, settled, read }: KeptReading<Read>): string {
  const { size, modified, changed, node } = stamp;
  const parts: ReadingParts<Read> = [key, size, modified, changed, node, digest, settled ? 1 : 0, read];
  return JSON.stringify(parts);
}

/** Reads such a line. */
export function readReading<Read>(line: string): KeptReading<Read> {
  return { ...openParts(JSON.parse(line) as ReadingParts<Read>), line };
}

function openParts<Read>(parts: ReadingParts<Read>): KeptReading<Read> {
  return {
    key: parts[0],
    stamp: { size: parts[1], modified: parts[2], changed: parts[3], node: parts[4] },
    digest: parts[5],
    settled: parts[6] === 1,
    read: parts[7],
  };
}

function tidy(folder: string, present: string): void {
  const others = readdirSync(folder)
    .filter((name) => name !== present)
    .map((name) => ({ name, used: statSync(join(folder, name)).mtimeMs }))
    .sort((left, right) => right.used - left.used || compareCodePoints(left.name, right.name));
  for (const { name } of others.slice(otherFrames))
    rmSync(join(folder, name), { recursive: true, force: true });
}
