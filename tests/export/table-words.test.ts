import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { exportFiguresAsCsv, exportFiguresAsJson } from "../../scripts/export/figures-files.ts";
import { exportTableAsCsv } from "../../scripts/export/table-csv.ts";
import { exportTableAsJson } from "../../scripts/export/table-json.ts";
import { listTableNotes, listVerdicts } from "../../scripts/export/table-notes.ts";
import { formatTable } from "../../scripts/export/table-text.ts";
import { listForm } from "../support/blank-form.ts";
import { checkOf, fillForm, fillReportForm } from "../support/filled-form.ts";
import { seeSmallCounty } from "../support/seen-county.ts";

const table = fillReportForm();

describe("a table of several tables as JSON", () => {
  const json = JSON.parse(exportTableAsJson(table));
  const cell = (id: string) => json.cells.find((one: { readonly id: string }) => one.id === id);

  test("says of which office, form and days it is", () => {
    expect([json.year, json.form, json.unit]).toEqual([2024, "gov-2021", null]);
    expect(json.period).toEqual({ first: "2024-01-01", last: "2024-12-31", quarter: null });
  });

  test("names a ledger's record by kind, number, file and line", () => {
    expect(cell("review.total").sources).toEqual([
      { kind: "dispute", id: "fy-2024-1", file: "content/disputes/2024.csv", line: 2 },
    ]);
    expect(cell("new_received.total").sources.length).toBe(28);
  });

  test("tells blank, 0, 不适用 and 余 apart", () => {
    expect(cell("normative_documents.valid")).toMatchObject({
      value: null,
      blank: expect.stringMatching(/清理/),
    });
    expect(cell("normative_documents.valid").notApplicable).toBeUndefined();
    expect(cell("regulations.made")).toMatchObject({
      value: null,
      blank: "县级人民政府没有规章制定权。",
      notApplicable: true,
    });
    expect(cell("normative_documents.repealed")).toMatchObject({ value: 0, approximate: false, blank: null });
    expect(cell("licensing_processed")).toMatchObject({ value: 800, approximate: true, blank: null });
  });

  test("gives every check with its verdict and both sides, null where a side is unknown", () => {
    expect(json.checks.map((check: object) => Object.keys(check).slice(0, 6).join(" "))).toEqual(
      json.checks.map(() => "equation kind where verdict left right"),
    );
    expect(json.checks[1]).toMatchObject({
      equation: "E2",
      where: "natural",
      verdict: "fails",
      left: { value: 28, approximate: false },
      right: { value: 27, approximate: false },
    });
    expect(json.checks[2]).toMatchObject({ verdict: "not-assessable", left: null, right: null });
  });
});

describe("a table of several tables as CSV", () => {
  const rows = parse(exportTableAsCsv(table), { bom: true }) as readonly (readonly string[])[];
  const row = (id: string) => rows.find(([first]) => first === id);

  test("says 不适用 where a row does not concern the office, and leaves a blank empty", () => {
    expect(row("regulations.made")?.slice(3, 6)).toEqual([
      "不适用",
      "不适用",
      "县级人民政府没有规章制定权。",
    ]);
    expect(row("normative_documents.valid")?.slice(3, 5)).toEqual(["", "空缺"]);
  });

  test("tells the way to each cell through part, table and heads", () => {
    expect(row("denied_1.commercial")?.[6]).toBe(
      "三、收到和处理政府信息公开申请情况 › 三、本年度办理结果 › （三）不予公开 › 申请人情况 › 法人或其他组织",
    );
    expect(row("normative_documents.made")?.[6]).toBe("二、主动公开政府信息情况 › 第二十条第（一）项");
    const long = parse(exportTableAsCsv(fillForm(listForm)), { bom: true }) as readonly (readonly string[])[];
    expect(long.find(([id]) => id === "p1_1_a")?.[6]).toBe(
      "一、主动公开情况 › （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）",
    );
  });
});

test("a terminal shows why a row does not concern the office", () => {
  expect(formatTable(table)).toMatch(/规章 +／[\s\S]*\d格不适用：县级人民政府没有规章制定权。/);
});

describe("the notes under a table", () => {
  test("gather what is blank for the same reason", () => {
    const notes = listTableNotes(table.cells);
    expect(notes).toEqual([
      "未填报：行政规范性文件／现行有效件数。理由：往年文件还没有清理完毕，不能得出总数。",
      "不适用（／）：规章／本年制发件数、规章／本年废止件数、规章／现行有效件数。理由：县级人民政府没有规章制定权。",
      "带“余”的是约数，不少于所列的数。",
    ]);
  });

  test("say it once where the whole table is blank", () => {
    const blank = { content: { kind: "blank", reason: "没有台账。" }, origin: "blank" } as const;
    const cells = table.cells.map((cell) => ({ ...cell, ...blank }));
    expect(listTableNotes(cells)).toEqual([`未填报：本表全部${cells.length}项。理由：没有台账。`]);
    expect(listTableNotes([...cells, ...fillForm(listForm).cells])[0]).toMatch(
      new RegExp(`等${cells.length}项。理由：没有台账。$`),
    );
  });
});

test("an equation that holds at many places is one line, each place where it fails its own", () => {
  const checks = [
    ...["natural", "total"].map((where) => ({ ...checkOf("holds", 1, 1), where })),
    ...["research", "other"].map((where) => ({ ...checkOf("fails", 1, 2), where })),
  ];
  expect(listVerdicts({ ...table, checks }).map((line) => line[2])).toEqual([
    "成立（共2处，左为其一）",
    "不成立：左边1，右边2",
    "不成立：左边1，右边2",
  ]);
});

describe("all figures as open data", () => {
  const tables = [table, fillForm(listForm, { p1_1: 4014 }, 2016)];
  const { catalog } = seeSmallCounty().view;
  const json = JSON.parse(exportFiguresAsJson(catalog, tables));
  const keys = ["year", "form", "id", "label", "unit", "value", "approximate", "origin"];

  test("have a record a cell, year by year, with the same keys", () => {
    expect(json.figures.length).toBe(tables.reduce((sum, one) => sum + one.cells.length, 0));
    for (const figure of json.figures)
      expect(Object.keys(figure).filter((key) => key !== "notApplicable")).toEqual(keys);
    expect(json.figures.at(-1)).toMatchObject({ year: 2016, form: "gov-2014", unit: "件" });
    expect(json.county).toBe("洛宁县");
  });

  test("are the same as CSV, a number in the column of numbers or nothing", () => {
    const rows = (parse(exportFiguresAsCsv(tables), { bom: true }) as readonly (readonly string[])[]).slice(
      1,
    );
    expect(
      rows.map(([year, form, id, , , value]) => [
        Number(year),
        form,
        id,
        value === "" ? null : Number(value),
      ]),
    ).toEqual(
      json.figures.map((figure: Record<string, unknown>) => [
        figure.year,
        figure.form,
        figure.id,
        figure.value,
      ]),
    );
    expect(rows.find(([, , id]) => id === "licensing_processed")?.slice(5, 8)).toEqual(["800", "是", "申报"]);
    expect(rows.find(([, , id]) => id === "regulations.made")?.slice(5, 8)).toEqual(["", "", "不适用"]);
  });
});
