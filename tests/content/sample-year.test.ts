/** The demonstration's statistics: a sample year of which every cell is counted, that agrees with itself and with the year before. */
import { describe, expect, test } from "vitest";
import { listFormCells } from "../../scripts/record/form.ts";
import type { StatisticsTable } from "../../scripts/statistics/table.ts";
import { figureOf, figuresOf } from "../support/cells.ts";
import { inspectCountyFolder } from "../support/county-folder.ts";

const county = await inspectCountyFolder("");
const { catalog, tables, diagnostics } = county;
if (!catalog) throw new Error("the demonstration county has no catalog");
const tableOf = (year: number): StatisticsTable => {
  const table = tables.find((each) => each.year === year);
  if (!table) throw new Error(`no table of ${year}`);
  return table;
};
const sample = tableOf(2024);
const contributors = ["natural-resources", "chengguan", "guxian"];

test("no book, report or table of the demonstration deserves a complaint", () => {
  expect(diagnostics).toEqual([]);
});

describe("the table of 2024", () => {
  test("fills the form of its year, every cell counted, none declared and none blank", () => {
    expect(sample.form?.id).toBe("gov-2021");
    expect(sample.cells.map(({ id }) => id)).toEqual(
      (sample.form ? listFormCells(sample.form) : []).map(({ id }) => id),
    );
    expect(sample.cells.filter(({ content }) => content.kind !== "value").map(({ id }) => id)).toEqual([]);
    expect(sample.cells.filter(({ origin }) => !["computed", "summed"].includes(origin))).toEqual([]);
  });

  test("satisfies every equation of the form, across years too, none left unassessed", () => {
    const verdicts = new Set(sample.checks.map(({ verdict }) => verdict));
    expect(verdicts).toEqual(new Set(["holds"]));
    expect(new Set(sample.checks.map(({ equation }) => equation))).toEqual(
      new Set(["E1", "E2", "E3", "E4", "X1", "X2"]),
    );
    expect(sample.findings).toEqual([]);
  });

  test("takes in what 2023 left open, and hands on what 2025 takes in", () => {
    for (const [year, next] of [
      [2023, 2024],
      [2024, 2025],
    ] as const) {
      expect(figureOf(county, next, "carried_over.total")).toBe(figureOf(county, year, "carried_forward.total"));
      expect(figureOf(county, next, "carried_over.total")).not.toBe(0);
    }
  });

  test("comes to what the ledgers hold", () => {
    expect(
      figuresOf(county, 2024, [
        ...["new_received.total", "carried_over.total", "total_processed.total", "carried_forward.total"],
        ...["review.total", "review.pending", "litigation_direct.total", "litigation_after_review.total"],
        ...["normative_documents.made", "normative_documents.repealed", "normative_documents.valid"],
        ...["regulations.made", "regulations.repealed", "regulations.valid"],
      ]),
    ).toEqual({
      "new_received.total": 44,
      "carried_over.total": 2,
      "total_processed.total": 43,
      "carried_forward.total": 3,
      "review.total": 6,
      "review.pending": 1,
      "litigation_direct.total": 1,
      "litigation_after_review.total": 2,
      "normative_documents.made": 2,
      "normative_documents.repealed": 1,
      "normative_documents.valid": 4,
      "regulations.made": 0,
      "regulations.repealed": 0,
      "regulations.valid": 0,
    });
  });

  test("shows charges in 万元, to the 元", () => {
    const yuan = [catalog, ...catalog.units.values()]
      .flatMap(({ decisions }) => decisions.get(2024)?.tallies ?? [])
      .reduce((sum, { amount = 0 }) => sum + amount, 0);
    expect(yuan).toBeGreaterThan(0);
    expect(Math.round(Number(figureOf(county, 2024, "fees_wanyuan")) * 10_000)).toBe(yuan);
  });

  test("has the eleven requests of the first quarter that the circular of 2024-04-15 tells of", () => {
    const quarter = [catalog, ...catalog.units.values()]
      .flatMap(({ ledgers }) => ledgers.get(2024)?.requests ?? [])
      .filter(({ receivedOn }) => receivedOn >= "2024-01-01" && receivedOn <= "2024-03-31");
    expect(quarter).toHaveLength(11);
  });
});

describe("the units", () => {
  test("that keep their own books are a department and two townships; the others have handed in nothing", () => {
    const told = sample.contributions.filter(({ table }) => table !== undefined);
    expect(told.map(({ agency }) => agency.id)).toEqual(contributors);
    expect(sample.contributions).toHaveLength(39);
  });

  test("add up to the county with the county's own books", () => {
    const own = catalog.ledgers.get(2024)?.requests.filter(({ carriedIn }) => !carriedIn).length ?? 0;
    const units = sample.contributions.flatMap(({ table }) => {
      const content = table?.cells.find(({ id }) => id === "new_received.total")?.content;
      return content?.kind === "value" ? [content.quantity.value] : [];
    });
    expect(units).toEqual([13, 5, 3]);
    expect(own + units.reduce((sum, each) => sum + each, 0)).toBe(figureOf(county, 2024, "new_received.total"));
  });

  test("include one whose own report is whole, every cell counted", () => {
    const { agency, table } = sample.contributions.find(({ agency: { id } }) => id === contributors[0]) ?? {};
    const report = agency && catalog.units.get(agency.id)?.reports.get(2024);
    expect(report?.publishedOn.date).toBe("2025-01-22");
    expect(table?.cells.filter(({ origin }) => !["computed", "summed"].includes(origin))).toEqual([]);
    expect(table?.checks.filter(({ verdict }) => verdict === "fails")).toEqual([]);
  });
});

describe("the report of 2024", () => {
  const report = catalog.reports.get(2024);

  test("has the six parts of the form, in order", () => {
    expect(report?.text.headings.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual(
      sample.form?.parts.map(({ title }, at) => `${"一二三四五六"[at]}、${title}`),
    );
  });

  test("is published by 31 March, and says in its first sentence that it is a sample", () => {
    expect(report && report.publishedOn.date <= "2025-03-31").toBe(true);
    expect(report?.text.sentences[0]?.text).toContain("示例");
  });

  test("quotes its figures by name", () => {
    expect(report?.text.quotes.length).toBeGreaterThanOrEqual(30);
  });
});
