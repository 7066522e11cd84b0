/** Lets this thread do something else where it would have to wait for others: whoever has time to spare offers it, whoever has work waits for it. */

/** Time to spare. */
export interface SpareTurns {
  /** Ends once there is time; what follows should be short, since others may be waiting then. */
  readonly wait: () => Promise<void>;
  /** Whether somebody waits for time. */
  readonly isWanted: () => boolean;
  /** Lets one that waits go on, until it waits again. */
  readonly offer: () => Promise<void>;
  /** From now on nobody waits any more. */
  readonly end: () => void;
}

/** Nobody has time yet, and nobody waits for it. */
export function openSpareTurns(): SpareTurns {
  const waiting: (() => void)[] = [];
  let hasEnded = false;
  return {
    wait: async () => {
      if (!hasEnded)
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
    },
    isWanted: () => waiting.length > 0,
    offer: async () => {
      waiting.shift()?.();
      // What it does next is done before any turn of the clock.
      await new Promise((resolve) => setImmediate(resolve));
    },
    end: () => {
      hasEnded = true;
      for (const goOn of waiting.splice(0)) goOn();
    },
  };
}
