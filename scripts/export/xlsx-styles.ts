/** Hands on the styles of a spreadsheet: each look that a cell has stands once in a book, under a number. */
import type { SheetCell } from "./xlsx-sheet.ts";

/** The looks of a book, gathered while its sheets are written. */
export interface CellStyles {
  /** The number of the look of a cell. */
  readonly idOf: (cell: Pick<SheetCell, "kind" | "indent" | "strong" | "leadsTo">) => number;
  /** `xl/styles.xml`, once all sheets are written. */
  readonly write: () => string;
}

/** Opens it without any but the plain one. */
export function openCellStyles(): CellStyles {
  const numbers = new Map<string, number>([[plain, 0]]);
  return {
    idOf: (cell) => {
      const style = writeStyle(cell);
      const known = numbers.get(style) ?? numbers.size;
      numbers.set(style, known);
      return known;
    },
    write: () =>
      `${start}<cellXfs count="${numbers.size}">${[...numbers.keys()].join("")}</cellXfs></styleSheet>`,
  };
}

const plain = '<xf fontId="0" applyFont="1"></xf>';

function writeStyle({
  kind,
  indent = 0,
  strong = false,
  leadsTo,
}: Pick<SheetCell, "kind" | "indent" | "strong" | "leadsTo">): string {
  const isHead = kind === "head";
  const isTitle = kind === "title";
  const font = (strong || isHead ? 1 : 0) + (leadsTo === undefined ? 0 : 2);
  const fill = isHead ? ' fillId="2" applyFill="1"' : "";
  const border = isTitle ? "" : ' borderId="1" applyBorder="1"';
  const side = isHead ? "center" : kind === "figure" ? "right" : "left";
  const room = indent === 0 ? "" : ` indent="${indent}"`;
  const wrap = isTitle ? "" : ' wrapText="1"';
  return `<xf fontId="${font}" applyFont="1"${fill}${border} applyAlignment="1"><alignment horizontal="${side}" vertical="center"${room}${wrap}/></xf>`;
}

const blue = '<color rgb="FF0B4F7D"/>';
const black = '<color theme="1"/>';
/** By number: plain, bold, leading elsewhere, both. */
const fonts = [black, `<b/>${black}`, `<u/>${blue}`, `<b/><u/>${blue}`].map(
  (look) => `<font><name val="宋体"/><sz val="11"/><family val="2"/>${look}</font>`,
);
// Excel takes the first two for its own, whatever they say.
const fills = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  '<patternFill patternType="solid"><fgColor rgb="FFF0F0EE"/><bgColor indexed="64"/></patternFill>',
].map((fill) => `<fill>${fill}</fill>`);
const borders = ["", ' style="thin"'].map(
  (line) =>
    `<border>${["left", "right", "top", "bottom"].map((side) => `<${side}${line}/>`).join("")}<diagonal/></border>`,
);

const start = [
  '<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<fonts count="${fonts.length}">${fonts.join("")}</fonts>`,
  `<fills count="${fills.length}">${fills.join("")}</fills>`,
  `<borders count="${borders.length}">${borders.join("")}</borders>`,
].join("");
