/** Hands on lines and columns for offsets into a text. */
import type { Spot } from "./tree.ts";

/** Finds the spot of an offset; `firstLine` is the line in the file at which the text begins. */
export function indexLines(text: string, firstLine = 1): (offset: number) => Spot {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  // Offsets mostly ascend: counting goes on from the last one, lest a line of many values be counted once for each.
  let last = { offset: 0, column: 1 };
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    const start = starts[low] ?? 0;
    const from = last.offset >= start && last.offset <= offset ? last : { offset: start, column: 1 };
    last = { offset, column: from.column + [...text.slice(from.offset, offset)].length };
    return { line: firstLine + low, column: last.column };
  };
}
