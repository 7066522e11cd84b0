/** Hands on which code units are blanks, as `\s` has it. */
import { tableOf } from "./sign-table.ts";

/** Every blank, line breaks among them. */
export const blankSigns =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const blanks = tableOf(blankSigns);

/** True for a blank, a line break among them. */
export function isBlank(unit: number): boolean {
  return blanks[unit] === 1;
}
