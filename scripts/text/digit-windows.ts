/** Hands on the stretches of a text in which digits stand with nothing but signs between them: only there can a number be. */

import { blankSigns } from "./blank.ts";

/** Digits of one number are never farther from each other. */
export const longestBetween = 24;

const digits = "0123456789０１２３４５６７８９";
const between = `${blankSigns}\u00AD\u200B\u200C\u200D\u2060\u001F|"'*\`~.·•&;#<>/_abcdefghijklmnopqrstuvwxyz,，、；)）-‐‑‒–—―−－﹣`;
const [digit, sign] = [2, 1];

const kinds = new Uint8Array(0x10000);
for (const one of between) kinds[one.charCodeAt(0)] = sign;
for (const one of digits) kinds[one.charCodeAt(0)] = digit;

/** From the first digit of a stretch to the end of the last one; those with fewer digits are left out. */
export function listDigitWindows(text: string, fewest: number): readonly (readonly [number, number])[] {
  const windows: (readonly [number, number])[] = [];
  let [start, end, count] = [0, 0, 0];
  const close = (): void => {
    if (count >= fewest) windows.push([start, end]);
    count = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === digit) {
      if (count > 0 && at - end > longestBetween) close();
      if (count === 0) start = at;
      count++;
      end = at + 1;
    } else if (kind !== sign && count > 0) close();
  }
  close();
  return windows;
}
