/** Hands on the text of csv and txt attachments, whatever they were saved as: UTF-8, GB18030, UTF-16, with or without a mark. */
import { cellGap } from "../text/personal-number.ts";
import {
  type AttachmentSegment,
  type AttachmentText,
  type SegmentRun,
  unreadText,
} from "./attachment-segment.ts";
import { decode } from "./source-file.ts";

/** A table: each row by itself, its cells divided. */
export function readCsvAttachment(bytes: Uint8Array): AttachmentText {
  return readLines(bytes, (lines) => lines.flatMap(readRow));
}

/** Running text: one piece. */
export function readTxtAttachment(bytes: Uint8Array): AttachmentText {
  return readLines(bytes, (lines) => [joinLines(lines)]);
}

/** Decodes; a file that is in none of the encodings is read as far as it can be, and that is said. */
function readLines(
  bytes: Uint8Array,
  divide: (lines: readonly string[]) => readonly AttachmentSegment[],
): AttachmentText {
  if (bytes.length === 0) return unreadText("文件是空的");
  const { text, isUtf8, sure } = decodePlain(bytes);
  return {
    segments: divide(text.split(/\r\n|\r|\n/)),
    marks: [],
    isPlain: isUtf8,
    unread: sure ? undefined : "有的字节不属于任何一种中文编码",
  };
}

interface Decoded {
  readonly text: string;
  readonly isUtf8: boolean;
  readonly sure: boolean;
}

function decodePlain(bytes: Uint8Array): Decoded {
  const wide = tellUtf16(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), isUtf8: false, sure: true };
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8.replace(/^\uFEFF/, ""), isUtf8: true, sure: true };
  const gb = decode(bytes, "gb18030");
  if (gb !== undefined) return { text: gb, isUtf8: false, sure: true };
  return { text: new TextDecoder("gb18030").decode(bytes), isUtf8: false, sure: false };
}

/** By its mark, or by the zeros that digits and line breaks leave at every second byte. */
function tellUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 65_536);
  let [even, odd] = [0, 0];
  for (const [at, byte] of sample.entries())
    if (byte === 0) {
      if (at % 2 === 0) even++;
      else odd++;
    }
  const enough = Math.max(1, sample.length / 200);
  if (odd > enough && odd > even * 3) return "utf-16le";
  return even > enough && even > odd * 3 ? "utf-16be" : undefined;
}

/** Signs keep their places, so that the column of the file can be told. */
function readRow(line: string, index: number): readonly AttachmentSegment[] {
  if (line.trim() === "") return [];
  const run = { at: 0, where: `第${index + 1}行`, line: index + 1, column: 1 };
  return [{ text: line.replace(/[,;\t，]/g, cellGap), runs: [run], hidden: undefined }];
}

/** One text, so that a number broken by the end of a line is still one. */
function joinLines(lines: readonly string[]): AttachmentSegment {
  let at = 0;
  const runs = lines.map((line, index): SegmentRun => {
    const run = { at, where: `第${index + 1}行`, line: index + 1, column: 1 };
    at += line.length + 1;
    return run;
  });
  return { text: lines.join("\n"), runs, hidden: undefined };
}
