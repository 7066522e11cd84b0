/** Hands on the passage of a document that answers the query, cut from its real text, with the words found marked. */
import { fold, foldWithOffsets } from "../../text/fold.ts";

/** A stretch of text, found or not. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Characters of text shown before the first find: so few that the find stands in the first line on a phone. */
const lead = 12;

/** About two lines on a wide screen. */
const width = 88;

/** A whole text with every find marked, such as a title. */
export function markAll(text: string, passages: readonly string[]): readonly Piece[] {
  return cut(text, { start: 0, end: text.length, spans: findSpans(text, passages) });
}

/** About two lines of the text around the first find; `undefined` where the text holds none of the passages. */
export function findPassage(text: string, passages: readonly string[]): readonly Piece[] | undefined {
  const line = pickLine(text.split("\n"), passages);
  if (line === undefined) return undefined;
  const spans = findSpans(line, passages);
  const first = spans[0];
  if (first === undefined) return undefined;
  const start = stepBack(line, first.start, lead);
  const end = stepOn(line, Math.max(first.end, start), Math.max(0, width - (first.end - start)));
  const pieces = cut(line, { start, end, spans });
  return [...ellipsis(start > 0), ...pieces, ...ellipsis(end < line.length)];
}

/** The beginning of a text, for documents that are found by their title alone. */
export function beginPassage(text: string): readonly Piece[] {
  const line = text.replace(/\n+/g, " ").trim();
  const end = stepOn(line, 0, width);
  return [...cut(line, { start: 0, end, spans: [] }), ...ellipsis(end < line.length)];
}

/** Whether a line of text holds every one of the folded terms. */
export function holdsAll(line: string, terms: readonly string[]): boolean {
  const folded = fold(line);
  return terms.every((term) => folded.includes(term));
}

/** Whether one of the lines of a text holds a folded term. */
export function holdsTerm(text: string, term: string): boolean {
  return text.split("\n").some((line) => fold(line).includes(term));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Cut extends Span {
  readonly spans: readonly Span[];
}

/** A line as long as this is a sentence, not an element such as a name or a number. */
const sentence = 30;

/** The line that holds the most of the passages; among equals a sentence tells more than a bare element, else the first. */
function pickLine(lines: readonly string[], passages: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const line of lines) {
    const folded = fold(line);
    const held = passages.filter((passage) => folded.includes(passage)).length;
    const worth = held === 0 ? 0 : 2 * held + (line.length >= sentence ? 1 : 0);
    if (worth > most) [best, most] = [line, worth];
    if (most > 2 * passages.length) break;
  }
  return best;
}

/** Where the passages stand in the raw text, in order, overlapping ones joined. */
function findSpans(text: string, passages: readonly string[]): readonly Span[] {
  const { folded, starts, ends } = foldWithOffsets(text);
  const found: Span[] = [];
  for (const passage of passages) {
    for (let at = folded.indexOf(passage); at >= 0; at = folded.indexOf(passage, at + passage.length)) {
      found.push({ start: starts[at] ?? 0, end: ends[at + passage.length - 1] ?? text.length });
    }
  }
  found.sort((left, right) => left.start - right.start || left.end - right.end);
  const joined: Span[] = [];
  for (const span of found) {
    const last = joined[joined.length - 1];
    if (last === undefined || span.start >= last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

function cut(text: string, { start, end, spans }: Cut): readonly Piece[] {
  const pieces: Piece[] = [];
  let position = start;
  const add = (to: number, found: boolean): void => {
    const upTo = Math.min(to, end);
    if (upTo > position) pieces.push({ text: text.slice(position, upTo), found });
    position = Math.max(position, upTo);
  };
  for (const span of spans) {
    add(span.start, false);
    add(span.end, true);
  }
  add(end, false);
  return pieces;
}

function ellipsis(needed: boolean): readonly Piece[] {
  return needed ? [{ text: "…", found: false }] : [];
}

// Steps go by whole characters: half of a pair would be shown as a box.
function stepBack(text: string, from: number, count: number): number {
  return from - [...text.slice(0, from)].slice(-count).join("").length;
}

function stepOn(text: string, from: number, count: number): number {
  return from + [...text.slice(from, from + 2 * count)].slice(0, count).join("").length;
}
