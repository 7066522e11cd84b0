/** Hands on the text of a workbook row by row, with what is hidden in it, remarked on it, or left behind in its caches. */
import { cellGap } from "../text/personal-number.ts";
import {
  type AttachmentMark,
  type AttachmentSegment,
  type OfficeText,
  type SegmentRun,
  segmentAt,
} from "./attachment-segment.ts";
import { type Book, type BookSheet, type Parts, readBook } from "./xlsx-book.ts";
import { readXlsxExtras } from "./xlsx-extras.ts";
import { walkXml } from "./xml-events.ts";
import { decodePart } from "./zip-parts.ts";

/** Reads every sheet, and everything beside the sheets. */
export function readXlsx(files: Parts): OfficeText {
  const book = readBook(files);
  const used = new Set<number>();
  const segments: AttachmentSegment[] = [];
  const marks: AttachmentMark[] = [];
  for (const sheet of book.sheets) {
    if (sheet.hidden !== undefined) marks.push({ kind: "hidden", what: sheet.hidden, where: sheet.name });
    const read = readSheet(decodePart(files.get(sheet.path)), sheet, book, used);
    segments.push(segmentAt("工作表名称", sheet.name, sheet.hidden), ...read.segments);
    marks.push(...read.marks);
  }
  // A string that no cell shows any more is what a cell once said.
  for (const [index, text] of book.strings.entries())
    if (!used.has(index) && text.trim() !== "")
      segments.push(segmentAt("文件内部残留", text, "删去后残留的文字"));
  const extras = readXlsxExtras(files, book);
  return { segments: [...segments, ...extras.segments], marks: [...marks, ...extras.marks] };
}

interface Cell {
  readonly column: number;
  readonly where: string;
  readonly text: string;
}

function readSheet(source: string, sheet: BookSheet, book: Book, used: Set<number>): OfficeText {
  const segments: AttachmentSegment[] = [];
  const hiddenColumns: (readonly [number, number])[] = [];
  const hidden = { rows: [] as number[], columns: [] as string[] };
  let row: { number: number; hidden: boolean; cells: Cell[] } = { number: 0, hidden: false, cells: [] };
  let cell = { column: 0, type: "", style: 0, value: "", formula: "" };
  let inside = "";

  const finishRow = (): void => {
    const isHidden = ({ column }: Cell): boolean =>
      hiddenColumns.some(([from, to]) => from <= column && column <= to);
    const reason = sheet.hidden ?? (row.hidden ? "隐藏的行" : undefined);
    const seen = row.cells.filter((one) => !isHidden(one));
    const unseen = row.cells.filter(isHidden);
    if (seen.length > 0) segments.push(joinCells(seen, reason));
    if (unseen.length > 0) segments.push(joinCells(unseen, reason ?? "隐藏的列"));
    if (row.hidden && row.cells.length > 0) hidden.rows.push(row.number);
    row = { ...row, cells: [] };
  };

  walkXml(source, {
    open: (tag, attribute) => {
      if (tag === "col" && (isTrue(attribute("hidden")) || Number(attribute("width") ?? "1") === 0)) {
        const [from, to] = [Number(attribute("min")), Number(attribute("max"))];
        hiddenColumns.push([from, to]);
        hidden.columns.push(from === to ? columnName(from) : `${columnName(from)}:${columnName(to)}`);
      } else if (tag === "row") {
        const number = Number(attribute("r") ?? row.number + 1);
        const flat = attribute("ht") !== undefined && Number(attribute("ht")) === 0;
        row = { number, hidden: isTrue(attribute("hidden")) || flat, cells: [] };
        cell = { ...cell, column: 0 };
      } else if (tag === "c") {
        const letters = /^[A-Z]+/.exec(attribute("r") ?? "")?.[0];
        const column = letters === undefined ? cell.column + 1 : columnNumber(letters);
        const style = Number(attribute("s") ?? "0");
        cell = { column, type: attribute("t") ?? "n", style, value: "", formula: "" };
      } else if (tag === "v" || tag === "f" || tag === "t") inside = tag;
      else if (tag === "rPh") inside = "rPh";
    },
    close: (tag) => {
      if (tag === inside) inside = "";
      if (tag === "row") finishRow();
      if (tag !== "c") return;
      const where = `${sheet.name}!${columnName(cell.column)}${row.number}`;
      const text = shownText(cell, book, used);
      if (text.trim() !== "") row.cells.push({ column: cell.column, where, text });
      if (/["@]/.test(cell.formula)) segments.push(segmentAt(where, cell.formula, "公式"));
    },
    text: (text) => {
      if (inside === "v" || inside === "t") cell.value += text;
      else if (inside === "f") cell.formula += text;
    },
  });
  const marks: AttachmentMark[] = [];
  if (hidden.rows.length > 0)
    marks.push({ kind: "hidden", what: "隐藏的行", where: `${sheet.name}!${listRows(hidden.rows)}` });
  // Columns to the right of all cells are hidden often, to make a sheet look tidy.
  if (segments.some(({ hidden: why }) => why === "隐藏的列"))
    marks.push({ kind: "hidden", what: "隐藏的列", where: `${sheet.name}!${hidden.columns.join("、")}` });
  return { segments, marks: sheet.hidden === undefined ? marks : [] };
}

/** Neighbours are divided by one gap, cells with others between them by two: no number runs across those. */
function joinCells(cells: readonly Cell[], hidden: string | undefined): AttachmentSegment {
  let text = "";
  const runs: SegmentRun[] = [];
  let before = cells[0]?.column ?? 0;
  for (const { column, where, text: own } of cells) {
    if (text !== "") text += cellGap.repeat(Math.min(column - before, 64));
    runs.push({ at: text.length, where });
    text += own.replace(/[\n\r]+/g, "\n");
    before = column;
  }
  return { text, runs, hidden };
}

function shownText(
  { type, style, value }: { readonly type: string; readonly style: number; readonly value: string },
  { strings, showsSums }: Book,
  used: Set<number>,
): string {
  if (type === "s") {
    const index = Number(value);
    used.add(index);
    return strings[index] ?? "";
  }
  if (type !== "n") return value;
  const plain = plainNumber(value.trim());
  // As it is shown: 13,800,000,000 is a sum, and nobody's telephone.
  return showsSums(style) ? plain.replace(/\B(?=(?:\d{3})+(?!\d))/g, ",") : plain;
}

/** 1.3800138E10 is 13800138000; a card typed as a number has lost its last digits to zeros. */
function plainNumber(value: string): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?[Ee]\+?(\d{1,2})$/.exec(value);
  if (!parts) return value;
  const [, sign = "", first = "", rest = "", power = "0"] = parts;
  const places = Number(power);
  if (rest.length > places) return `${sign}${first}${rest.slice(0, places)}.${rest.slice(places)}`;
  return `${sign}${first}${rest.padEnd(places, "0")}`;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** C → 3, AA → 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 3 → C, 27 → AA. */
function columnName(column: number): string {
  let [left, name] = [column, ""];
  while (left > 0) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
    left = Math.floor((left - 1) / 26);
  }
  return name;
}

function listRows(rows: readonly number[]): string {
  const shown = rows.slice(0, 5).map((row) => `第${row}行`);
  return rows.length > 5 ? `${shown.join("、")}等${rows.length}行` : shown.join("、");
}
