/** Lets whoever shares the thread of a run have their turn: the preview answers while the site is being written. */

// There is one thread, as there is one run.
let shared = false;

/** From now on runs let others in, until what is answered is called. */
export function shareThread(): () => void {
  shared = true;
  return () => {
    shared = false;
  };
}

/** Waits for so many milliseconds. */
export function pauseFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A run that has come to a place where it may wait lets others in; alone it goes on at once. */
export async function takeTurn(): Promise<void> {
  // A request is heard, read and answered in turns of their own.
  for (let turn = 0; shared && turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
}
