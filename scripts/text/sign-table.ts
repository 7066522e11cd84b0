/** Hands on tables of signs: one look tells of each code unit of a text whether it is among those that are sought. */

/** For each code unit a number; nought where it is not among the signs. */
export type SignTable = Uint8Array;

/** A table of signs, and of ranges of code units, both ends included. */
export function tableOf(signs: string, ranges: readonly (readonly [number, number])[] = []): SignTable {
  const table = new Uint8Array(0x10000);
  for (let at = 0; at < signs.length; at++) table[signs.charCodeAt(at)] = 1;
  for (const [first, last] of ranges) table.fill(1, first, last + 1);
  return table;
}

/** Where the first of the signs stands from a place on; -1 where none does. */
export function findSign(text: string, table: SignTable, from = 0): number {
  for (let at = from; at < text.length; at++) if (table[text.charCodeAt(at)] !== 0) return at;
  return -1;
}
