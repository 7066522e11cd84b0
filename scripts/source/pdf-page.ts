/** Hands on the text of one page of a PDF: its drawing orders followed as far as letters go. */
import { cellGap } from "../text/personal-number.ts";
import { type PdfFont, readFont } from "./pdf-fonts.ts";
import type { PdfFile } from "./pdf-objects.ts";
import { isAtom, nameOf, type PdfDict, type PdfValue, readValues } from "./pdf-values.ts";

/** What a page's orders gave. */
export interface PageText {
  readonly text: string;
  /** Letters that no table explains. */
  readonly unknown: number;
  readonly hasImages: boolean;
}

/** Where the next letter goes: scale and place of the text matrix. */
interface Pen {
  x: number;
  y: number;
  /** Where the last letter ended, by estimate. */
  endX: number;
  endY: number;
  size: number;
  scale: number;
  leading: number;
  lineX: number;
  lineY: number;
}

/** Some programs write the sign of a radical for the character: 身 as ⾝. */
const radicals = /[\u2E80-\u2FDF]/g;

const deepestForms = 6;
const mostOrders = 2_000_000;

/** Fonts read once a file. */
export type FontCache = Map<PdfValue, PdfFont>;

/** Reads the orders in `content` with the resources given; forms drawn within are read as they are met. */
export function readPageText(
  pdf: PdfFile,
  content: string,
  resources: PdfDict | undefined,
  fonts: FontCache,
): PageText {
  let [text, unknown, hasImages, orders] = ["", 0, false, 0];
  const pen: Pen = { x: 0, y: 0, endX: 0, endY: 0, size: 10, scale: 1, leading: 0, lineX: 0, lineY: 0 };

  const show = (bytes: string, font: PdfFont | undefined): void => {
    const shown = (font?.decode(bytes) ?? bytes)
      .replaceAll("\0", "")
      .replace(radicals, (sign) => sign.normalize("NFKC"));
    if (shown === "") return;
    const em = Math.abs(pen.size * pen.scale) || 1;
    if (text !== "" && !text.endsWith("\n")) {
      if (Math.abs(pen.y - pen.endY) > em * 0.5 || pen.x < pen.endX - em * 2) text += "\n";
      else if (pen.x - pen.endX > em * 1.2) text += cellGap;
      else if (pen.x - pen.endX > em * 0.35 && !text.endsWith(" ")) text += " ";
    }
    text += shown;
    unknown += [...shown].filter((sign) => sign === "\uFFFD").length;
    pen.x += [...shown].reduce((sum, sign) => sum + (sign > "\u02FF" ? em : em * 0.52), 0);
    [pen.endX, pen.endY] = [pen.x, pen.y];
  };
  const moveLine = (x: number, y: number): void => {
    pen.lineX += x * pen.scale;
    pen.lineY += y * pen.scale;
    [pen.x, pen.y] = [pen.lineX, pen.lineY];
  };

  const follow = (source: string, own: PdfDict | undefined, depth: number): void => {
    const reader = readValues(source, 0);
    let operands: PdfValue[] = [];
    let font: PdfFont | undefined;
    const number = (index: number): number => {
      const value = operands.at(index);
      return typeof value === "number" ? value : 0;
    };
    for (let value = reader.next(); value !== undefined; value = reader.next()) {
      if (!(isAtom(value) && value.kind === "word")) {
        if (operands.length < 64) operands.push(value);
        continue;
      }
      if (++orders > mostOrders) return;
      const last = operands.at(-1);
      if (value.word === "BT") {
        Object.assign(pen, { x: 0, y: 0, lineX: 0, lineY: 0, scale: 1 });
      } else if (value.word === "Tf") {
        font = findFont(pdf, own, nameOf(operands[0]), fonts);
        pen.size = number(-1);
      } else if (value.word === "Tm") {
        pen.scale = Math.hypot(number(-6), number(-5)) || 1;
        Object.assign(pen, { x: number(-2), y: number(-1), lineX: number(-2), lineY: number(-1) });
      } else if (value.word === "Td" || value.word === "TD") {
        if (value.word === "TD") pen.leading = -number(-1);
        moveLine(number(-2), number(-1));
      } else if (value.word === "TL") pen.leading = number(-1);
      else if (value.word === "T*") moveLine(0, -pen.leading);
      else if (value.word === "Tj" || value.word === "'" || value.word === '"') {
        if (value.word !== "Tj") moveLine(0, -pen.leading);
        if (isAtom(last) && last.kind === "string") show(last.bytes, font);
      } else if (value.word === "TJ" && Array.isArray(last)) {
        for (const piece of last as readonly PdfValue[])
          if (typeof piece === "number") pen.x -= (piece / 1000) * pen.size * pen.scale;
          else if (isAtom(piece) && piece.kind === "string") show(piece.bytes, font);
      } else if (value.word === "Do") {
        const form = findResource(pdf, own, "XObject", nameOf(last));
        const dict = pdf.dict(form);
        if (nameOf(dict?.entries.get("Subtype")) === "Image") hasImages = true;
        else if (dict && depth < deepestForms)
          follow(pdf.stream(form), pdf.dict(dict.entries.get("Resources")) ?? own, depth + 1);
      } else if (value.word === "ID") {
        // The bytes of a picture within the orders mean nothing here.
        hasImages = true;
        const end = source.slice(reader.at()).search(/\sEI(?=\s|$)/);
        reader.skipTo(end < 0 ? source.length : reader.at() + end + 3);
      }
      operands = [];
    }
  };
  follow(content, resources, 0);
  return { text, unknown, hasImages };
}

function findResource(
  pdf: PdfFile,
  resources: PdfDict | undefined,
  kind: string,
  name: string | undefined,
): PdfValue | undefined {
  return name === undefined ? undefined : pdf.dict(resources?.entries.get(kind))?.entries.get(name);
}

function findFont(
  pdf: PdfFile,
  resources: PdfDict | undefined,
  name: string | undefined,
  fonts: FontCache,
): PdfFont {
  const value = findResource(pdf, resources, "Font", name);
  const key = isAtom(value) && value.kind === "ref" ? value.number : value;
  const before = key === undefined ? undefined : fonts.get(key);
  if (before) return before;
  const font = readFont(pdf, value);
  if (key !== undefined) fonts.set(key, font);
  return font;
}
