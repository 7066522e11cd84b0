/** A made county as large as the source report's: 4,014 notices and 28 requests of 2016, every figure counted from them. */
import { describe, expect, test } from "vitest";
import type { StatisticsTable } from "../../scripts/statistics/table.ts";
import { makeCounty } from "../generator/county.ts";
import { cellOf, figuresOf } from "../support/cells.ts";
import { inspectSmallCounty, noticePath, placesOf } from "../support/small-county.ts";

/** Only what was made: nothing of the smallest county shines through. */
function inspectMade(files: Readonly<Record<string, string>>) {
  return inspectSmallCounty({ [noticePath]: null, "content/requests/2024.csv": null, ...files });
}

describe("the source year", () => {
  const files = makeCounty({ notices: 4014, profile: "sourceYear" });
  const county = inspectMade(files);
  const table = county.tables.find(({ year }) => year === 2016) as StatisticsTable;

  test("passes without a single complaint", () => {
    expect(placesOf(county.diagnostics)).toEqual([]);
  });

  test("has 4,014 items in public, 2,814 and 800 and 400 of them in the three classes", () => {
    const classes = county.catalog?.published.map(({ notice }) => notice.class) ?? [];
    const count = (id: string): number => classes.filter((one) => one === id).length;
    expect([classes.length, count("governance"), count("priority"), count("service")]).toEqual([
      4014, 2814, 800, 400,
    ]);
    expect(county.catalog?.held).toHaveLength(20);
  });

  test("counts them, and keeps every one as the source of the figure", () => {
    const cell = cellOf(county, 2016, "p1_1");
    expect(cell.origin).toBe("computed");
    expect(cell.content).toEqual({ kind: "value", quantity: { value: 4014, approximate: false } });
    const numbers = cell.sources.map((source) => (source.kind === "notice" ? source.indexNumber : ""));
    expect(new Set(numbers).size).toBe(4014);
    expect(numbers.every((number) => /^99\d{7}\/2016-\d{5}$/.test(number))).toBe(true);
  });

  test("counts seven normative documents inside the total, never beside it", () => {
    expect(figuresOf(county, 2016, ["p1_1", "p1_1_a", "p1_1_b"])).toEqual({
      p1_1: 4014,
      p1_1_a: 7,
      p1_1_b: 7,
    });
    expect(cellOf(county, 2016, "p1_1_a").sources).toHaveLength(7);
  });

  test("counts 28 requests: 15 in person, 4 by post, 9 online, none by fax, all answered", () => {
    const figures = { p3_1: 28, p3_1_1: 15, p3_1_2: 0, p3_1_3: 9, p3_1_4: 4, p3_2: 28, p3_3: 28 };
    expect(figuresOf(county, 2016, Object.keys(figures))).toEqual(figures);
    for (const [id, figure] of Object.entries(figures)) {
      const { origin, sources } = cellOf(county, 2016, id);
      expect([id, origin, sources.length]).toEqual([id, "computed", figure]);
    }
  });

  test("names for each request the file and the line on which it stands", () => {
    const { sources } = cellOf(county, 2016, "p3_1");
    const lines = (files["content/requests/2016.csv"] ?? "").split("\n");
    for (const source of sources) {
      if (source.kind !== "request") throw new Error(`a ${source.kind} among the requests`);
      expect(source.file).toBe("content/requests/2016.csv");
      expect(lines[source.line - 1]?.startsWith(`${source.id},`)).toBe(true);
    }
  });

  test("declares nothing: each cell is counted, added up, or blank with a reason", () => {
    const origins = new Set(table.cells.map(({ origin }) => origin));
    expect([...origins].filter((origin) => origin === "declared" || origin === "overridden")).toEqual([]);
    for (const { id, content } of table.cells)
      expect([id, content.kind === "value" || content.reason !== ""]).toEqual([id, true]);
  });

  test("breaks no equation of the form", () => {
    expect(table.checks.filter(({ verdict }) => verdict === "fails")).toEqual([]);
    const held = table.checks.filter(({ verdict }) => verdict === "holds").map(({ equation }) => equation);
    expect(held).toEqual(expect.arrayContaining(["g14_1", "g14_2", "g14_3", "g14_4", "g14_10", "g14_11_f"]));
  });
});

describe("a county of several years", () => {
  const files = makeCounty({ notices: 240, years: [2022, 2023, 2024] });
  const county = inspectMade(files);

  test("passes without a single complaint", () => {
    expect(placesOf(county.diagnostics)).toEqual([]);
  });

  test("carries over what it carried forward", () => {
    for (const year of [2023, 2024]) {
      const { "carried_over.total": over } = figuresOf(county, year, ["carried_over.total"]);
      const { "carried_forward.total": forward } = figuresOf(county, year - 1, ["carried_forward.total"]);
      expect([over, over]).toEqual([3, forward]);
    }
  });

  test("counts its documents made, ended and in force, each year from the one before", () => {
    const ids = ["normative_documents.made", "normative_documents.repealed", "normative_documents.valid"];
    const [before, after] = [2023, 2024].map((year) =>
      Object.values(figuresOf(county, year, ids)).map(Number),
    );
    expect(after?.[2]).toBe(Number(before?.[2]) + Number(after?.[0]) - Number(after?.[1]));
    expect(after?.[1]).toBeGreaterThan(0);
  });

  test("has every cell of its form counted or added up", () => {
    const open = county.tables.flatMap(({ year, cells }) =>
      cells.filter(({ origin }) => !["computed", "summed"].includes(origin)).map(({ id }) => `${year} ${id}`),
    );
    expect(open).toEqual([]);
  });

  test("breaks no equation", () => {
    const failing = county.tables.flatMap(({ checks }) =>
      checks.filter(({ verdict }) => verdict === "fails"),
    );
    expect(failing).toEqual([]);
  });
});

test("the same notices in another order of files give the same tables", () => {
  const files = makeCounty({ notices: 60, years: [2023] });
  const renamed = Object.fromEntries(
    Object.entries(files).map(([path, text], index) => [
      path.startsWith("content/notices/") ? `content/notices/2023/${9000 - index}.md` : path,
      text,
    ]),
  );
  const figures = [files, renamed].map((county) =>
    inspectMade(county).tables.map(({ cells }) => cells.map(({ id, content }) => ({ id, content }))),
  );
  expect(figures[1]).toEqual(figures[0]);
});
