/** Hands on the width of text on a terminal: a Chinese character takes two cells and is one in the editor's count. */

/** Number of terminal cells that the text takes. */
export function countCells(text: string): number {
  let cells = 0;
  for (const sign of text) cells += cellsOf(sign);
  return cells;
}

function cellsOf(sign: string): number {
  if (/^\p{M}$/u.test(sign)) return 0;
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
    sign,
  )
    ? 2
    : 1;
}
