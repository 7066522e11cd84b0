/** Hands on the running text of a body, without what Markdown puts between its signs, and the way back to the source. */

import { isHalf, isHan } from "../text/han.ts";
import { findSign, tableOf } from "../text/sign-table.ts";

/** Words as they are read; `sourceOf` gives the offset in the source of an offset in them. */
export interface Prose {
  readonly text: string;
  readonly sourceOf: (offset: number) => number;
}

/** What stands for a thing that is not read as words: an address, code, a quoted figure. */
export const gap = "\uFFFC";

// Fences, code, targets of links, addresses, quoted figures; emphasis; and line breaks within a Chinese sentence.
const unread =
  /^(?:```|~~~)[^\n]*\n(?:[^\n]*\n)*?(?:```|~~~)[^\n]*$|`[^`\n]+`|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|<[a-z][^<>\n]*>|https?:\/\/[\w\-.~:/?#@!$&'*+,;=%()]+|[\w.+-]{1,64}@[\w-]+\.[\w.-]+|\{\{[^{}\n]*\}\}|\*\*|\\(?=[!-/:-@[-`{-~])|(?<=[\p{Script=Han}，、；])\n(?=\p{Script=Han})/gmu;

// Where none of these signs is, nothing but line breaks can be unread; an address of the web has its own beginning.
const marks = tableOf("`~]<@{*\\");

/** Reads a body in one pass. */
export function readProse(source: string): Prose {
  const isPlain = findSign(source, marks) < 0 && !source.includes("://");
  return isPlain ? readPlainProse(source) : readMarkedProse(source);
}

/** Only the line breaks within Chinese sentences are passed over. */
function readPlainProse(source: string): Prose {
  const breaks: number[] = [];
  for (let at = source.indexOf("\n", 1); at >= 0; at = source.indexOf("\n", at + 1)) {
    const [before, after] = [source.charCodeAt(at - 1), source.charCodeAt(at + 1)];
    if (isHalf(before) || isHalf(after)) return readMarkedProse(source);
    if ((isHan(before) || "，、；".includes(source.charAt(at - 1))) && isHan(after)) breaks.push(at);
  }
  if (breaks.length === 0) return { text: source, sourceOf: (offset) => offset };
  let text = "";
  let from = 0;
  for (const at of breaks) {
    text += source.slice(from, at);
    from = at + 1;
  }
  text += source.slice(from);
  // The first break that stands behind an offset tells how many were passed over before it.
  return {
    text,
    sourceOf: (offset) => {
      let passed = 0;
      while (passed < breaks.length && (breaks[passed] ?? 0) - passed <= offset) passed++;
      return offset + passed;
    },
  };
}

/** With all that Markdown puts between the words. */
export function readMarkedProse(source: string): Prose {
  let text = "";
  let at = 0;
  // Pairs: from this offset of the text on, the source is so far ahead.
  const offsets: number[] = [0];
  const shifts: number[] = [0];
  for (const match of source.matchAll(unread)) {
    const [piece] = match;
    const shown = piece === "**" || piece === "\n" || piece === "\\" ? "" : gap;
    text += source.slice(at, match.index) + shown;
    at = match.index + piece.length;
    offsets.push(text.length);
    shifts.push(at - text.length);
  }
  text += source.slice(at);
  return { text, sourceOf: (offset) => offset + (shifts[findLast(offsets, offset)] ?? 0) };
}

/** The last index whose value is not above the offset. */
function findLast(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
