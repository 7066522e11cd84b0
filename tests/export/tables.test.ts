import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { listFormCells } from "../../scripts/record/form.ts";
import { exportTableAsCsv } from "../../scripts/export/table-csv.ts";
import { exportTableAsJson } from "../../scripts/export/table-json.ts";
import { formatTable } from "../../scripts/export/table-text.ts";
import { inspectCountyFolder } from "../support/county-folder.ts";

const { tables } = await inspectCountyFolder("");
const tableOf = (year: number) => {
  const table = tables.find((candidate) => candidate.year === year);
  if (!table) throw new Error(`there is no table of ${year}`);
  return table;
};

interface JsonCell {
  readonly id: string;
  readonly value: number | null;
  readonly approximate: boolean;
  readonly blank: string | null;
  readonly origin: string;
  readonly sources: readonly { readonly kind: string }[];
}

describe("a table as JSON", () => {
  const table = tableOf(2016);
  const json = JSON.parse(exportTableAsJson(table));
  const cells: readonly JsonCell[] = json.cells;

  test("has a cell for every row of the form that is no heading, in its order", () => {
    expect([json.year, json.form]).toEqual([2016, table.form?.id]);
    const blank = table.form ? listFormCells(table.form) : [];
    expect(cells.map(({ id }) => id)).toEqual(blank.map(({ id }) => id));
  });

  test("gives every cell the keys of the contract", () => {
    const keys = ["id", "label", "unit", "value", "approximate", "blank", "origin", "sources"];
    for (const cell of cells)
      expect(Object.keys(cell).filter((key) => key !== "note" && key !== "notApplicable")).toEqual(keys);
  });

  test("never gives a blank as 0: it is null with its reason, and every figure has no reason", () => {
    const blanks = cells.filter(({ origin }) => origin === "blank");
    expect(blanks.length).toBeGreaterThan(0);
    for (const { value, blank, approximate } of blanks) {
      expect([value, approximate]).toEqual([null, false]);
      expect(blank).toMatch(/\S/);
    }
    for (const { value, blank, origin } of cells)
      if (origin !== "blank") expect([typeof value, blank]).toEqual(["number", null]);
  });

  test("keeps 余 apart from the figure", () => {
    expect(cells.filter(({ approximate }) => approximate).every(({ value }) => Number.isInteger(value))).toBe(
      true,
    );
    expect(cells.some(({ approximate }) => approximate)).toBe(true);
  });

  test("names the records behind every computed figure, as many as it counts", () => {
    for (const { origin, value, sources } of cells)
      if (origin === "computed") expect(sources.length).toBe(value);
      else if (origin === "declared") expect(sources.map(({ kind }) => kind)).toEqual(["document"]);
  });

  test("tells of findings whether they were accepted, by whom and why", () => {
    expect(json.findings.length).toBe(table.findings.length);
    for (const { code, severity, message, waived } of json.findings) {
      expect([typeof code, typeof severity, typeof message]).toEqual(["string", "string", "string"]);
      if (waived !== null) expect(Object.keys(waived)).toEqual(["reason", "by", "on"]);
    }
  });

  test("of a year without a form has form null, a note, and what can be counted", () => {
    const without = JSON.parse(exportTableAsJson({ ...table, year: 2012, form: undefined }));
    expect([without.year, without.form]).toEqual([2012, null]);
    expect(without.note).toContain("2012");
    expect(without.cells.length).toBeGreaterThan(0);
  });
});

describe("a table as CSV", () => {
  test.each([2016, 2024])(
    "of %i has the figures of the JSON, a blank as an empty cell with its reason",
    (year) => {
      const cells: readonly JsonCell[] = JSON.parse(exportTableAsJson(tableOf(year))).cells;
      const text = exportTableAsCsv(tableOf(year));
      expect(text.startsWith("\uFEFF代号,统计指标,单位,统计数,来由,说明,所属\r\n")).toBe(true);
      const rows = (parse(text, { bom: true }) as readonly (readonly string[])[]).slice(1);
      expect(rows.map(([id, , , figure]) => [id, figure])).toEqual(
        cells.map(({ id, value, approximate }) => [
          id,
          value === null ? "" : `${value}${approximate ? "余" : ""}`,
        ]),
      );
      for (const [index, { blank }] of cells.entries())
        if (blank !== null) expect(rows[index]?.[5]).toBe(blank);
    },
  );
});

describe("a table for a terminal", () => {
  test("has a line a cell, a blank as ——", () => {
    const table = tableOf(2016);
    const lines = formatTable(table).split("\n");
    expect(lines[0]).toContain("2016年度");
    const blanks = table.cells.filter(({ content }) => content.kind === "blank").length;
    expect(lines.filter((line) => /^\s+—— /.test(line)).length).toBe(blanks);
    for (const { label } of table.cells) expect(lines.some((line) => line.includes(label))).toBe(true);
  });
});
