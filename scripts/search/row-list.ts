/** Hands on ascending rows as the directory writes them: the steps from one to the next, or where they are many one bit for each row. */

/** So that a reader knows which of the two it is; no step is written so. */
const bitSign = "!";

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const bitsASign = 6;

/** Writes rows, whichever way is shorter: steps in base 36 parted by commas, or `!` and six rows a sign. */
export function writeRows(rows: readonly number[]): string {
  const last = rows.at(-1);
  if (last === undefined) return "";
  const steps = rows.map((row, index) => (row - (rows[index - 1] ?? 0)).toString(36)).join(",");
  return steps.length <= last / bitsASign + 1 ? steps : bitSign + writeBits(rows, last);
}

function writeBits(rows: readonly number[], last: number): string {
  const groups = new Uint8Array(Math.floor(last / bitsASign) + 1);
  for (const row of rows) {
    const group = Math.floor(row / bitsASign);
    groups[group] = (groups[group] ?? 0) | (1 << (row % bitsASign));
  }
  return Array.from(groups, (bits) => signs[bits]).join("");
}

/** Reads what `writeRows` wrote. */
export function readRows(written: string): readonly number[] {
  if (written === "") return [];
  if (written.startsWith(bitSign)) return readBits(written);
  let row = 0;
  return written.split(",").map((step) => {
    row += Number.parseInt(step, 36);
    return row;
  });
}

function readBits(written: string): readonly number[] {
  const rows: number[] = [];
  for (let at = 1; at < written.length; at++) {
    const bits = signs.indexOf(written[at] ?? "");
    for (let bit = 0; bit < bitsASign; bit++) if (bits & (1 << bit)) rows.push((at - 1) * bitsASign + bit);
  }
  return rows;
}

/** The rows that stand in every one of some written lists; only the shortest is read whole. */
export function intersectWritten(lists: readonly string[]): readonly number[] {
  const [shortest = "", ...others] = [...lists].sort((left, right) => left.length - right.length);
  return others.reduce((rows, other) => keepRows(rows, other), readRows(shortest));
}

function keepRows(rows: readonly number[], written: string): readonly number[] {
  if (rows.length === 0) return rows;
  if (!written.startsWith(bitSign)) {
    const held = new Set(readRows(written));
    return rows.filter((row) => held.has(row));
  }
  return rows.filter((row) => {
    const sign = written[1 + Math.floor(row / bitsASign)];
    return sign !== undefined && (signs.indexOf(sign) & (1 << (row % bitsASign))) !== 0;
  });
}
