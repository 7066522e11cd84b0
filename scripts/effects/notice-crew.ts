/** Hands on many notices read at once: a crew of threads where there are many, this thread alone where there are few. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type NoticeSetup, openNoticeWork } from "./notice-work.ts";
import { count } from "./run-meter.ts";

/** So few are read sooner than a thread has begun. */
const fewFiles = 1500;
const mostThreads = 4;
/** Keys that a thread is given at once. */
const batchSize = 200;

/** How far reading has come. */
export type TellRead = (read: number, total: number) => void;

/** What a crew is told. */
export interface CrewPlan {
  readonly setup: NoticeSetup;
  readonly tell: TellRead;
  /** So many files are read by this thread alone. */
  readonly alone?: number;
}

/** Reads files of notices by their keys: the lines that are kept of those that are sound, in no order. */
export async function readNotices(
  keys: readonly string[],
  { setup, tell, alone = fewFiles }: CrewPlan,
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
  if (keys.length === 0) return lines;
  if (keys.length <= alone) {
    const read = await openNoticeWork(setup);
    for (const batch of batches) take(batch, read(batch));
    return lines;
  }
  const waiting = batches.values();
  const threads = Math.min(mostThreads, availableParallelism());
  await Promise.all(Array.from({ length: threads }, () => workThrough(waiting, setup, take)));
  return lines;
}

/** One thread, given one batch after the other until none is left. */
async function workThrough(
  waiting: IterableIterator<readonly string[]>,
  setup: NoticeSetup,
  take: (batch: readonly string[], read: readonly string[]) => void,
): Promise<void> {
  const isSource = import.meta.url.endsWith(".ts");
  const worker = new Worker(new URL("./notice-worker.mjs", import.meta.url), {
    workerData: {
      setup,
      module: new URL(isSource ? "./notice-work.ts" : "./notice-work.js", import.meta.url).href,
      ...(isSource && { loader: import.meta.resolve("tsx/esm/api") }),
    },
  });
  try {
    for (const batch of waiting) take(batch, await ask(worker, batch));
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, batch: readonly string[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off("message", answer).off("error", fail);
    };
    const answer = (read: readonly string[]): void => {
      settle();
      resolve(read);
    };
    const fail = (error: Error): void => {
      settle();
      reject(error);
    };
    worker.on("message", answer).on("error", fail).postMessage(batch);
  });
}
