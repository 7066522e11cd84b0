/** Hands on the line that a complaint is about, with a caret that stands under its sign on any terminal. */
import { countCells } from "../text/cell-width.ts";
import { maskPersonal } from "../text/mask-personal.ts";
import { unseen } from "./harmless.ts";

/** A line cut round the place of a complaint: what stands before the sign, the sign, what follows. */
export interface Excerpt {
  readonly before: string;
  readonly sign: string;
  readonly after: string;
}

/** Cuts the line; tabs become one space, unseen signs a dot, so that each is as wide as it looks. */
export function cutExcerpt(text: string, column: number): Excerpt {
  // No more of a long line is split than can be shown; a character takes two units at most.
  const signs = [
    ...maskPersonal(text.slice(0, 2 * column + 200))
      .replaceAll("\t", " ")
      .replace(unseen, "·"),
  ];
  const at = Math.min(column - 1, signs.length);
  const start = Math.max(0, at - 24);
  let end = at + 1;
  // A mark belongs to the sign before it.
  while (end < signs.length && /^\p{M}$/u.test(signs[end] ?? "")) end++;
  return {
    before: (start > 0 ? "…" : "") + signs.slice(start, at).join(""),
    sign: signs.slice(at, end).join(""),
    after: signs.slice(end, start + 60).join(""),
  };
}

/** The line itself and a caret under the column; `mark` paints the sign, where the terminal has colour. */
export function excerpt(
  text: string,
  line: number,
  column: number,
  mark: (sign: string) => string = (sign) => sign,
): readonly string[] {
  const { before, sign, after } = cutExcerpt(text, column);
  const gutter = `    ${line} | `;
  const caret = " ".repeat(countCells(before));
  return [
    `${gutter}${before}${sign === "" ? "" : mark(sign)}${after}`,
    `${" ".repeat(gutter.length - 2)}| ${caret}^`,
  ];
}
