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
const format = 1;

/** An edit rewrites one of so many files. */
const shardCount = 64;

/** Frames that are kept besides the present one: another county, and the code before it was changed. */
const otherFrames = 2;

/**
 * Opens what is kept for a frame: whatever else a reading depends on (standards, configuration, code), as one digest. That the
 * folder cannot be written is no failure: all is then read every time.
 */
export function openReadingStore<Read>(folder: string, frame: string): ReadingStore<Read> {
  const name = digestOf(`${format} ${frame}`).slice(0, 16);
  const pathOf = (shard: number): string => join(folder, name, `${String(shard).padStart(2, "0")}.jsonl`);
  const shards = Array.from({ length: shardCount }, (_, shard) => readShard<Read>(pathOf(shard)));
  const kept = new Map(shards.flatMap((shard) => [...shard]));
  return {
    kept,
    keep(readings, present) {
      const changed = new Set<number>();
      for (const reading of readings) {
        const shard = shardOf(reading.key);
        shards[shard]?.set(reading.key, reading);
        changed.add(shard);
      }
      for (const [shard, readings] of shards.entries())
        for (const key of [...readings.keys()])
          if (!present.has(key) && readings.delete(key)) changed.add(shard);
      try {
        mkdirSync(join(folder, name), { recursive: true });
        for (const shard of changed) writeShard(pathOf(shard), shards[shard] ?? new Map());
        // A folder carried between machines keeps what was last used.
        utimesSync(join(folder, name), new Date(), new Date());
        tidy(folder, name);
      } catch {
        // See above.
      }
    },
  };
}

function shardOf(key: string): number {
  return Number.parseInt(digestOf(key).slice(0, 4), 16) % shardCount;
}

/** Readings by key; none where there is no such file, or it is not whole, or of something else. */
function readShard<Read>(path: string): Map<string, KeptReading<Read>> {
  try {
    const lines = (readSealed(path)?.toString("utf8") ?? "").split("\n").filter((line) => line !== "");
    return new Map(lines.map((line) => readReading<Read>(line)).map((reading) => [reading.key, reading]));
  } catch {
    noteDamaged(path);
    return new Map();
  }
}

function writeShard<Read>(path: string, readings: ReadonlyMap<string, KeptReading<Read>>): void {
  const lines = [...readings.values()].map(writeReading).sort(compareCodePoints);
  writeSealed(path, lines.map((line) => `${line}\n`).join(""));
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
  const [key, size, modified, changed, node, digest, settled, read] = JSON.parse(line) as ReadingParts<Read>;
  return { key, stamp: { size, modified, changed, node }, digest, settled: settled === 1, read };
}

function tidy(folder: string, present: string): void {
  const others = readdirSync(folder)
    .filter((name) => name !== present)
    .map((name) => ({ name, used: statSync(join(folder, name)).mtimeMs }))
    .sort((left, right) => right.used - left.used || compareCodePoints(left.name, right.name));
  for (const { name } of others.slice(otherFrames))
    rmSync(join(folder, name), { recursive: true, force: true });
}
