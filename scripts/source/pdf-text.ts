/** Hands on the text of a PDF page by page, where it can be had, with notes, fields and properties; and why it cannot, else. */
import {
  type AttachmentMark,
  type AttachmentSegment,
  type AttachmentText,
  segmentAt,
  unreadText,
} from "./attachment-segment.ts";
import { decodeUtf16 } from "./pdf-fonts.ts";
import { openPdf, type PdfFile } from "./pdf-objects.ts";
import { type FontCache, readPageText } from "./pdf-page.ts";
import { isAtom, nameOf, type PdfDict, type PdfValue } from "./pdf-values.ts";
import { decode } from "./source-file.ts";

const mostPages = 3000;

/** Reads a PDF. Behind a password, scanned, or in fonts without a table there is no text to be had, and that is said. */
export function readPdf(bytes: Uint8Array, limit: number): AttachmentText {
  const pdf = openPdf(bytes, limit);
  if (pdf.trailer?.entries.has("Encrypt")) return unreadText("PDF 加了密");
  const pages = listPages(pdf);
  if (pages.length === 0) return unreadText("PDF 损坏，找不到页面");
  const [segments, marks]: [AttachmentSegment[], AttachmentMark[]] = [[], []];
  const [pictures, puzzles]: [number[], number[]] = [[], []];
  const fonts: FontCache = new Map();
  for (const [index, { page, resources }] of pages.entries()) {
    const where = `第${index + 1}页`;
    const contents = [pdf.resolve(page.entries.get("Contents"))].flat();
    const streams = contents.some((value) => isAtom(value) && value.kind === "ref")
      ? contents
      : [page.entries.get("Contents")];
    const source = streams.map((value) => pdf.stream(value)).join("\n");
    const { text, unknown, hasImages } = readPageText(pdf, source, resources, fonts);
    if (text.trim() !== "") segments.push(segmentOfLines(where, text));
    else if (hasImages) pictures.push(index + 1);
    if (unknown > 0) puzzles.push(index + 1);
    readNotes(pdf, page, where, segments, marks);
  }
  readInfo(pdf, segments, marks);
  const reasons = [
    pictures.length > 0 ? `${listNumbers(pictures)}是图片（扫描件）` : undefined,
    puzzles.length > 0 ? `${listNumbers(puzzles)}的字体没有对照表` : undefined,
    pdf.isCut() ? "展开以后太大" : undefined,
    pages.length >= mostPages ? `只读了前${mostPages}页` : undefined,
  ].filter((reason) => reason !== undefined);
  return { segments, marks, isPlain: false, unread: reasons.length === 0 ? undefined : reasons.join("，") };
}

/** A number may go on in the next line: the page is one text, and every line of it has its own place. */
function segmentOfLines(where: string, text: string): AttachmentSegment {
  let at = 0;
  const runs = text.split("\n").map((line, index) => {
    const run = { at, where: `${where}第${index + 1}行` };
    at += line.length + 1;
    return run;
  });
  return { text, runs, hidden: undefined };
}

interface Page {
  readonly page: PdfDict;
  readonly resources: PdfDict | undefined;
}

/** The pages in their order; where the tree is broken, all that call themselves pages. */
function listPages(pdf: PdfFile): readonly Page[] {
  const pages: Page[] = [];
  const seen = new Set<PdfDict>();
  const walk = (value: PdfValue | undefined, inherited: PdfDict | undefined): void => {
    const node = pdf.dict(value);
    if (!node || seen.has(node) || pages.length >= mostPages || seen.size > 20_000) return;
    seen.add(node);
    const resources = pdf.dict(node.entries.get("Resources")) ?? inherited;
    const kids = pdf.resolve(node.entries.get("Kids"));
    if (Array.isArray(kids)) for (const kid of kids as readonly PdfValue[]) walk(kid, resources);
    else pages.push({ page: node, resources });
  };
  walk(pdf.dict(pdf.trailer?.entries.get("Root"))?.entries.get("Pages"), undefined);
  if (pages.length > 0) return pages;
  return pdf.numbers.slice(0, 100_000).flatMap((number) => {
    const page = pdf.dict({ kind: "ref", number });
    if (!page || nameOf(page.entries.get("Type")) !== "Page") return [];
    return [{ page, resources: pdf.dict(page.entries.get("Resources")) }];
  });
}

/** Notes stuck on a page, fields filled in, and where links lead. */
function readNotes(
  pdf: PdfFile,
  page: PdfDict,
  where: string,
  segments: AttachmentSegment[],
  marks: AttachmentMark[],
): void {
  const annotations = pdf.resolve(page.entries.get("Annots"));
  if (!Array.isArray(annotations)) return;
  for (const value of (annotations as readonly PdfValue[]).slice(0, 5000)) {
    const note = pdf.dict(value);
    if (!note) continue;
    const kind = nameOf(note.entries.get("Subtype"));
    const contents = textIn(pdf, note.entries.get("Contents"));
    if (contents !== "" && kind !== "Link") {
      segments.push(segmentAt(`${where}批注`, contents, "批注"));
      marks.push({ kind: "trace", what: "批注", where });
      const author = textIn(pdf, note.entries.get("T"));
      if (author !== "" && kind !== "Widget") marks.push({ kind: "author", what: "批注人", where: author });
    }
    const filled = textIn(pdf, note.entries.get("V"));
    if (filled !== "") segments.push(segmentAt(`${where}表单`, filled));
    const link = textIn(pdf, pdf.dict(note.entries.get("A"))?.entries.get("URI"));
    if (link !== "") segments.push(segmentAt(`${where}链接`, link, "链接的地址"));
  }
}

const properties: readonly (readonly [key: string, name: string])[] = [
  ["Title", "标题"],
  ["Subject", "主题"],
  ["Keywords", "关键词"],
  ["Author", "作者"],
];

function readInfo(pdf: PdfFile, segments: AttachmentSegment[], marks: AttachmentMark[]): void {
  const info = pdf.dict(pdf.trailer?.entries.get("Info"));
  if (!info) return;
  for (const [key, name] of properties) {
    const value = textIn(pdf, info.entries.get(key));
    if (value === "") continue;
    segments.push(segmentAt(`文档属性“${name}”`, value, "文档属性"));
    if (key === "Author") marks.push({ kind: "author", what: name, where: value });
  }
}

/** UTF-16 with its mark, UTF-8 with its mark, else what Chinese programs write without one. */
function textIn(pdf: PdfFile, value: PdfValue | undefined): string {
  const found = pdf.resolve(value);
  if (!isAtom(found) || found.kind !== "string") return "";
  const { bytes } = found;
  if (bytes.startsWith("\u00FE\u00FF")) return decodeUtf16(bytes.slice(2)).trim();
  const raw = Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
  return (decode(raw, "utf-8") ?? decode(raw, "gb18030") ?? bytes).replace(/^\uFEFF/, "").trim();
}

function listNumbers(pages: readonly number[]): string {
  const shown = pages.slice(0, 6).join("、");
  return pages.length > 6 ? `第${shown}等${pages.length}页` : `第${shown}页`;
}
