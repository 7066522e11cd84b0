/** Hands on many notices read at once: by this thread, and by others besides where there are many. */
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { keepNoticeStandards } from "../record/notice-standards.ts";
import { type NoticeSetup, type NoticeWork, openNoticeWork } from "./notice-work.ts";
import { readStandardsFiles } from "./read-county.ts";
import { count } from "./run-meter.ts";
import { openSeenPaths } from "./seen-path.ts";
import { recallStandards } from "./standards-memory.ts";
import { startThread } from "./thread.ts";

/** So few are read before a thread that was started for them is of use. */
const fewFiles = 3000;
/** This one among them. */
const mostThreads = 4;
/** Keys that are read at once. */
const batchSize = 100;
/** Batches that a thread is given ahead, so that it need not wait until this thread has time for it. */
const batchesAhead = 2;

/** How far reading has come. */
export type TellRead = (read: number, total: number) => void;

/** What a crew is told. */
export interface CrewPlan {
  readonly setup: NoticeSetup;
  readonly tell: TellRead;
  /** So many files are read by this thread alone. */
  readonly alone?: number;
  /** What a thread begins with. */
  readonly worker?: URL;
}

/**
 * Reads files of notices by their keys: the lines that are kept of those that are sound, in no order. What a thread that failed
 * did not answer, this thread reads.
 */
export async function readNotices(
  keys: readonly string[],
  { setup, tell, alone = fewFiles, worker }: CrewPlan,
): Promise<readonly string[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / batchSize) }, (_, batch) =>
    keys.slice(batch * batchSize, (batch + 1) * batchSize),
  );
  const lines: string[] = [];
  let done = 0;
  const take = (batch: readonly string[], read: readonly string[]): void => {
    for (const line of read) lines.push(line);
    done += batch.length;
    // Here, since what another thread counts stays with it.
    count("filesRead", batch.length);
    count("noticesParsed", batch.length);
    tell(done, keys.length);
  };
  const work = keys.length === 0 ? undefined : settleWork(setup);
  if (!work) return lines;
  const waiting = batches.values();
  const unanswered: (readonly string[])[] = [];
  const others = keys.length > alone ? Math.min(mostThreads, availableParallelism()) - 1 : 0;
  const plan = {
    waiting,
    work,
    worker,
    take,
    giveBack: (batch: readonly string[]) => unanswered.push(batch),
  };
  const threads = Array.from({ length: others }, () => workThrough(plan));
  const read = openNoticeWork(work);
  for (const batch of waiting) {
    take(batch, read(batch));
    // Meanwhile the others may have answered.
    if (others > 0) await setImmediate();
  }
  await Promise.all(threads);
  for (const batch of unanswered) take(batch, read(batch));
  return lines;
}

/** Where the standards are not sound, nothing can be said of any notice. */
function settleWork({ content, standards, seenFrom, indexPattern }: NoticeSetup): NoticeWork | undefined {
  const folder = openSeenPaths(standards, seenFrom)("");
  const { value } = recallStandards(folder, readStandardsFiles(standards, seenFrom));
  return value && { content, seenFrom, indexPattern, standards: keepNoticeStandards(value) };
}

interface Share {
  readonly waiting: IterableIterator<readonly string[]>;
  readonly work: NoticeWork;
  readonly worker: URL | undefined;
  readonly take: (batch: readonly string[], read: readonly string[]) => void;
  readonly giveBack: (batch: readonly string[]) => void;
}

/** One thread, given a few batches ahead until none is left, or until it fails: then what it had is given back. */
async function workThrough({ waiting, work, worker, take, giveBack }: Share): Promise<void> {
  const thread = startThread({ work: "notice", told: { work }, worker });
  const given: (readonly string[])[] = [];
  const give = (): void => {
    const { value: batch } = waiting.next();
    if (batch === undefined) return;
    given.push(batch);
    thread.postMessage(batch);
  };
  let isGone = false;
  await new Promise<void>((resolve) => {
    for (const event of ["error", "messageerror", "exit"])
      thread.on(event, () => {
        isGone = true;
        resolve();
      });
    thread.on("message", (text: string) => {
      // An answer that comes after the end is of a batch that was given back.
      if (isGone) return;
      const batch = given.shift();
      if (batch) take(batch, text === "" ? [] : text.split("\n"));
      give();
      if (given.length === 0) resolve();
    });
    for (let ahead = 0; ahead < batchesAhead; ahead++) give();
    if (given.length === 0) resolve();
  });
  for (const batch of given) giveBack(batch);
  await thread.terminate();
}
