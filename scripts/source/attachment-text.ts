/** Hands on the text of an attachment as segments with places, from its bytes alone: the one door to docx, xlsx, pptx, ofd, pdf, csv, txt and older files. */
import { complain } from "../diagnostics/codes.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import {
  type AttachmentMark,
  type AttachmentText,
  type OfficeText,
  type ReadingLimits,
  segmentAt,
  unreadText,
} from "./attachment-segment.ts";
import { readCompound } from "./compound-text.ts";
import { readDocx } from "./docx-text.ts";
import { readProperties } from "./office-properties.ts";
import { readPdf } from "./pdf-text.ts";
import { readCsvAttachment, readTxtAttachment } from "./plain-attachment.ts";
import { readPptx } from "./pptx-text.ts";
import type { Parts } from "./xlsx-book.ts";
import { readXlsx } from "./xlsx-text.ts";
import { listTexts } from "./xml-events.ts";
import { decodePart, isCompound, isZip, openZip } from "./zip-parts.ts";

/** A file within a file within a file is looked into no more. */
const deepestFiles = 2;
/** As much as any county's attachment needs, where the caller sets no bound. */
const usualLimits: ReadingLimits = { unpackedBytes: 96 * 1024 * 1024 };

/** True for files in whose bytes text is looked for; pictures have none that we can read. */
export function mayHoldText(name: string): boolean {
  return /\.(?:docx|docm|xlsx|xlsm|pptx|ofd|pdf|csv|txt|doc|xls|wps|et|ppt|dps)$/i.test(name);
}

/**
 * Reads an attachment; what it really is decides, not only its name. Never throws: where text could not be had the complaint
 * `attachment-unread` says why, at the file's name, and what could be read is handed on all the same.
 */
export function readAttachmentText(
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits = usualLimits,
): Checked<AttachmentText> {
  const read = readSafely(name, bytes, limits.unpackedBytes, 0);
  const segments = read.segments.filter(({ text }) => text.trim() !== "");
  const value = { ...read, segments, marks: gatherMarks(read.marks) };
  const why = read.unread;
  return {
    value,
    diagnostics: why === undefined ? [] : [complain("attachment-unread", { file: name }, { why })],
  };
}

function readSafely(name: string, bytes: Uint8Array, limit: number, depth: number): AttachmentText {
  try {
    return readByKind(name, bytes, limit, depth);
  } catch {
    return unreadText("文件损坏，读不下去");
  }
}

function readByKind(name: string, bytes: Uint8Array, limit: number, depth: number): AttachmentText {
  if (!mayHoldText(name)) return unreadText(undefined);
  if (isZip(bytes)) return readZipped(bytes, limit, depth);
  if (isCompound(bytes)) return readCompound(bytes);
  if (/\.csv$/i.test(name)) return readCsvAttachment(bytes);
  if (/\.txt$/i.test(name)) return readTxtAttachment(bytes);
  // Some programs put words before the mark of a PDF.
  if (/\.pdf$/i.test(name)) return readPdf(bytes, limit);
  if (bytes.length === 0) return unreadText("文件是空的");
  // A web page or a table of text under the name of an old office file is text all the same.
  if (/\.(?:doc|xls|wps|et)$/i.test(name)) return { ...readTxtAttachment(bytes), isPlain: false };
  return unreadText("文件损坏，不是这种格式");
}

function readZipped(bytes: Uint8Array, limit: number, depth: number): AttachmentText {
  const { parts, unread } = openZip(bytes, limit, (path) =>
    /\.(?:xml|rels|docx|xlsx|pptx|doc|xls|bin|vml)$/i.test(path),
  );
  const read = readParts(parts);
  if (!read) return unreadText(unread ?? "文件损坏，缺少正文");
  const about = readProperties(parts);
  const inner = [...parts].filter(
    ([path]) => /\.(?:docx|xlsx|pptx|doc|xls)$/i.test(path) || /embeddings\/.*\.bin$/.test(path),
  );
  // What they unpack to is counted with the file's own.
  const used = [...parts.values()].reduce((sum, part) => sum + part.length, 0);
  const share = Math.floor(Math.max(0, limit - used) / Math.max(1, inner.length));
  const embedded =
    depth >= deepestFiles
      ? []
      : inner.map(([path, own]) => {
          const short = path.slice(path.lastIndexOf("/") + 1);
          const told = readSafely(short.replace(/\.bin$/, ".doc"), own, share, depth + 1);
          return told.segments.map(({ text, runs, hidden }) => ({
            text,
            runs: runs.map(({ at, where }) => ({ at, where: `嵌入的${short}的${where}` })),
            hidden: hidden ?? "嵌入的文件",
          }));
        });
  const marks = inner.map(
    ([path]): AttachmentMark => ({
      kind: "hidden",
      what: "嵌入的文件",
      where: path.slice(path.lastIndexOf("/") + 1),
    }),
  );
  return {
    segments: [...read.segments, ...about.segments, ...embedded.flat()],
    marks: [...read.marks, ...about.marks, ...marks],
    isPlain: false,
    unread,
  };
}

function readParts(parts: Parts): OfficeText | undefined {
  if (parts.has("xl/workbook.xml")) return readXlsx(parts);
  if ([...parts.keys()].some((path) => /^word\/document\d*\.xml$/.test(path))) return readDocx(parts);
  if (parts.has("ppt/presentation.xml")) return readPptx(parts);
  return parts.has("OFD.xml") ? readOfd(parts) : undefined;
}

/** OFD (GB/T 33190): the words of a page stand in `TextCode`, a line or a piece of one each. */
function readOfd(parts: Parts): OfficeText {
  const pages = [...parts.keys()].filter((path) => /Pages\/Page_\d+\/Content\.xml$/i.test(path));
  const author = listTexts(decodePart(parts.get("OFD.xml")), "Author").join("");
  return {
    segments: pages.map((path, index) =>
      segmentAt(`第${index + 1}页`, listTexts(decodePart(parts.get(path)), "TextCode").join("\n")),
    ),
    marks: author.trim() === "" ? [] : [{ kind: "author", what: "作者", where: author.trim() }],
  };
}

/** Each name and each hidden part once; traces of one kind together, with their number. */
function gatherMarks(marks: readonly AttachmentMark[]): readonly AttachmentMark[] {
  const single = new Map<string, AttachmentMark>();
  const traces = new Map<string, Set<string>>();
  for (const mark of marks)
    if (mark.kind !== "trace") single.set(`${mark.kind} ${mark.what} ${mark.where}`, mark);
    else traces.set(mark.what, (traces.get(mark.what) ?? new Set()).add(mark.where));
  return [
    ...single.values(),
    ...[...traces].map(([what, places]): AttachmentMark => {
      const shown = [...places].slice(0, 4).join("、");
      return { kind: "trace", what, where: places.size > 4 ? `${shown}等${places.size}处` : shown };
    }),
  ];
}
