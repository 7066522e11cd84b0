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
  /** What a thread begins with. */
  readonly worker?: URL;
}

const ownWorker = (): URL => new URL("./notice-worker.mjs", import.meta.url);

/**
 * Reads files of notices by their keys: the lines that are kept of those that are sound, in no order. What a thread that failed
 * did not answer, this thread reads.
 */
export async function readNotices(
  keys: readonly string[],
  { setup, tell, alone = fewFiles, worker = ownWorker() }: CrewPlan,
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
  const waiting = batches.values();
  const unanswered: (readonly string[])[] = [];
  if (keys.length > alone) {
    const threads = Math.min(mostThreads, availableParallelism());
    const plan = {
      waiting,
      setup,
      worker,
      take,
      giveBack: (batch: readonly string[]) => unanswered.push(batch),
    };
    await Promise.all(Array.from({ length: threads }, () => workThrough(plan)));
  }
  const left = [...unanswered, ...waiting];
  if (left.length === 0) return lines;
  const read = await openNoticeWork(setup);
  for (const batch of left) take(batch, read(batch));
  return lines;
}

interface ThreadPlan {
  readonly waiting: IterableIterator<readonly string[]>;
  readonly setup: NoticeSetup;
  readonly worker: URL;
  readonly take: (batch: readonly string[], read: readonly string[]) => void;
  readonly giveBack: (batch: readonly string[]) => void;
}

/** One thread, given one batch after the other until none is left, or until it fails: then what it had is given back. */
async function workThrough({ waiting, setup, worker, take, giveBack }: ThreadPlan): Promise<void> {
  const thread = startThread(setup, worker);
  const gone = new Promise<undefined>((resolve) => {
    for (const event of ["error", "messageerror", "exit"]) thread.on(event, () => resolve(undefined));
  });
  for (const batch of waiting) {
    const read = await Promise.race([ask(thread, batch), gone]);
    if (read === undefined) {
      giveBack(batch);
      break;
    }
    take(batch, read);
  }
  await thread.terminate();
}

function startThread(setup: NoticeSetup, worker: URL): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  return new Worker(worker, {
    workerData: {
      setup,
      module: new URL(isSource ? "./notice-work.ts" : "./notice-work.js", import.meta.url).href,
      ...(isSource && { loader: import.meta.resolve("tsx/esm/api") }),
    },
  });
}

function ask(thread: Worker, batch: readonly string[]): Promise<readonly string[]> {
  return new Promise((resolve) => {
    thread.once("message", resolve).postMessage(batch);
  });
}
