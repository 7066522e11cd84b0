/** Keeps count of the files of `.cache` that were not whole, so that a disk that loses bytes does not do so unnoticed. */
import { getEnvironmentData, isMainThread } from "node:worker_threads";
import { writeWords } from "./terminal.ts";

// There is one cache, as there is one run.
const damaged = new Set<string>();

// What the launcher has found while it looked for compiled code.
const ofCode: unknown = isMainThread ? getEnvironmentData("gongkai-damaged") : undefined;
let atStart = typeof ofCode === "number" ? ofCode : 0;

/** From now on they are counted for a run: what was found before it is not its own, but for what its start has found. */
export function beginDamaged(): void {
  damaged.clear();
}

/** A file is there, and it is not what was written: cut short, altered, or written by others. */
export function noteDamaged(path: string): void {
  damaged.add(path);
}

/** Tells once how many there were; nothing where all was whole. */
export function tellDamaged(): void {
  const files = damaged.size + atStart;
  damaged.clear();
  atStart = 0;
  if (files > 0) writeWords(`.cache 里有 ${files} 个文件已损坏，没有采用。\n`);
}
