/** Hands on the width of text on a terminal: a Chinese character takes two cells and is one in the editor's count. */

/** Number of terminal cells that the text takes. */
export function countCells(text: string): number {
  let cells = 0;
  for (const sign of text) cells += cellsOf(sign);
  return cells;
}

// UAX #11: wide and full-width signs, and the pictures that are shown as such. What is called ambiguous (“ ” … ·) is narrow
// in every terminal that is not set to an old Chinese code page.
const wide =
  /[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1D300}-\u{1D376}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]|(?![\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}/u;

function cellsOf(sign: string): number {
  if (sign < "\u007F") return 1;
  if (/^\p{M}$/u.test(sign)) return 0;
  return wide.test(sign) ? 2 : 1;
}
