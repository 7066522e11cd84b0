/** Hands on many pages put into their files at once: threads where there are many, this thread alone where there are few. */
import { availableParallelism } from "node:os";
import { setImmediate as nextTurn } from "node:timers/promises";
import { copyOut, openPacking, type PageParcel } from "./page-parcel.ts";
import { type DonePage, openPageWork, type PageOrder } from "./page-work.ts";
import type { SpareTurns } from "./spare-turns.ts";
import { startThread } from "./thread.ts";

/** So few are put sooner than a thread has begun. */
const fewPages = 500;
/** Besides this thread, which makes the pages and helps where threads do not keep up. */
const mostThreads = 3;
/** Pages that a thread is given at once. */
const batchSize = 25;
/**
 * So often before it has answered: no more pages are held. A thread has to do with them for a third of a second, for which this one may
 * be at something else.
 */
const batchesAhead = 32;

/** One page. */
export interface PageTask {
  readonly order: PageOrder;
  /** Puts it in another way, where this one fails; or throws, saying why it cannot be put. */
  readonly again: () => Promise<DonePage>;
  readonly take: (done: DonePage) => void;
}

/** A crew at work. */
export interface PageCrew {
  /** Takes a page; it is put before `finish` ends. */
  readonly give: (task: PageTask) => Promise<void>;
  /** Ends once every page is put. */
  readonly finish: () => Promise<void>;
  /** Sends the threads away, whatever they are at. */
  readonly close: () => Promise<void>;
}

/** What a crew is told. */
export interface PageCrewPlan {
  /** Files of bodies are named relative to it. */
  readonly seenFrom: string;
  /** So many pages are put by this thread before others are called. */
  readonly alone?: number;
  readonly threads?: number;
  /** What a thread begins with. */
  readonly worker?: URL;
  /** What else there is to do here while the threads have enough. */
  readonly spare?: readonly Pick<SpareTurns, "isWanted" | "offer">[];
}

/** Opens a crew. What a thread that failed did not answer, this thread puts. */
export function openPageCrew({
  seenFrom,
  alone = fewPages,
  threads = Math.min(mostThreads, availableParallelism() - 1),
  worker,
  spare = [],
}: PageCrewPlan): PageCrew {
  const putPage = openPageWork(seenFrom);
  let hands: readonly Hand[] = [];
  let given = 0;
  let batch: PageTask[] = [];
  const unanswered: PageTask[] = [];
  const putHere = async (tasks: readonly PageTask[]): Promise<void> => {
    for (const { order, again, take } of tasks) take(tryHere(order) ?? (await again()));
  };
  const tryHere = (order: PageOrder): DonePage | undefined => {
    try {
      return putPage(order);
    } catch {
      return undefined;
    }
  };
  const handOut = async (): Promise<void> => {
    const tasks = batch;
    batch = [];
    given += tasks.length;
    if (given > alone && hands.length === 0)
      hands = Array.from({ length: threads }, () => startHand({ seenFrom, worker, unanswered }));
    // Answers come in between two turns.
    if (hands.length > 0) await nextTurn();
    const [free] = [...hands].sort((left, right) => left.waiting() - right.waiting());
    const ahead = (): number => free?.waiting() ?? Number.POSITIVE_INFINITY;
    if (ahead() >= batchesAhead && Number.isFinite(ahead()))
      await spare.find(({ isWanted }) => isWanted())?.offer();
    // Meanwhile it has answered, or is gone.
    if (ahead() < batchesAhead) free?.give(tasks);
    else await putHere(tasks);
    await putHere(unanswered.splice(0));
  };
  return {
    give: async (task) => {
      batch.push(task);
      if (batch.length >= batchSize) await handOut();
    },
    finish: async () => {
      await handOut();
      await Promise.all(hands.map((hand) => hand.answered()));
      await putHere(unanswered.splice(0));
    },
    close: async () => {
      await Promise.all(hands.map((hand) => hand.close()));
    },
  };
}

/** A thread, with what it has not answered yet. */
interface Hand {
  /** How many batches; of one that is gone, more than can be. */
  readonly waiting: () => number;
  readonly give: (tasks: readonly PageTask[]) => void;
  readonly answered: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A parcel that was not answered yet, and what its pages were given with. */
interface AskedParcel {
  readonly parcel: PageParcel;
  readonly tasks: readonly Omit<PageTask, "order">[];
}

function giveBack({ parcel, tasks }: AskedParcel, at: number): readonly PageTask[] {
  const [order, task] = [copyOut(parcel, at), tasks[at]];
  return order && task ? [{ ...task, order }] : [];
}

interface HandPlan {
  readonly seenFrom: string;
  readonly worker: URL | undefined;
  /** Takes what it gives back. */
  readonly unanswered: PageTask[];
}

function startHand({ seenFrom, worker, unanswered }: HandPlan): Hand {
  const thread = startThread({ work: "page", told: { seenFrom }, worker });
  const packing = openPacking();
  const asked: AskedParcel[] = [];
  let isGone = false;
  let tell = (): void => undefined;
  thread.on("message", (answers: readonly (DonePage | undefined)[]) => {
    const done = asked.shift();
    if (done) {
      for (const [at, { take }] of done.tasks.entries()) {
        const put = answers[at];
        if (put) take(put);
        else unanswered.push(...giveBack(done, at));
      }
      packing.takeBack(done.parcel);
    }
    tell();
  });
  for (const event of ["error", "messageerror", "exit"])
    thread.on(event, () => {
      isGone = true;
      for (const lost of asked.splice(0))
        unanswered.push(...lost.tasks.flatMap((_, at) => giveBack(lost, at)));
      tell();
    });
  return {
    waiting: () => (isGone ? Number.POSITIVE_INFINITY : asked.length),
    give: (tasks) => {
      const parcel = packing.pack(tasks.map(({ order }) => order));
      // The texts are in the parcel now: nothing else holds them.
      asked.push({ parcel, tasks: tasks.map(({ again, take }) => ({ again, take })) });
      thread.postMessage(parcel);
    },
    answered: async () => {
      while (asked.length > 0)
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
    },
    close: async () => {
      await thread.terminate();
    },
  };
}
