/** Hands on many notices read at once: by this thread, and by others besides where there are many. */
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { keepNoticeStandards } from "../record/notice-standards.ts";
import { type NoticeSetup, type NoticeWork, openNoticeWork } from "./notice-work.ts";
import { count } from "./run-meter.ts";
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

/** Takes the line that is kept of a sound notice. */
export type TakeLine = (line: string) => unknown;

/** What a crew is told. */
export interface CrewPlan {
  readonly setup: NoticeSetup;
  readonly tell: TellRead;
  /** Takes the lines in no order, while others are still read: what is made of them costs no time of its own. */
  readonly takeLine: TakeLine;
  /** So many files are read by this thread alone. */
  readonly alone?: number;
  /** What a thread begins with. */
  readonly worker?: URL;
}

/** Reads files of notices by their keys. What a thread that failed did not answer, this thread reads. */
export async function readNotices(
  keys: readonly string[],
  { setup, tell, takeLine, alone = fewFiles, worker }: CrewPlan,
): Promise<void> {
  if (keys.length === 0) return;
  const others = keys.length > alone ? Math.min(mostThreads, availableParallelism()) - 1 : 0;
  // They load their code while this thread looks at the standards.
  const threads = Array.from({ length: others }, () => startReader(worker));
  try {
    const work = settleWork(setup);
    if (work) await readWith(threads, keys, { work, tell, takeLine });
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

async function readWith(
  threads: readonly Reader[],
  keys: readonly string[],
  { work, tell, takeLine }: Pick<CrewPlan, "tell" | "takeLine"> & { readonly work: NoticeWork },
): Promise<void> {
  let done = 0;
  const take = (batch: readonly string[], lines: readonly string[]): void => {
    for (const line of lines) takeLine(line);
    done += batch.length;
    // Here, since what another thread counts stays with it.
    count("filesRead", batch.length);
    count("noticesParsed", batch.length);
    tell(done, keys.length);
  };
  const waiting = cutBatches(keys).values();
  const unanswered: (readonly string[])[] = [];
  const giveBack = (batch: readonly string[]) => unanswered.push(batch);
  const shares = Promise.all(threads.map((thread) => thread.workThrough({ waiting, work, take, giveBack })));
  // It is heard below; a failure that comes sooner must not end the process before.
  shares.catch(() => undefined);
  const read = openNoticeWork(work);
  for (const batch of waiting) {
    take(batch, read(batch));
    // Meanwhile the others may have answered.
    if (threads.length > 0) await setImmediate();
  }
  await shares;
  for (const batch of unanswered) take(batch, read(batch));
}

function cutBatches(keys: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(keys.length / batchSize) }, (_, batch) =>
    keys.slice(batch * batchSize, (batch + 1) * batchSize),
  );
}

/** Where the standards are not sound, nothing can be said of any notice. */
function settleWork({ content, seenFrom, indexPattern, issued }: NoticeSetup): NoticeWork | undefined {
  const { value } = recallStandards(issued.folder, issued.files);
  return value && { content, seenFrom, indexPattern, standards: keepNoticeStandards(value) };
}

interface Share {
  readonly waiting: IterableIterator<readonly string[]>;
  readonly work: NoticeWork;
  readonly take: (batch: readonly string[], read: readonly string[]) => void;
  readonly giveBack: (batch: readonly string[]) => void;
}

/** A thread that reads. */
interface Reader {
  /** Gives it a few batches ahead until none is left, or until it fails: then what it had is given back. */
  readonly workThrough: (share: Share) => Promise<void>;
  readonly close: () => Promise<void>;
}

function startReader(worker: URL | undefined): Reader {
  const thread = startThread({ work: "notice", told: {}, worker });
  let isGone = false;
  let tellGone = (): void => undefined;
  for (const event of ["error", "messageerror", "exit"])
    thread.on(event, () => {
      isGone = true;
      tellGone();
    });
  return {
    workThrough: async ({ waiting, work, take, giveBack }) => {
      if (isGone) return;
      const given: (readonly string[])[] = [];
      const give = (): void => {
        const { value: batch } = waiting.next();
        if (batch === undefined) return;
        given.push(batch);
        thread.postMessage(batch);
      };
      thread.postMessage(work);
      await new Promise<void>((resolve, reject) => {
        tellGone = resolve;
        thread.on("message", (text: string) => {
          // An answer that comes after the end is of a batch that was given back.
          if (isGone) return;
          const batch = given.shift();
          try {
            if (batch) take(batch, text === "" ? [] : text.split("\n"));
          } catch (error) {
            return reject(error);
          }
          give();
          if (given.length === 0) resolve();
        });
        for (let ahead = 0; ahead < batchesAhead; ahead++) give();
        if (given.length === 0) resolve();
      });
      for (const batch of given) giveBack(batch);
    },
    close: async () => {
      await thread.terminate();
    },
  };
}
