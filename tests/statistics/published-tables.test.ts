/** Tables that offices really published, and the same with a slip in them: every equation gets the verdict that is right. */
import { describe, expect, test } from "vitest";
import {
  inspectPublished,
  type PrintedFigures,
  type PublishedTable,
  publishedTable,
  publishedTables,
  tableOf,
  type Verdicts,
  verdictsOf,
} from "../support/published-table.ts";

const equations = ["E1", "E2", "E3", "E4"] as const;

/** All verdicts on the printed equations of one table alone. */
function judge(table: PublishedTable): Verdicts {
  return verdictsOf(tableOf(inspectPublished(table), table.year), equations);
}

/** The table with other figures in some cells. */
function changed(table: PublishedTable, figures: PrintedFigures): PublishedTable {
  for (const id of Object.keys(figures)) if (!(id in table.figures)) throw new Error(`no cell ${id}`);
  return { ...table, figures: { ...table.figures, ...figures } };
}

/** `E2 natural` of every verdict of a kind. */
function listPlaces(verdicts: Verdicts, kind: "holds" | "fails" | "not-assessable"): readonly string[] {
  return Object.entries(verdicts).flatMap(([equation, places]) =>
    (places[kind] ?? []).map((where) => `${equation} ${where}`),
  );
}

describe.each(publishedTables)("$organ, $year", (table) => {
  const county = inspectPublished(table);
  const filled = tableOf(county, table.year);

  test("has the national form of its year, or the office's own", () => {
    expect(filled.form?.id).toBe(table.form);
    expect(filled.form?.variant?.id).toBe(table.variant);
  });

  test("shows every figure as printed, and every empty cell as a blank", () => {
    const shown = filled.cells.map(({ id, content }) => [
      id,
      content.kind === "value" ? content.quantity.value : null,
    ]);
    expect(Object.fromEntries(shown)).toEqual(table.figures);
    expect(filled.cells.filter(({ origin }) => !["declared", "blank"].includes(origin))).toEqual([]);
  });

  test("gets the right verdict on every equation at every place", () => {
    expect(verdictsOf(filled, equations)).toEqual(table.verdicts);
  });

  test("is complained about once for each equation that fails, and for nothing else", () => {
    const complaints = county.diagnostics.filter(({ code }) => code.startsWith("equation-"));
    expect(complaints.map(({ code }) => code)).toEqual(
      listPlaces(table.verdicts, "fails").map(() => "equation-fails"),
    );
    expect(filled.findings.map(({ waiver }) => waiver)).toEqual(complaints.map(() => undefined));
  });
});

test("five published tables are at hand, of two forms and one local form", () => {
  expect(publishedTables.map(({ form, variant }) => variant ?? form).sort()).toEqual([
    "gov-2019",
    "gov-2021",
    "gov-2021",
    "gov-2021",
    "one-other-row",
  ]);
});

describe("blanks", () => {
  const shanghai = publishedTable("shanghai-office-2019");

  test("are not taken for 0: what would fail then is not assessed", () => {
    const places = Object.entries(shanghai.ifBlanksWereZero ?? {}).flatMap(([equation, wheres]) =>
      wheres.map((where) => `${equation} ${where}`),
    );
    expect(places).toHaveLength(12);
    expect(listPlaces(judge(shanghai), "not-assessable")).toEqual(expect.arrayContaining(places));
  });

  test("written as 0 are figures, and the same places fail", () => {
    const zeros = Object.entries(shanghai.figures).map(([id, figure]) => [id, figure ?? 0] as const);
    const verdicts = judge({ ...shanghai, figures: Object.fromEntries(zeros) });
    expect(verdicts.E2?.fails).toEqual(["total"]);
    expect(verdicts.E3?.fails).toEqual(shanghai.ifBlanksWereZero?.E3);
    expect(listPlaces(verdicts, "not-assessable")).toEqual([]);
  });

  test("whose row is filled in are assessed there and nowhere else", () => {
    const row = { "granted.research": 0, "granted.social": 0, "granted.total": 272 };
    const before = listPlaces(judge(shanghai), "not-assessable");
    const after = judge(changed(shanghai, row));
    expect(after.E3?.holds).toEqual(["granted"]);
    expect(listPlaces(after, "not-assessable")).toEqual(before.filter((place) => place !== "E3 granted"));
  });
});

describe("a slip", () => {
  const suqian = publishedTable("suqian-2023");

  test("of two digits in one cell fails in its row and its column alone", () => {
    const verdicts = judge(changed(suqian, { "granted.natural": 1157 }));
    expect(listPlaces(verdicts, "fails")).toEqual(["E2 natural", "E3 granted"]);
    expect(listPlaces(verdicts, "holds")).toHaveLength(40);
  });

  test("in a total that was added up wrongly fails in three equations", () => {
    const verdicts = judge(changed(suqian, { "total_processed.total": 3468 }));
    expect(listPlaces(verdicts, "fails")).toEqual(["E1 total", "E2 total", "E3 total_processed"]);
  });

  test("that leaves a total empty is a blank in three equations, and none fails", () => {
    const verdicts = judge(changed(suqian, { "total_processed.total": null }));
    expect(listPlaces(verdicts, "fails")).toEqual([]);
    expect(listPlaces(verdicts, "not-assessable")).toEqual(["E1 total", "E2 total", "E3 total_processed"]);
    expect(listPlaces(verdicts, "holds")).toHaveLength(39);
  });

  test("of one column in one row fails in every column where the figure is another", () => {
    // 无法提供1 is 968, 74, 0, 1, 3, 1 and was written one cell to the right.
    const verdicts = judge(
      changed(suqian, {
        "unable_1.natural": 0,
        "unable_1.commercial": 968,
        "unable_1.research": 74,
        "unable_1.social": 0,
        "unable_1.legal": 1,
        "unable_1.other": 3,
      }),
    );
    expect(listPlaces(verdicts, "fails")).toEqual([
      "E2 natural",
      "E2 commercial",
      "E2 research",
      "E2 social",
      "E2 legal",
      "E2 other",
      "E3 unable_1",
    ]);
    expect(verdicts.E2?.holds).toEqual(["total"]);
  });

  test("in the disputes fails in its own line", () => {
    const direct = judge(changed(suqian, { "litigation_direct.pending": 9 }));
    expect(listPlaces(direct, "fails")).toEqual(["E4 litigation_direct"]);
    const shanghai = publishedTable("shanghai-office-2019");
    const review = { "review.correct": 0, "review.other": 0, "review.total": 8 };
    expect(listPlaces(judge(changed(shanghai, review)), "fails")).toEqual(["E4 review"]);
  });
});

describe("two years in a row", () => {
  const [before, after] = [publishedTable("suqian-2023"), publishedTable("suqian-2024")];
  const applicants = ["natural", "commercial", "research", "social", "legal", "other", "total"];
  const across = (one: PublishedTable, other: PublishedTable): Verdicts =>
    verdictsOf(tableOf(inspectPublished(one, other), 2024), ["X1", "X2"]);

  test("that were published so hold together: what was carried forward, what is in force", () => {
    expect(across(before, after)).toEqual({
      X1: { holds: applicants },
      X2: { holds: ["regulations", "normative_documents"] },
    });
  });

  test("of which the earlier is not at hand cannot be compared", () => {
    expect(verdictsOf(tableOf(inspectPublished(after), 2024), ["X1", "X2"])).toEqual({
      X1: { "not-assessable": applicants },
      X2: { "not-assessable": ["regulations", "normative_documents"] },
    });
  });

  test("are not compared across a year that is missing", () => {
    const verdicts = across({ ...before, year: 2022 }, after);
    expect(verdicts.X1).toEqual({ "not-assessable": applicants });
  });

  test("with 商业企业 written into the next column agree in themselves, and not with the year before", () => {
    const shifted = Object.entries(after.figures).map(([id, figure]) => {
      if (id.endsWith(".commercial"))
        return [id, after.figures[id.replace("commercial", "research")] ?? 0] as const;
      if (id.endsWith(".research"))
        return [id, after.figures[id.replace("research", "commercial")] ?? 0] as const;
      return [id, figure] as const;
    });
    const table = { ...after, figures: Object.fromEntries(shifted) };
    expect(judge(table)).toEqual(after.verdicts);
    expect(across(before, table).X1).toEqual({
      holds: ["natural", "social", "legal", "other", "total"],
      fails: ["commercial", "research"],
    });
  });

  test("with another stock of documents are doubtful, not wrong", () => {
    const table = changed(after, { "normative_documents.valid": 421 });
    const county = inspectPublished(before, table);
    expect(verdictsOf(tableOf(county, 2024), ["X2"])).toEqual({
      X2: { holds: ["regulations"], fails: ["normative_documents"] },
    });
    expect(county.diagnostics.map(({ code }) => code).filter((code) => code.startsWith("equation"))).toEqual([
      "equation-doubtful",
    ]);
  });
});
