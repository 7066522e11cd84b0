/** Hands on which code units are Chinese characters by themselves, as `\p{Script=Han}` has it, without asking an expression each time. */
import { tableOf } from "./sign-table.ts";

const han = tableOf("々〇", [
  [0x2e80, 0x2e99],
  [0x2e9b, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0x3021, 0x3029],
  [0x3038, 0x303b],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfa6d],
  [0xfa70, 0xfad9],
]);

/** True for a Chinese character of one unit; rare ones are pairs of halves, of which each alone is none. */
export function isHan(unit: number): boolean {
  return han[unit] === 1;
}

/** True for half of a rare character. */
export function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
