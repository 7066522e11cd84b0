/** Hands on the text of a report as headings, sentences and quoted figures, each knowing where in the file it stands. */

import type { Place } from "../diagnostics/diagnostic.ts";
import { type BodyBlock, listBlocks, spotAt, type TextPiece } from "../source/body-text.ts";
import { parseBody } from "../source/markdown.ts";

/** A heading, also one that is only a numbered line (`（六）落实依申请公开`) and not marked as a heading. */
export interface ReportHeading {
  /** 2 for 一、, 3 for （一）; deeper ones as they are marked. */
  readonly level: number;
  readonly text: string;
  readonly place: Place;
}

/** A sentence; the rows of a table are sentences too. */
export interface ReportSentence {
  readonly text: string;
  readonly place: Place;
  /** The heading of the part (一、…) in which it stands; empty before the first. */
  readonly section: string;
  /** Where a sign of the text stands, by its offset. */
  readonly placeAt: (offset: number) => Place;
}

/** A row of a table under its head. */
export interface ReportRow {
  readonly cells: readonly Pick<ReportSentence, "text" | "placeAt">[];
  readonly heads: readonly string[];
  readonly section: string;
}

/** `{{ 收到申请 }}`: a figure of the year, quoted by name. */
export interface QuotedName {
  readonly name: string;
  readonly place: Place;
}

export interface ReportText {
  readonly headings: readonly ReportHeading[];
  readonly sentences: readonly ReportSentence[];
  readonly rows: readonly ReportRow[];
  readonly quotes: readonly QuotedName[];
}

/** The mark of a quoted figure; the name is its first group. */
export const quoteMark = /\{\{[^\S\n]*([^{}\n]*?)[^\S\n]*\}\}/g;

/** Reads a body that begins at a line of its file. */
export function readReportText(body: string, file: string, firstLine: number): ReportText {
  const headings: ReportHeading[] = [];
  const sentences: ReportSentence[] = [];
  const rows: ReportRow[] = [];
  let heads: readonly string[] = [];
  let section = "";
  for (const block of listBlocks(parseBody(body), body)) {
    const placesOf =
      (piece: TextPiece) =>
      (offset: number): Place => {
        const { line, column } = spotAt(piece, offset);
        return { file, line: firstLine + line - 1, column };
      };
    const placeAt = placesOf(block);
    const { cells = [] } = block;
    if (block.head) heads = cells.map(({ text }) => text);
    else if (block.kind === "row")
      rows.push({
        cells: cells.map((cell) => ({ text: cell.text, placeAt: placesOf(cell) })),
        heads,
        section,
      });
    const level = block.kind === "heading" ? block.level : levelOfLine(block);
    if (level > 0) {
      const lead = block.text.length - block.text.trimStart().length;
      headings.push({ level, text: block.text.trim(), place: placeAt(lead) });
      if (level === 2) section = block.text.trim();
    }
    // A numbered line may also say something; a marked heading never does.
    if (block.kind !== "heading")
      for (const [start, end] of cutSentences(block.text))
        sentences.push({
          text: block.text.slice(start, end),
          place: placeAt(start),
          section,
          placeAt: (offset) => placeAt(start + offset),
        });
  }
  return { headings, sentences, rows, quotes: listQuotes(body, file, firstLine) };
}

const longestHeading = 60;

/** The level of a paragraph that is a numbered line; 0 for any other. */
function levelOfLine({ kind, text }: BodyBlock): number {
  const line = text.trim();
  if (kind !== "paragraph" || line.length > longestHeading || /[。！？；].|\n/.test(line)) return 0;
  if (/^[一二三四五六七八九十]+、/.test(line)) return 2;
  return /^[（(][一二三四五六七八九十]+[）)]/.test(line) ? 3 : 0;
}

/** Beginnings and ends of sentences, without the spaces before them. */
function cutSentences(text: string): readonly (readonly [number, number])[] {
  const cuts: [number, number][] = [];
  for (const match of text.matchAll(/[^。！？\n]+[。！？]*/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    if (match[0].trim() !== "") cuts.push([match.index + lead, match.index + match[0].length]);
  }
  return cuts;
}

/** Quotes, and openings `{{` that nothing on their line closes: no name of the list, and never printed. */
function listQuotes(body: string, file: string, firstLine: number): readonly QuotedName[] {
  const quoteOrOpening = new RegExp(`${quoteMark.source}|\\{\\{.{0,20}`, "g");
  return body.split("\n").flatMap((line, index) =>
    [...line.matchAll(quoteOrOpening)].map((match) => ({
      name: match[1] ?? match[0].trim(),
      place: { file, line: firstLine + index, column: [...line.slice(0, match.index)].length + 1 },
    })),
  );
}
