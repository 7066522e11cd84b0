/** Hands on CSV as offices open it. */
import { stringify } from "csv-stringify/sync";

/** BOM, CRLF, and no cell that a spreadsheet would run. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      record_delimiter: "windows",
      escape_formulas: true,
      // Half a line end breaks a row as well as a whole one.
      quoted_match: /[\r\n]/,
    },
  );
}
