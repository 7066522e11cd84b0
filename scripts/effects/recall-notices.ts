/** Hands on the sound notices of a county: those whose files have not changed since an earlier run, and the others read now. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import { type KeptNotice, recallNotice } from "../record/kept-notice.ts";
import type { Notice } from "../record/notice.ts";
import { isSameStamp, isSettled, stampOf } from "./file-stamp.ts";
import { type KeptReading, type ReadingStore, readReading } from "./kept-readings.ts";
import { readNotices, type TellRead } from "./notice-crew.ts";
import type { NoticeSetup } from "./notice-work.ts";
import { count, enterStage } from "./run-meter.ts";
import { openSeenPaths } from "./seen-path.ts";

/** What is recalled, from where. */
export interface RecallPlan {
  readonly setup: NoticeSetup;
  readonly store: ReadingStore<KeptNotice>;
  readonly tell: TellRead;
}

/** The sound notices of these files by key. What is not among them has to be read with the whole. */
export async function recallNotices(
  keys: readonly string[],
  { setup, store, tell }: RecallPlan,
): Promise<ReadonlyMap<string, Notice>> {
  const seen = openSeenPaths(setup.content, setup.seenFrom);
  const notices = new Map<string, Notice>();
  const fresh: KeptReading<KeptNotice>[] = [];
  const unknown: string[] = [];
  const take = (reading: KeptReading<KeptNotice>): void => {
    notices.set(reading.key, recallNotice(reading.read, seen(reading.key)));
  };
  for (const key of keys) {
    const kept = store.kept.get(key);
    const found = kept && proveUnchanged(kept, join(setup.content, key));
    if (found === undefined) unknown.push(key);
    else if (found === kept) take(found);
    else fresh.push(found);
  }
  enterStage("records");
  for (const reading of fresh) take(reading);
  const takeLine = (line: string): void => {
    const reading = readReading<KeptNotice>(line);
    fresh.push(reading);
    take(reading);
  };
  await readNotices(unknown, { setup, tell, takeLine });
  enterStage("files");
  store.keep(fresh, new Set(keys));
  return notices;
}

/** The reading if its file is still the same, by its stamp or else by its bytes; with a new stamp where only that has changed. */
function proveUnchanged(kept: KeptReading<KeptNotice>, path: string): KeptReading<KeptNotice> | undefined {
  const now = Date.now();
  const stamp = stampOf(path);
  if (stamp === undefined || stamp.size !== kept.stamp.size) return undefined;
  if (kept.settled && isSameStamp(stamp, kept.stamp)) return kept;
  try {
    count("filesRead");
    if (digestOf(readFileSync(path)) !== kept.digest) return undefined;
  } catch {
    return undefined;
  }
  const { key, digest, read } = kept;
  return { key, stamp, digest, settled: isSettled(stamp, now), read };
}
