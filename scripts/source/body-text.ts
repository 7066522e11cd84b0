/** Hands on a body as blocks of visible text that remember, sign by sign, where in the source they stand. */

import type { Token } from "markdown-it";
import { type Body, textOf } from "./markdown.ts";
import type { Spot } from "./tree.ts";

/** A heading, a paragraph (or an item of a list), or a row of a table with its cells side by side. */
export interface BodyBlock {
  readonly kind: "heading" | "paragraph" | "row";
  /** 2 for a second-level heading; 0 for what is no heading. */
  readonly level: number;
  readonly text: string;
  readonly runs: readonly TextRun[];
  /** The cells of a row one by one. */
  readonly cells?: readonly TextPiece[];
  /** True for the row that heads a table. */
  readonly head?: boolean;
}

/** A piece of visible text. */
export type TextPiece = Pick<BodyBlock, "text" | "runs">;

/** From the offset `at` on, the text stands in the source from the spot on (lines from 1 within the body). */
export interface TextRun {
  readonly at: number;
  readonly spot: Spot;
}

/** Where a sign of a text stands. */
export function spotAt({ text, runs }: Pick<BodyBlock, "text" | "runs">, offset: number): Spot {
  const run = runs.findLast(({ at }) => at <= offset) ?? runs[0];
  if (!run) return { line: 1, column: 1 };
  return { ...run.spot, column: run.spot.column + [...text.slice(run.at, offset)].length };
}

/** Lists the blocks of a parsed body; `source` is the text that was parsed. */
export function listBlocks({ tokens }: Body, source: string): readonly BodyBlock[] {
  const lines = source.split("\n");
  const blocks: BodyBlock[] = [];
  let [map, level, row]: [readonly [number, number], number, TextPiece[] | undefined] = [
    [0, 1],
    0,
    undefined,
  ];
  let head = false;
  let cursor: Cursor = openCursor(lines, map);
  for (const token of tokens) {
    if (token.map) {
      map = token.map;
      cursor = openCursor(lines, map);
    }
    if (token.type === "heading_open") level = Math.min(6, Math.max(2, Number(token.tag.slice(1))));
    else if (token.type === "heading_close") level = 0;
    else if (token.type === "thead_open") head = true;
    else if (token.type === "thead_close") head = false;
    else if (token.type === "tr_open") row = [];
    else if (token.type === "tr_close") {
      if (row) blocks.push({ ...joinCells(row), head });
      row = undefined;
    } else if (token.type === "inline") {
      const piece = readInline(token.children ?? [], cursor);
      if (row) row.push(piece);
      else if (piece.text.trim() !== "")
        blocks.push({ kind: level > 0 ? "heading" : "paragraph", level, ...piece });
    }
  }
  return blocks;
}

/** Cells are set apart by a wide space, so that no sentence reads across them unawares. */
function joinCells(cells: readonly TextPiece[]): BodyBlock {
  let text = "";
  const runs: TextRun[] = [];
  for (const cell of cells) {
    if (text !== "") text += "\u3000";
    runs.push(...cell.runs.map(({ at, spot }) => ({ at: at + text.length, spot })));
    text += cell.text;
  }
  return { kind: "row", level: 0, text, runs, cells };
}

/** The raw lines of a block, read from left to right. */
interface Cursor {
  readonly find: (piece: string) => Spot;
  readonly skip: (piece: string) => void;
}

function openCursor(lines: readonly string[], [first, end]: readonly [number, number]): Cursor {
  const raw = lines.slice(first, Math.max(end, first + 1)).join("\n");
  let at = 0;
  const spotOf = (offset: number): Spot => {
    const before = raw.slice(0, offset).split("\n");
    return { line: first + before.length, column: [...(before.at(-1) ?? "")].length + 1 };
  };
  const skip = (piece: string): void => {
    const found = raw.indexOf(piece, at);
    if (found >= 0) at = found + piece.length;
  };
  return {
    // What is written otherwise than it shows (an entity) keeps the place where reading has come to.
    find: (piece) => {
      const found = raw.indexOf(piece, at);
      const spot = spotOf(found < 0 ? at : found);
      if (found >= 0) at = found + piece.length;
      return spot;
    },
    skip,
  };
}

function readInline(children: readonly Token[], cursor: Cursor): TextPiece {
  let text = "";
  const runs: TextRun[] = [];
  for (const [index, child] of children.entries()) {
    const shown = textOf(child, children, index);
    if (child.type === "softbreak" || child.type === "hardbreak") cursor.skip("\n");
    else if (child.type === "link_close" && child.markup === "") cursor.skip(")");
    else if (shown !== "") {
      const written = child.type === "text_special" ? child.markup : shown;
      runs.push({ at: text.length, spot: cursor.find(written === "" ? shown : written) });
    }
    text += shown;
  }
  return { text, runs };
}
