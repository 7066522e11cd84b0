/** Hands on one table of a Word file: heads that span and are repeated on every page, figures set to the right. */
import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import { figureInWords } from "./cell-words.ts";
import { type Setting, sizes, writeParagraph } from "./docx-text.ts";
import { countColumns, type PrintedSquare, type PrintedTable } from "./printed-table.ts";

/** Draws a table as wide as the text, in twentieths of a point. */
export function drawTable(table: PrintedTable, width: number, size: number): Table {
  const columns = countColumns(table);
  const heading: readonly PrintedSquare[][] =
    table.heading === undefined ? [] : [[{ ...emptyHead, text: table.heading, columns, strong: true }]];
  const head = [...heading, ...table.head].map((line) => drawLine(line, size, true));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: shareWidth(table, width),
    rows: [...head, ...table.body.map((line) => drawLine(line, size, false))],
  });
}

/** A plain table: a line of heads, then lines of words. */
export function drawWords(
  heads: readonly string[],
  lines: readonly (readonly string[])[],
  widths: readonly number[],
): Table {
  const word = (text: string, kind: PrintedSquare["kind"]): PrintedSquare => ({ ...emptyHead, text, kind });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      drawLine(
        heads.map((text) => word(text, "head")),
        sizes.small,
        true,
      ),
      ...lines.map((line) =>
        drawLine(
          line.map((text) => word(text, "row-head")),
          sizes.small,
          false,
        ),
      ),
    ],
  });
}

const emptyHead: PrintedSquare = {
  text: "",
  kind: "head",
  columns: 1,
  rows: 1,
  indent: 0,
  cell: undefined,
  strong: false,
};

function drawLine(line: readonly PrintedSquare[], size: number, repeated: boolean): TableRow {
  return new TableRow({
    ...(repeated ? { tableHeader: true } : {}),
    cantSplit: true,
    children: line.map((square) => drawSquare(square, size)),
  });
}

function drawSquare(square: PrintedSquare, size: number): TableCell {
  const { text, columns, rows, cell } = square;
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: size > sizes.small ? 40 : 15, bottom: size > sizes.small ? 40 : 15, left: 60, right: 60 },
    children: [
      writeParagraph(cell ? figureInWords(cell) : text, { ...settingOf(square, size), evenLines: true }),
    ],
  });
}

function settingOf({ kind, strong, indent }: PrintedSquare, size: number): Setting {
  switch (kind) {
    case "head":
      return { face: "head", size, align: "center" };
    case "row-head":
      return { face: strong ? "head" : "text", size, indent: indent * size * 10 };
    case "unit":
      return { size, align: "center" };
    case "figure":
    case "empty":
      return { face: "figure", size, align: "center", bold: strong };
  }
}

const unitWidth = 800;
const groupWidths = [800, 1440];

/** Row heads take what figures leave; groups beside them are narrow, as the form prints them. */
function shareWidth(table: PrintedTable, width: number): number[] {
  const { headColumns, showsUnit, figureColumns } = table;
  if (headColumns === 0) return spread(width, figureColumns);
  const groups = Array.from({ length: headColumns - 1 }, (_, level) => groupWidths[level] ?? 1440);
  const grouped = groups.reduce((sum, group) => sum + group, showsUnit ? unitWidth : 0);
  const plain = headColumns === 1 && !showsUnit;
  const figures = plain
    ? Math.round((width * figureColumns) / (figureColumns + 1))
    : Math.min(figureColumns * 1400, Math.round((width - grouped) * 0.5));
  return [
    ...groups,
    width - grouped - figures,
    ...(showsUnit ? [unitWidth] : []),
    ...spread(figures, figureColumns),
  ];
}

/** Equal shares that add up to the whole. */
function spread(width: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, index) => Math.round((width * (index + 1)) / parts) - Math.round((width * index) / parts),
  );
}
