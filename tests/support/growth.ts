/** Hands on how work grows with what is worked on, in time of the processor: no machine's speed is asserted, and waiting costs nothing. */

const times = 16;

/** Sixteen where each sign is looked at once, 256 where each is looked at with each other one; half-way between them, since a heap that is swept costs too. */
export const linear = 100;

/** How many times the work grows where its size grows sixteenfold. Sizes that fill the heap measure its sweeping: keep them small. */
export function growthOf(work: (size: number) => void, size: number): number {
  work(size);
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // In turn, so that what disturbs the machine for a while does not fall on one of them alone.
  for (let round = 0; round < rounds; round++) {
    long = Math.min(
      long,
      leastCost(() => work(size * times)),
    );
    short = Math.min(
      short,
      leastCost(() => work(size)),
    );
  }
  return long / short;
}

const rounds = 3;

/** The least of a few runs; of long work, one is enough. */
function leastCost(work: () => void): number {
  let [least, spent] = [Number.POSITIVE_INFINITY, 0];
  for (let run = 0; run < 9 && spent < longEnough; run++) {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    spent += user + system;
    least = Math.min(least, user + system);
  }
  // What costs less cannot be measured.
  return Math.max(least, shortest);
}

/** Microseconds. */
const longEnough = 150_000;
const shortest = 20;
