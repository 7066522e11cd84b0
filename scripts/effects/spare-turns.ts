/** Lets this thread do something else where it would have to wait for others: whoever has time to spare offers it, whoever has work waits for it. */

/** Time to spare. */
export interface SpareTurns {
  /** Ends once there is time and all is ready; what follows should be short, since others may be waiting then. */
  readonly wait: (isReady?: () => boolean) => Promise<void>;
  /** Whether somebody who is ready waits for time. */
  readonly isWanted: () => boolean;
  /** Lets one that waits go on, until it waits again. */
  readonly offer: () => Promise<void>;
  /** From now on nobody waits any more, ready or not. */
  readonly end: () => void;
}

interface Waiting {
  readonly isReady: () => boolean;
  readonly goOn: () => void;
}

/** Nobody has time yet, and nobody waits for it. */
export function openSpareTurns(): SpareTurns {
  const waiting: Waiting[] = [];
  let hasEnded = false;
  return {
    wait: async (isReady = () => true) => {
      if (!hasEnded)
        await new Promise<void>((resolve) => {
          waiting.push({ isReady, goOn: resolve });
        });
    },
    isWanted: () => waiting.some(({ isReady }) => isReady()),
    offer: async () => {
      const at = waiting.findIndex(({ isReady }) => isReady());
      if (at >= 0) waiting.splice(at, 1)[0]?.goOn();
      // What it does next is done before any turn of the clock.
      await new Promise((resolve) => setImmediate(resolve));
    },
    end: () => {
      hasEnded = true;
      for (const { goOn } of waiting.splice(0)) goOn();
    },
  };
}
