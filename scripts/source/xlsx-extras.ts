/** Hands on what a workbook says beside its cells: comments, text boxes, heads and feet, names, and caches of other data. */
import {
  type AttachmentMark,
  type AttachmentSegment,
  type OfficeText,
  segmentAt,
} from "./attachment-segment.ts";
import { readDrawing } from "./pptx-text.ts";
import { type Book, type Parts, readRelations, resolvePart } from "./xlsx-book.ts";
import { listTexts, walkXml } from "./xml-events.ts";
import { decodePart } from "./zip-parts.ts";

/** Reads all of them. */
export function readXlsxExtras(files: Parts, book: Book): OfficeText {
  const [segments, marks]: [AttachmentSegment[], AttachmentMark[]] = [[], []];
  for (const { name, path, hidden } of book.sheets) {
    for (const part of relatedParts(files, path)) {
      if (/comments\d*\.xml$/i.test(part))
        readComments(decodePart(files.get(part)), name, { segments, marks });
      else if (/threadedComment/i.test(part))
        readThreads(decodePart(files.get(part)), name, { segments, marks });
      else if (/drawings\/drawing\d*\.xml$/i.test(part))
        segments.push(...readDrawing(decodePart(files.get(part)), `${name}文本框`, hidden));
    }
    const sheet = decodePart(files.get(path));
    for (const tag of ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"])
      for (const text of listTexts(sheet, tag))
        segments.push(segmentAt(`${name}${tag.endsWith("Header") ? "页眉" : "页脚"}`, text, hidden));
    for (const text of listTexts(sheet, "formula1"))
      if (text.includes('"')) segments.push(segmentAt(`${name}数据验证`, text, "下拉选项"));
  }
  for (const text of book.definedNames) segments.push(segmentAt("定义的名称", text, "定义的名称"));
  readCaches(files, segments, marks);
  return { segments, marks };
}

function relatedParts(files: Parts, path: string): readonly string[] {
  const at = path.lastIndexOf("/");
  const folder = path.slice(0, at);
  const relations = readRelations(decodePart(files.get(`${folder}/_rels${path.slice(at)}.rels`)));
  return [...relations.values()]
    .map((target) => resolvePart(folder, target))
    .filter((part) => files.has(part));
}

interface Found {
  readonly segments: AttachmentSegment[];
  readonly marks: AttachmentMark[];
}

function readComments(source: string, sheet: string, { segments, marks }: Found): void {
  for (const author of new Set(listTexts(source, "author")))
    if (author.trim() !== "" && !author.startsWith("tc="))
      marks.push({ kind: "author", what: "批注人", where: author });
  let [cell, text, inside] = ["", "", false];
  walkXml(source, {
    open: (tag, attribute) => {
      // LibreOffice writes the place of the box into the comment as numbers: only runs of text are what somebody wrote.
      if (tag === "t") inside = true;
      if (tag !== "comment") return;
      [cell, text] = [attribute("ref") ?? "", ""];
      marks.push({ kind: "trace", what: "批注", where: `${sheet}!${cell}` });
    },
    close: (tag) => {
      if (tag === "t") inside = false;
      if (tag === "comment") segments.push(segmentAt(`${sheet}!${cell}批注`, text, "批注"));
    },
    text: (own) => {
      if (inside) text += own;
    },
  });
}

function readThreads(source: string, sheet: string, { segments, marks }: Found): void {
  let [cell, text] = ["", ""];
  walkXml(source, {
    open: (tag, attribute) => {
      if (tag !== "threadedComment") return;
      [cell, text] = [attribute("ref") ?? "", ""];
      marks.push({ kind: "trace", what: "批注", where: `${sheet}!${cell}` });
    },
    close: (tag) => {
      if (tag === "threadedComment") segments.push(segmentAt(`${sheet}!${cell}批注`, text, "批注"));
    },
    text: (own) => {
      text += own;
    },
  });
}

/** Parts in which data lives on that no sheet shows any more. */
const caches: readonly (readonly [RegExp, string])[] = [
  [/^xl\/pivotCache\/.*\.xml$/, "数据透视表的缓存"],
  [/^xl\/externalLinks\/[^/]*\.xml$/, "外部链接的缓存"],
  [/^xl\/revisions\/.*\.xml$/, "共享工作簿的修订记录"],
  [/^xl\/(?:connections|queryTables\/.*)\.xml$/, "数据连接"],
  [/^xl\/charts\/.*\.xml$/, "图表的缓存"],
];

function readCaches(files: Parts, segments: AttachmentSegment[], marks: AttachmentMark[]): void {
  for (const [pattern, name] of caches)
    for (const path of [...files.keys()].filter((key) => pattern.test(key))) {
      const texts: string[] = [];
      walkXml(decodePart(files.get(path)), {
        open: (_, attribute) => {
          for (const key of ["v", "connection", "command", "userName"]) {
            const value = attribute(key);
            if (value) texts.push(value);
          }
        },
        text: (text) => {
          if (text.trim() !== "") texts.push(text);
        },
      });
      // A cache is a list of values, not a row of cells.
      for (const text of texts) segments.push(segmentAt(name, text, name));
      if (texts.length > 0 && !name.startsWith("图表"))
        marks.push({ kind: "hidden", what: name, where: path.slice(path.lastIndexOf("/") + 1) });
    }
  for (const path of [...files.keys()].filter((key) => /^xl\/persons\/.*\.xml$/.test(key)))
    walkXml(decodePart(files.get(path)), {
      open: (tag, attribute) => {
        const name = attribute("displayName");
        if (tag === "person" && name) marks.push({ kind: "author", what: "批注人", where: name });
      },
    });
}
