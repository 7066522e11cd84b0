/** Keeps notices that were read and found sound from one run to the next. What is damaged or of another frame is read anew. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import type { KeptNotice } from "../record/kept-notice.ts";
import type { FileStamp } from "./file-stamp.ts";

/** A notice as it is kept. */
export interface KeptReading {
  /** Its file below the content folder. */
  readonly key: string;
  readonly stamp: FileStamp;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  /** The file had been left alone for so long when it was read that its stamp alone proves it unchanged. */
  readonly settled: boolean;
  readonly notice: KeptNotice;
}

/** Where readings are kept. */
export interface ReadingStore {
  /** All that is kept, by key. */
  readonly kept: ReadonlyMap<string, KeptReading>;
  /** Keeps these besides; forgets files that are no longer there. */
  keep(readings: readonly KeptReading[], present: ReadonlySet<string>): void;
}

/** Keeps nothing. */
export const noReadings: ReadingStore = { kept: new Map(), keep: () => undefined };

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
export function openReadingStore(folder: string, frame: string): ReadingStore {
  const name = digestOf(`${format} ${frame}`).slice(0, 16);
  const pathOf = (shard: number): string => join(folder, name, `${String(shard).padStart(2, "0")}.jsonl`);
  const shards = Array.from({ length: shardCount }, (_, shard) => readShard(pathOf(shard)));
  const kept = new Map<string, KeptReading>();
  for (const lines of shards)
    for (const line of lines.values()) {
      const reading = readReading(line);
      kept.set(reading.key, reading);
    }
  return {
    kept,
    keep(readings, present) {
      const changed = new Set<number>();
      for (const reading of readings) {
        const shard = shardOf(reading.key);
        shards[shard]?.set(reading.key, writeReading(reading));
        changed.add(shard);
      }
      for (const [shard, lines] of shards.entries())
        for (const key of lines.keys()) if (!present.has(key)) changed.add(lines.delete(key) ? shard : -1);
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

/** Lines by key; empty where there is no such file, or it is not whole. First line: digest of the rest. */
function readShard(path: string): Map<string, string> {
  try {
    const text = readFileSync(path, "utf8");
    const rest = text.slice(65);
    if (text[64] !== "\n" || digestOf(rest) !== text.slice(0, 64)) return new Map();
    const lines = rest.split("\n").filter((line) => line !== "");
    return new Map(lines.map((line) => [line.slice(2, line.indexOf('"', 2)), line]));
  } catch {
    return new Map();
  }
}

function writeShard(path: string, lines: ReadonlyMap<string, string>): void {
  const text = [...lines.values()]
    .sort(compareCodePoints)
    .map((line) => `${line}\n`)
    .join("");
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, `${digestOf(text)}\n${text}`);
  renameSync(part, path);
}

type ReadingParts = readonly [
  key: string,
  size: number,
  modified: number,
  changed: number,
  node: number,
  digest: string,
  settled: 0 | 1,
  notice: KeptNotice,
];

/** A reading as one line. */
export function writeReading({ key, stamp, digest, settled, notice }: KeptReading): string {
  const { size, modified, changed, node } = stamp;
  const parts: ReadingParts = [key, size, modified, changed, node, digest, settled ? 1 : 0, notice];
  return JSON.stringify(parts);
}

/** Reads such a line. */
export function readReading(line: string): KeptReading {
  const [key, size, modified, changed, node, digest, settled, notice] = JSON.parse(line) as ReadingParts;
  return { key, stamp: { size, modified, changed, node }, digest, settled: settled === 1, notice };
}

function tidy(folder: string, present: string): void {
  const others = readdirSync(folder)
    .filter((name) => name !== present)
    .map((name) => ({ name, used: statSync(join(folder, name)).mtimeMs }))
    .sort((left, right) => right.used - left.used || compareCodePoints(left.name, right.name));
  for (const { name } of others.slice(otherFrames))
    rmSync(join(folder, name), { recursive: true, force: true });
}
