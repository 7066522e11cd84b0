/** Hands on the lines of an attachment that may be searched: what its readers see, a paragraph or a row of a table each. */
import { cellGap } from "../text/personal-number.ts";
import type { AttachmentSegment } from "../source/attachment-segment.ts";
import { readAttachmentText } from "../source/attachment-text.ts";
import { isCompound, isZip } from "../source/zip-parts.ts";

/** How much of one attachment is read and searched. */
export interface AttachmentLimits {
  readonly unpackedBytes: number;
  /** Code units of visible text. */
  readonly characters: number;
}

/** The lines, and whether the text went on beyond the limit. */
export interface AttachmentLines {
  readonly lines: readonly string[];
  readonly isCut: boolean;
}

/** As long as a thick book; of what is longer the beginning is searched. */
export const mostCharacters = 400_000;

/** True for files whose visible text can be told from what they carry unseen; old office files are not among them. */
export function mayBeSearched(name: string): boolean {
  return /\.(?:docx|docm|xlsx|xlsm|pptx|ofd|pdf|csv|txt)$/i.test(name);
}

/**
 * Reads the lines of an attachment. What is hidden in it (隐藏的工作表, 批注, 修订, 文档属性 …) is left out, so that no search
 * ever tells it. A file that cannot be read has no lines.
 */
export function readAttachmentLines(
  name: string,
  bytes: Uint8Array,
  { unpackedBytes, characters }: AttachmentLimits,
): AttachmentLines {
  // Of an old office file every byte looks alike: what was deleted, and what is shown.
  if (!mayBeSearched(name) || isCompound(bytes)) return { lines: [], isCut: false };
  const segments = readAttachmentText(name, bytes, { unpackedBytes }).value?.segments ?? [];
  const join = isZip(bytes) ? listParagraphs : /\.pdf$/i.test(name) ? joinWrapped : listLines;
  const lines: string[] = [];
  let left = characters;
  for (const segment of segments) {
    if (segment.hidden !== undefined) continue;
    for (const line of segment.text.includes(cellGap) ? [joinRow(segment.text)] : join(segment)) {
      const told = line.trim();
      if (told === "") continue;
      if (left <= 0) return { lines, isCut: true };
      lines.push(told.slice(0, left));
      if (told.length > left) return { lines, isCut: true };
      left -= told.length;
    }
  }
  return { lines, isCut: false };
}

/** The lines as they are read under a lower limit. */
export function shortenLines({ lines, isCut }: AttachmentLines, characters: number): AttachmentLines {
  const taken: string[] = [];
  let left = characters;
  for (const line of lines) {
    if (left <= 0) return { lines: taken, isCut: true };
    taken.push(line.slice(0, left));
    if (line.length > left) return { lines: taken, isCut: true };
    left -= line.length;
  }
  return { lines: taken, isCut };
}

/** A row is one line, so that the passage shown with a find tells what else stands in the row. */
function joinRow(text: string): string {
  return text
    .split(cellGap)
    .map((cell) => cell.replace(/\s*\n\s*/g, " ").trim())
    .filter((cell) => cell !== "")
    .join("　");
}

function listLines({ text }: AttachmentSegment): readonly string[] {
  return text.split("\n");
}

/** The words of a page of OFD come in pieces without a sign of where a line ends: they are one line. */
function listParagraphs(segment: AttachmentSegment): readonly string[] {
  return /^第\d+页$/.test(segment.runs[0]?.where ?? "")
    ? [joinPieces(segment.text.split("\n"))]
    : listLines(segment);
}

/** A line of a PDF that is as wide as the page and ends no sentence goes on in the next one. */
function joinWrapped({ text }: AttachmentSegment): readonly string[] {
  const written = text.split("\n").map((line) => line.trim());
  const widest = Math.max(...written.map((line) => line.length));
  const paragraphs: string[][] = [];
  let goesOn = false;
  for (const line of written) {
    if (goesOn) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    goesOn = line.length >= widest * fullLine && !/[。！？；：.!?;:]$/.test(line);
  }
  return paragraphs.map(joinPieces);
}

// Lines of one width differ by the figures and brackets in them.
const fullLine = 0.8;

function joinPieces(pieces: readonly string[]): string {
  return pieces.reduce((text, piece) =>
    /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(piece) ? `${text} ${piece}` : text + piece,
  );
}
