/** Hands on a run that can be asked for at any time and is never carried out twice at once. */

/** Runs of one kind. */
export interface Turns {
  /** Asks for a run that begins now or later; the answer is its exit code. Whoever asks during one waits for one more after it. */
  readonly ask: () => Promise<number>;
  readonly isBusy: () => boolean;
}

/** Carries the run out whenever it is asked for. */
export function runInTurn(run: () => Promise<number>): Turns {
  let running: Promise<number> | undefined;
  let next: Promise<number> | undefined;
  const start = (): Promise<number> => {
    next = undefined;
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    ask: () => {
      if (running === undefined) return start();
      // That the one before failed is for those who asked for it.
      next ??= running.then(start, start);
      return next;
    },
    isBusy: () => running !== undefined,
  };
}
