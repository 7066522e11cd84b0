/** Hands on sheets of a spreadsheet: squares with spans, plain rows, links from sheet to sheet, fitted to the width of the paper. */
import type writeXlsxFile from "write-excel-file/node";
import type { Cell, Row } from "write-excel-file/node";
import { countCells } from "../text/cell-width.ts";
import { escapeXml } from "../text/escape.ts";
import { addressOfSheet } from "./sheet-names.ts";

/** A cell of a sheet. Text stays text: index numbers keep their zeros, and nothing is run as a formula. */
export interface SheetCell {
  readonly value: string | number;
  readonly kind: "title" | "head" | "row-head" | "text" | "figure";
  readonly columns?: number;
  readonly rows?: number;
  readonly indent?: number;
  readonly strong?: boolean;
  /** Name of the sheet to which the cell leads. */
  readonly leadsTo?: string;
}

/** A sheet; `null` stands where a cell from the left or from above reaches. */
export interface SheetPlan {
  readonly name: string;
  readonly widths: readonly number[];
  readonly landscape: boolean;
  /** How many lines stay in sight, and are repeated on paper. */
  readonly headLines: number;
  readonly lines: readonly (readonly (SheetCell | null)[])[];
}

type LibraryArguments = Parameters<typeof writeXlsxFile>;
type LibrarySheet = LibraryArguments[0][number];
type LibraryFeature = NonNullable<NonNullable<LibraryArguments[1]>["features"]>[number];

/** What the library is given for a sheet. */
export function drawSheet({ name, widths, headLines, lines }: SheetPlan): LibrarySheet {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    ...(headLines > 0 ? { stickyRowsCount: headLines } : {}),
    showGridLines: false,
    data: lines.map((line): Row => {
      const height = heightOf(line, widths);
      return line.map((cell) => (cell === null ? null : drawCell(cell, height)));
    }),
  };
}

const lineHeight = 17;

/** Not every program makes room for wrapped words by itself. */
function heightOf(line: readonly (SheetCell | null)[], widths: readonly number[]): number {
  const lines = line.map((cell, at) => {
    if (cell === null || cell.kind === "title" || (cell.rows ?? 1) > 1) return 1;
    const room = widths.slice(at, at + (cell.columns ?? 1)).reduce((sum, width) => sum + width, -2);
    return Math.ceil(countCells(String(cell.value)) / Math.max(2, room));
  });
  return Math.max(1, ...lines) * lineHeight;
}

function drawCell(cell: SheetCell, height: number): Cell {
  const { value, kind, columns, rows, indent, strong, leadsTo } = cell;
  return {
    value,
    type: typeof value === "number" ? Number : String,
    height,
    ...(columns === undefined ? {} : { columnSpan: columns }),
    ...(rows === undefined ? {} : { rowSpan: rows }),
    ...(indent ? { indent } : {}),
    ...(strong || kind === "head" ? { fontWeight: "bold" as const } : {}),
    ...(kind === "title" ? {} : { wrap: true }),
    ...(kind === "title" ? {} : { borderStyle: "thin" as const }),
    ...(kind === "head" ? { backgroundColor: "#f0f0ee" } : {}),
    ...(leadsTo === undefined ? {} : { textColor: "#0b4f7d", textDecoration: { underline: true as const } }),
    align: kind === "head" ? "center" : kind === "figure" ? "right" : "left",
    alignVertical: "center",
  };
}

/** Adds to each sheet what the library has no option for: links within the file, A4, one page wide, repeated heads. */
export function sheetFeature(plans: readonly SheetPlan[]): LibraryFeature {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          insert: (_, { sheetIndex }) => (plans[sheetIndex] ? writeTail(plans[sheetIndex]) : ""),
          transform: (xml) =>
            xml.replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
        },
        "xl/workbook.xml": {
          transform: (xml) => xml.replace("<definedNames/>", writeRepeatedHeads(plans)),
        },
      },
    },
  };
}

/** Names that a spreadsheet program reads as: print these lines on every page. */
function writeRepeatedHeads(plans: readonly SheetPlan[]): string {
  const names = plans.flatMap(({ name, headLines }, index) => {
    const lines = `'${name.replaceAll("'", "''")}'!$1:$${headLines}`;
    return headLines === 0
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(lines)}</definedName>`];
  });
  return `<definedNames>${names.join("")}</definedNames>`;
}

/** The elements stand in the order that the format prescribes. */
function writeTail({ lines, landscape }: SheetPlan): string {
  const links = lines.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      cell?.leadsTo === undefined
        ? []
        : [
            `<hyperlink ref="${columnLetters(column)}${row + 1}" location="${escapeXml(addressOfSheet(cell.leadsTo))}"/>`,
          ],
    ),
  );
  return [
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>`,
    "<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>",
  ].join("");
}

/** `A`, `Z`, `AA`. */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}
