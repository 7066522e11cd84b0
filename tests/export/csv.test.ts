import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCsv } from "../../scripts/export/csv.ts";
import "../support/fixed-seed.ts";

describe("CSV for spreadsheets", () => {
  test.each(["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a"])(
    "defuses %j, however wide the sign is",
    (text) => {
      const [[cell] = []] = parse(writeCsv([[text]]), { bom: true }) as string[][];
      expect(cell).toBe(`'${text}`);
    },
  );

  test.each(["甲\n乙", "甲\r乙", "甲\r\n乙"])("keeps %j in one cell", (text) => {
    expect(writeCsv([[text, "丙"]])).toBe(`\uFEFF"${text}",丙\r\n`);
  });

  test("leaves a number a number, below nought too", () => {
    expect(writeCsv([["件数", 0, 4014, -1]])).toBe("\uFEFF件数,0,4014,-1\r\n");
  });

  test("comes back as it was, but for the sign that defuses", () => {
    const sign = fc.constantFrom(..."=+-@\t\r\n＝＋－＠\"',;号 0吉".split(""), "𬭎", "“");
    const cell = fc.string({ unit: sign, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        const read = parse(writeCsv(rows), { bom: true, record_delimiter: "\r\n" }) as string[][];
        const defuse = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);
        expect(read).toEqual(rows.map((row) => row.map(defuse)));
      }),
    );
  });
});
