/** Hands on the text of slides and drawings: paragraphs and rows, notes, comments, and slides that are hidden. */
import { cellGap } from "../text/personal-number.ts";
import {
  type AttachmentMark,
  type AttachmentSegment,
  type OfficeText,
  segmentAt,
} from "./attachment-segment.ts";
import type { Parts } from "./xlsx-book.ts";
import { listTexts, walkXml } from "./xml-events.ts";
import { decodePart } from "./zip-parts.ts";

/** Reads all slides by their numbers. */
export function readPptx(files: Parts): OfficeText {
  const [segments, marks]: [AttachmentSegment[], AttachmentMark[]] = [[], []];
  const numbered = (pattern: RegExp): readonly (readonly [string, string])[] =>
    [...files.keys()]
      .flatMap((path) => {
        const number = pattern.exec(path)?.[1];
        return number === undefined ? [] : [[path, number] as const];
      })
      .sort(([, one], [, other]) => Number(one) - Number(other));
  for (const [path, number] of numbered(/^ppt\/slides\/slide(\d+)\.xml$/)) {
    const source = decodePart(files.get(path));
    const isHidden = /<(?:\w+:)?sld\b[^>]*\sshow="(?:0|false)"/.test(source);
    if (isHidden) marks.push({ kind: "hidden", what: "隐藏的幻灯片", where: `第${number}张` });
    segments.push(...readDrawing(source, `第${number}张幻灯片`, isHidden ? "隐藏的幻灯片" : undefined));
  }
  for (const [path, number] of numbered(/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/))
    segments.push(...readDrawing(decodePart(files.get(path)), `第${number}张备注`, "演讲者备注"));
  for (const [path, number] of numbered(/^ppt\/comments\/\D*(\d+)\.xml$/))
    for (const tag of ["text", "t"])
      for (const text of listTexts(decodePart(files.get(path)), tag)) {
        segments.push(segmentAt(`批注${number}`, text, "批注"));
        marks.push({ kind: "trace", what: "批注", where: `批注${number}` });
      }
  for (const text of listNames(decodePart(files.get("ppt/commentAuthors.xml"))))
    marks.push({ kind: "author", what: "批注人", where: text });
  return { segments, marks };
}

function listNames(source: string): readonly string[] {
  const names: string[] = [];
  walkXml(source, {
    open: (tag, attribute) => {
      if (tag === "cmAuthor") names.push(attribute("name") ?? "");
    },
  });
  return names.filter((name) => name !== "");
}

/** Paragraphs of shapes, and rows of tables with their cells joined; a shape may be hidden by itself or with its group. */
export function readDrawing(
  source: string,
  place: string,
  hidden: string | undefined,
): readonly AttachmentSegment[] {
  const segments: AttachmentSegment[] = [];
  let [paragraph, inText, number, rowNumber] = ["", false, 0, 0];
  let row: string[] | undefined;
  const shapes: boolean[] = [];
  const why = (): string | undefined => hidden ?? (shapes.includes(true) ? "隐藏的图形" : undefined);
  walkXml(source, {
    open: (tag, attribute) => {
      if (isShape(tag)) shapes.push(false);
      else if (tag === "cNvPr" && /^(?:1|true)$/.test(attribute("hidden") ?? "")) shapes.splice(-1, 1, true);
      else if (tag === "tr") row = [];
      else if (tag === "tc") row?.push("");
      else if (tag === "p") paragraph = "";
      else if (tag === "t") inText = true;
      else if (tag === "br") paragraph += "\n";
    },
    close: (tag) => {
      if (isShape(tag)) shapes.pop();
      else if (tag === "t") inText = false;
      else if (tag === "p" && row && row.length > 0) row.push(`${row.pop() ?? ""}${paragraph}`);
      else if (tag === "p" && paragraph.trim() !== "")
        segments.push(segmentAt(`${place}第${++number}段`, paragraph, why()));
      else if (tag === "tr") {
        if (row) segments.push(segmentAt(`${place}表格第${++rowNumber}行`, row.join(cellGap), why()));
        row = undefined;
      }
    },
    text: (text) => {
      if (inText) paragraph += text;
    },
  });
  return segments;
}

function isShape(tag: string): boolean {
  return /^(?:sp|grpSp|graphicFrame|cxnSp|pic)$/.test(tag);
}
