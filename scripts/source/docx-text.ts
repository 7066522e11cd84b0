/** Hands on the text of a docx by paragraphs and rows: shown, struck by a change, hidden, and in comments, heads and feet. */
import { cellGap } from "../text/personal-number.ts";
import {
  type AttachmentMark,
  type AttachmentSegment,
  type OfficeText,
  type SegmentRun,
  segmentAt,
} from "./attachment-segment.ts";
import { walkXml } from "./xml-events.ts";
import { decodePart } from "./zip-parts.ts";

/** Parts with text, and how a clerk calls them. */
const parts: readonly (readonly [pattern: RegExp, name: string, hidden: string | undefined])[] = [
  [/^word\/document\d*\.xml$/, "正文", undefined],
  [/^word\/header\d*\.xml$/, "页眉", undefined],
  [/^word\/footer\d*\.xml$/, "页脚", undefined],
  [/^word\/footnotes\.xml$/, "脚注", undefined],
  [/^word\/endnotes\.xml$/, "尾注", undefined],
  [/^word\/comments\.xml$/, "批注", "批注"],
  [/^word\/glossary\/document\.xml$/, "文档部件", "不显示的文档部件"],
];

/** Reads all parts that hold text. */
export function readDocx(files: ReadonlyMap<string, Uint8Array>): OfficeText {
  const hiddenStyles = readHiddenStyles(decodePart(files.get("word/styles.xml")));
  const read = parts.flatMap(([pattern, name, hidden]) =>
    [...files.keys()]
      .filter((path) => pattern.test(path))
      .map((path, index) => {
        const place = index === 0 ? name : `${name}${index + 1}`;
        return readFlow(decodePart(files.get(path)), { place, hidden, hiddenStyles });
      }),
  );
  return {
    segments: read.flatMap(({ segments }) => segments),
    marks: read.flatMap(({ marks }) => marks),
  };
}

interface Flow {
  readonly place: string;
  readonly hidden: string | undefined;
  readonly hiddenStyles: ReadonlySet<string>;
}

/** A paragraph, or a row of a table, while it is being read: as shown, and as it was before changes were made and text hidden. */
interface Growing {
  shown: string;
  original: string;
  /** Of what is not shown. */
  lost: string;
}

const fresh = (): Growing => ({ shown: "", original: "", lost: "" });

/** Reads one part. A text box stands within a paragraph, and is told before it. */
function readFlow(source: string, { place, hidden, hiddenStyles }: Flow): OfficeText {
  const segments: AttachmentSegment[] = [];
  const marks: AttachmentMark[] = [];
  const stack: Growing[] = [];
  const rows: { cells: Growing[]; table: number; row: number }[] = [];
  const tables: { number: number; rows: number }[] = [];
  const count = { paragraphs: 0, tables: 0, comments: 0, boxes: 0 };
  const inside = { deleted: 0, inserted: 0, text: 0, field: 0, fallback: 0, properties: 0, box: 0 };
  let [vanish, styleVanishes] = [false, false];

  const add = (text: string): void => {
    const here = stack.at(-1);
    if (!here || inside.fallback > 0) return;
    const gone = inside.deleted > 0 || vanish;
    if (!gone) here.shown += text;
    else here.lost += text;
    if (inside.inserted === 0 || gone) here.original += text;
  };
  const changed = "修订前的文字或隐藏文字";
  const tell = (where: string, { shown, original, lost }: Growing): void => {
    if (shown.trim() !== "") segments.push(segmentAt(where, shown, hidden));
    if (lost.trim() !== "") segments.push(segmentAt(where, original, changed));
  };
  const tellRow = (where: string, { shown, original, lost }: Growing): void => {
    const isEmpty = (text: string): boolean => text.replaceAll(cellGap, "").trim() === "";
    if (!isEmpty(shown)) segments.push({ text: shown, runs: listCells(where, shown), hidden });
    if (!isEmpty(lost)) segments.push({ text: original, runs: listCells(where, original), hidden: changed });
  };
  const finishParagraph = (): void => {
    const done = stack.pop();
    if (!done) return;
    const row = rows.at(-1);
    const cell = row?.cells.at(-1);
    if (row && cell) {
      for (const key of ["shown", "original", "lost"] as const)
        cell[key] += cell[key] === "" || done[key] === "" ? done[key] : `\n${done[key]}`;
      return;
    }
    if (`${done.shown}${done.lost}`.trim() === "") return;
    if (hidden === "批注") tell(`${place}${count.comments}`, done);
    else if (inside.box > 0) tell(`${place}文本框第${++count.boxes}段`, done);
    else tell(`${place}第${++count.paragraphs}段`, done);
  };

  walkXml(source, {
    open: (name, attribute) => {
      if (name === "p") {
        stack.push(fresh());
        styleVanishes = false;
      } else if (name === "tbl") tables.push({ number: ++count.tables, rows: 0 });
      else if (name === "tr") {
        const table = tables.at(-1);
        if (table) table.rows++;
        rows.push({ cells: [], table: table?.number ?? 0, row: table?.rows ?? 0 });
      } else if (name === "tc") rows.at(-1)?.cells.push(fresh());
      else if (name === "txbxContent") inside.box++;
      else if (name === "Fallback") inside.fallback++;
      else if (name === "rPr" || name === "pPr") inside.properties++;
      else if (inside.properties > 0) {
        if ((name === "vanish" || name === "webHidden") && isOn(attribute("val"))) vanish = true;
        if (name === "rStyle" && hiddenStyles.has(attribute("val") ?? "")) vanish = true;
        if (name === "pStyle" && hiddenStyles.has(attribute("val") ?? "")) styleVanishes = true;
      } else if (name === "r") vanish = styleVanishes;
      else if (name === "del" || name === "moveFrom") {
        inside.deleted++;
        marks.push({
          kind: "trace",
          what: "修订（删去的内容）",
          where: `${place}第${count.paragraphs + 1}段`,
        });
      } else if (name === "ins" || name === "moveTo") {
        inside.inserted++;
        marks.push({
          kind: "trace",
          what: "修订（插入的内容）",
          where: `${place}第${count.paragraphs + 1}段`,
        });
      } else if (name === "comment" && hidden === "批注") {
        count.comments++;
        marks.push({ kind: "trace", what: "批注", where: `${place}${count.comments}` });
        const author = attribute("author");
        if (author) marks.push({ kind: "author", what: "批注人", where: author });
      } else if (name === "t" || name === "delText") inside.text++;
      else if (name === "instrText" || name === "delInstrText") inside.field++;
      else if (name === "tab") add("\t");
      else if (name === "br" || name === "cr") add("\n");
      else if (name === "noBreakHyphen") add("-");
      else if (name === "sym") add(" ");
      else if (name === "docPr") {
        const told = [attribute("title"), attribute("descr")].filter(Boolean).join(" ");
        if (told !== "") segments.push(segmentAt(`${place}图片说明`, told, "图片的替代文字"));
      }
    },
    close: (name) => {
      if (name === "p") finishParagraph();
      else if (name === "tbl") tables.pop();
      else if (name === "tr") {
        const row = rows.pop();
        if (!row) return;
        const joined = (key: keyof Growing) => row.cells.map((cell) => cell[key]).join(cellGap);
        const whole = { shown: joined("shown"), original: joined("original"), lost: joined("lost") };
        const where = `${place}第${row.table}个表第${row.row}行`;
        // A table within a cell is a table of its own; its rows are told before the row round it.
        tellRow(where, whole);
      } else if (name === "txbxContent") inside.box--;
      else if (name === "Fallback") inside.fallback--;
      else if (name === "rPr" || name === "pPr") inside.properties = Math.max(0, inside.properties - 1);
      else if (inside.properties > 0) return;
      else if (name === "r") vanish = false;
      else if (name === "del" || name === "moveFrom") inside.deleted = Math.max(0, inside.deleted - 1);
      else if (name === "ins" || name === "moveTo") inside.inserted = Math.max(0, inside.inserted - 1);
      else if (name === "t" || name === "delText") inside.text = Math.max(0, inside.text - 1);
      else if (name === "instrText" || name === "delInstrText") inside.field = Math.max(0, inside.field - 1);
    },
    text: (text) => {
      if (inside.text > 0) {
        if (vanish && inside.fallback === 0 && text.trim() !== "")
          marks.push({ kind: "hidden", what: "隐藏的文字", where: `${place}第${count.paragraphs + 1}段` });
        add(text);
      } else if (inside.field > 0 && /[@\d]{5}|mailto/.test(text))
        segments.push(segmentAt(`${place}域代码`, text, "域代码"));
    },
  });
  return { segments, marks };
}

/** 第2行第3格: the cells of a row one after the other. */
function listCells(row: string, text: string): readonly SegmentRun[] {
  let at = 0;
  return text.split(cellGap).map((cell, index) => {
    const run = { at, where: `${row}第${index + 1}格` };
    at += cell.length + cellGap.length;
    return run;
  });
}

function isOn(value: string | undefined): boolean {
  return !["0", "false", "off"].includes(value ?? "1");
}

/** Styles that hide their text. */
function readHiddenStyles(source: string): ReadonlySet<string> {
  const hidden = new Set<string>();
  let style = "";
  walkXml(source, {
    open: (name, attribute) => {
      if (name === "style") style = attribute("styleId") ?? "";
      else if (name === "vanish" && style !== "" && isOn(attribute("val"))) hidden.add(style);
    },
    close: (name) => {
      if (name === "style") style = "";
    },
  });
  return hidden;
}
