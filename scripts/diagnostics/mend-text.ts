/** Hands on a text with the mechanical remedies of its complaints carried out, every other sign as it was. */
import type { Diagnostic } from "./diagnostic.ts";
import type { Edit } from "./edit.ts";

/** A text, and the complaints that were remedied in it, in the order of the text. */
export interface MendedText {
  readonly text: string;
  readonly mended: readonly Diagnostic[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly diagnostic: Diagnostic;
}

/**
 * Carries out the edits at their own places, each only where its `old` still stands. Of two that overlap the first wins; the
 * other is left for a later round. Line ends of every kind and a byte-order mark stay as they are.
 */
export function mendText(text: string, diagnostics: readonly Diagnostic[]): MendedText {
  const lines = indexRawLines(text);
  const stretches = diagnostics
    .flatMap((diagnostic) => locate(text, lines, diagnostic) ?? [])
    .sort((left, right) => left.start - right.start || left.end - right.end);
  const chosen: Stretch[] = [];
  for (const stretch of stretches) {
    const last = chosen.at(-1);
    // Two remedies at one spot would each see the other's words.
    if (!last || stretch.start >= Math.max(last.end, last.start + 1)) chosen.push(stretch);
  }
  let mended = "";
  let at = 0;
  for (const { start, end, text: words } of chosen) {
    mended += text.slice(at, start) + words;
    at = end;
  }
  return { text: mended + text.slice(at), mended: chosen.map(({ diagnostic }) => diagnostic) };
}

/** Where each line begins; the byte-order mark before the first line is no part of it. */
function indexRawLines(text: string): readonly number[] {
  const starts = [text.startsWith("\uFEFF") ? 1 : 0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function locate(text: string, lines: readonly number[], diagnostic: Diagnostic): Stretch | undefined {
  const { place, edit } = diagnostic;
  if (!edit || edit.old === edit.text || place.line === undefined) return undefined;
  const begin = lines[place.line - 1];
  if (begin === undefined) return undefined;
  // The mark itself is the one thing that stands before the first line.
  const first = edit.old.startsWith("\uFEFF") ? 0 : begin;
  const spot = first + offsetOf(text.slice(first, lines[place.line] ?? text.length), place.column ?? 1);
  const start = findStart(text, spot, edit);
  if (start === undefined) return undefined;
  return { start, end: start + edit.old.length, text: edit.text, diagnostic };
}

/** A value in quotation marks is placed at the mark, and its words follow; what would mean more within them stays out. */
function findStart(text: string, spot: number, { old, text: words }: Edit): number | undefined {
  if (old !== "" && text.startsWith(old, spot)) return spot;
  const quoted = /["']/.test(text.charAt(spot)) && text.startsWith(old, spot + 1) && !/["'\\]/.test(words);
  return quoted && old !== "" ? spot + 1 : undefined;
}

/** Columns count characters; an offset counts the units of the text. */
function offsetOf(line: string, column: number): number {
  let offset = 0;
  for (let counted = 1; counted < column && offset < line.length; counted++)
    offset += (line.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}
