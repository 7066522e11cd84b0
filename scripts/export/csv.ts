/** Hands on CSV as offices open it. */

/** BOM, CRLF, and no cell that a spreadsheet would run. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

// Spreadsheets take what begins so for a formula, in wide signs too.
const formulaSign = /^[=+\-@\t\r＝＋－＠]/;
// Half a line end breaks a row as well as a whole one.
const breaking = /[",\r\n]/;

function writeCell(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const defused = formulaSign.test(cell) ? `'${cell}` : cell;
  return breaking.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
