/** Hands on numbers that look drawn and are the same in every run: a stream for every key, no clock, no Math.random. */

/** A stream of draws. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in that share of draws: `chance(0.1)` once in ten. */
  chance(share: number): boolean;
  shuffle<T>(list: readonly T[]): readonly T[];
}

/** The stream of a key. Two keys give two streams, so that one more draw here changes nothing there. */
export function drawFrom(key: string): Random {
  let state = hash(key);
  // Mulberry32: small, and even enough for phrases and days.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    int,
    pick(list) {
      const drawn = list[int(0, list.length - 1)];
      if (drawn === undefined) throw new Error(`${key}: nothing to draw from`);
      return drawn;
    },
    chance: (share) => next() < share,
    shuffle(list) {
      const mixed = [...list];
      for (let last = mixed.length - 1; last > 0; last--) {
        const other = int(0, last);
        const [first, second] = [mixed[last], mixed[other]];
        if (first !== undefined && second !== undefined) [mixed[last], mixed[other]] = [second, first];
      }
      return mixed;
    },
  };
}

/** FNV-1a over the characters. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
