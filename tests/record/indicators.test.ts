import { describe, expect, test } from "vitest";
import { parseYaml } from "../../scripts/source/yaml-tree.ts";
import { findIndicator, readIndicators } from "../../scripts/record/indicators.ts";
import { ownForm, ownIndicators } from "../support/told-report.ts";

describe("the list of named figures", () => {
  const forms = ["gov-2014", "gov-2019", "gov-2021"].map(ownForm);

  test.each(forms.map((form) => [form.id, form] as const))("names only cells that %s has", (_, form) => {
    const cells = new Set([...form.tables.flatMap((table) => table.cells), ...form.aids].map(({ id }) => id));
    const strange = ownIndicators.list.flatMap(({ id, cells: sums, readings }) =>
      [...sums, ...readings]
        .filter((sum) => sum.form === form.id)
        .flatMap(({ terms }) =>
          terms.flatMap((term) => ("name" in term && !cells.has(term.name) ? [`${id}: ${term.name}`] : [])),
        ),
    );
    expect(strange).toEqual([]);
  });

  test("gives every figure a cell or a count, and says what may be compared", () => {
    for (const { id, cells, figure, comparable } of ownIndicators.list) {
      expect([id, cells.length > 0 || figure !== undefined]).toEqual([id, true]);
      expect(comparable).toMatch(/^.{8,}。$/);
    }
  });

  test("knows requests received under one name in every form", () => {
    expect(findIndicator(ownIndicators, "收到申请")?.cells.map(({ form }) => form)).toEqual([
      "gov-2014",
      "gov-2019",
      "gov-2021",
    ]);
  });
});

describe("a list that is not sound", () => {
  const lists =
    "thisYear wholeYear wholeOffice sums parts changes comparisons rates plans bodies lowerBodies governing neutralHeads";
  const scope = `scope: {${lists
    .split(" ")
    .map((name) => `${name}: [共]`)
    .join(", ")}}\n`;
  const read = (indicators: string) => {
    const text = `source: 示例\nconfidence: memory\nfillers: [共]\nindicators:\n${indicators}${scope}`;
    const tree = parseYaml(text, { file: "indicators.yaml", firstLine: 1 }).value;
    if (!tree) throw new Error(text);
    return readIndicators(tree, "indicators.yaml").diagnostics.map(
      ({ code, place }) => `${code} ${place.line}:${place.column}`,
    );
  };
  const one = (id: string, rest: string) =>
    `  - {id: ${id}, name: ${id}, unit: 件, comparable: 可以比较。, confidence: memory, source: 示例${rest}}\n`;

  test("a sound one passes", () => {
    expect(read(one("a", ", cells: {gov-2014: p3_1 − p3_2}"))).toEqual([]);
  });

  test("two figures of one id, and one name, are refused", () => {
    expect(read(one("a", "") + one("a", ""))).toEqual(["bad-standard 6:10", "bad-standard 6:19"]);
  });

  test("what is no sum of cells is refused at its place", () => {
    expect(read(one("a", ", cells: {gov-2014: p3_1 * 2}"))).toEqual(["bad-standard 5:100"]);
  });

  test("last year's cell is no figure of this year", () => {
    expect(read(one("a", ', cells: {gov-2014: "previous(p3_1)"}'))).toHaveLength(1);
  });

  test("a figure under one that is not there is refused", () => {
    expect(read(one("a", ", under: b"))).toHaveLength(1);
  });
});
