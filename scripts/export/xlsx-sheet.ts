/** Hands on a sheet of a spreadsheet: squares with spans, plain rows, links from sheet to sheet, fitted to the width of the paper. */
import { countCells } from "../text/cell-width.ts";
import { escapeXml } from "../text/escape.ts";
import { addressOfSheet } from "./sheet-names.ts";
import type { CellStyles } from "./xlsx-styles.ts";

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

/** What the sheets of a book have in common: each style and each text stands in it once. */
export interface SharedParts {
  readonly styles: CellStyles;
  /** The number of a text. */
  readonly textOf: (text: string) => number;
}

const namespaces = [
  ["", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"],
  [":r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
]
  .map(([name, address]) => ` xmlns${name}="${address}"`)
  .join("");

/** Writes the XML of a sheet; `isFirst` is the one that is open when the file is. */
export function writeSheet(plan: SheetPlan, { styles, textOf }: SharedParts, isFirst: boolean): string {
  const { widths, lines } = plan;
  const covered = coverSpans(plan, styles);
  const rows = lines.map((line, row) => {
    const number = row + 1;
    const cells = line.map((cell, column) => {
      const at = `${columnLetters(column)}${number}`;
      if (cell) return writeCell(at, cell, { styles, textOf });
      const style = covered.get(at);
      return style === undefined ? "" : `<c r="${at}" s="${style}"/>`;
    });
    const height = line.some((cell) => cell !== null)
      ? ` ht="${heightOf(line, widths)}" customHeight="1"`
      : "";
    return `<row r="${number}"${height}>${cells.join("")}</row>`;
  });
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?><worksheet${namespaces}>`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    writeView(plan, isFirst),
    `<cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData>`,
    writeSpans(plan),
    writeTail(plan),
    "</worksheet>",
  ].join("");
}

function writeCell(at: string, cell: SheetCell, { styles, textOf }: SharedParts): string {
  const { value } = cell;
  const start = `<c r="${at}" s="${styles.idOf(cell)}"`;
  if (value === "") return `${start}/>`;
  return typeof value === "number"
    ? `${start}><v>${value}</v></c>`
    : `${start} t="s"><v>${textOf(value)}</v></c>`;
}

function writeView({ headLines }: SheetPlan, isFirst: boolean): string {
  const view = `<sheetView tabSelected="${isFirst ? 1 : 0}" workbookViewId="0" showGridLines="false"`;
  const pane = `<pane ySplit="${headLines}" xSplit="0" topLeftCell="A${headLines + 1}" activePane="bottomRight" state="frozen"/>`;
  return `<sheetViews>${headLines === 0 ? `${view}/>` : `${view}>${pane}</sheetView>`}</sheetViews>`;
}

interface Span {
  readonly cell: SheetCell;
  readonly row: number;
  readonly column: number;
}

function listSpans({ lines }: SheetPlan): readonly Span[] {
  return lines.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      cell && (cell.columns ?? 1) * (cell.rows ?? 1) > 1 ? [{ cell, row, column }] : [],
    ),
  );
}

/** The style of each square that is covered, by its address: the frame runs round the whole. */
function coverSpans(plan: SheetPlan, styles: CellStyles): ReadonlyMap<string, number> {
  const covered = new Map<string, number>();
  for (const { cell, row, column } of listSpans(plan))
    for (let y = row; y < row + (cell.rows ?? 1); y += 1)
      for (let x = column; x < column + (cell.columns ?? 1); x += 1)
        covered.set(`${columnLetters(x)}${y + 1}`, styles.idOf(cell));
  return covered;
}

function writeSpans(plan: SheetPlan): string {
  const spans = listSpans(plan).map(({ cell, row, column }) => {
    const end = `${columnLetters(column + (cell.columns ?? 1) - 1)}${row + (cell.rows ?? 1)}`;
    return `<mergeCell ref="${columnLetters(column)}${row + 1}:${end}"/>`;
  });
  return spans.length === 0 ? "" : `<mergeCells count="${spans.length}">${spans.join("")}</mergeCells>`;
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
