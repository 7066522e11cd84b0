/** Forms that are written wrong are refused at their line, and equations are a language of names, numbers and sums. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EquationTerm, parseEquation } from "../../scripts/record/equation.ts";
import { lineOf, writeForm } from "../support/probe-form.ts";
import { readFormText } from "../support/read-probe.ts";

/** `code line` of what is wrong with a form, and whether it was read. */
function judge(text: string): readonly string[] {
  const { value, diagnostics } = readFormText(text);
  expect(value === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ code, place }) => `${code} ${place.line}`);
}

describe("a form", () => {
  const rows = ["id: a", "id: b", "id: c"];
  const equation = (text: string) => `id: e, kind: hard, equation: "${text}"`;

  test("whose rows and equations know each other is read", () => {
    expect(
      judge(writeForm([...rows, "id: s, sum: [a, b], parent: c, partOf: c"], [equation("s = a + b")])),
    ).toEqual([]);
  });

  test.each([
    ["an unknown row in an equation", writeForm(rows, [equation("a = b + z")]), "a = b + z"],
    ["an unknown row in a sum", writeForm([...rows, "id: s, sum: [a, z]"]), "id: s"],
    ["an unknown parent", writeForm([...rows, "id: s, parent: z"]), "id: s"],
    ["an unknown row in 其中", writeForm([...rows, "id: s, partOf: z"]), "id: s"],
    ["an equation that says nothing", writeForm(rows, [equation("a 等于 b")]), "等于"],
    [
      "a condition on a field that requests lack",
      writeForm([...rows, "id: s, count: {counter: requests-received, where: {class: service}}"]),
      "id: s",
    ],
    [
      "a condition on a value that the scheme lacks",
      writeForm([...rows, "id: s, count: {counter: requests-received, where: {channel: [online, fex]}}"]),
      "id: s",
    ],
    [
      "a flag that is neither true nor false",
      writeForm([...rows, 'id: s, count: {counter: requests-concluded, where: {extended: "yes"}}']),
      "id: s",
    ],
  ])("with %s is refused at its line", (_, text, words) => {
    expect(judge(text)).toEqual([`bad-form ${lineOf(text, words)}`]);
  });

  test("with a value that the scheme lacks names the nearest, also where a label was written", () => {
    const hints = ["fex", "传真"].map((value) => {
      const text = writeForm([`id: s, count: {counter: requests-received, where: {channel: ${value}}}`]);
      return readFormText(text).diagnostics[0]?.message;
    });
    for (const hint of hints) expect(hint).toContain("是不是 fax");
  });

  test("that narrows one field in a row and in a column is refused at the row", () => {
    const columns = (where: string) =>
      writeForm(["id: s, count: {counter: requests-received, where: {applicant: natural}}"]).replace(
        "label: 统计数}",
        `label: 统计数, count: {where: {${where}}}}`,
      );
    const text = columns("applicant: legal");
    expect(judge(text)).toEqual([`bad-form ${lineOf(text, "id: s")}`]);
    expect(judge(columns("channel: fax"))).toEqual([]);
    const unknown = columns("channel: fex");
    expect(judge(unknown)).toEqual([`bad-form ${lineOf(unknown, "统计数")}`]);
  });

  test("with an unknown counter is refused at its line", () => {
    const text = writeForm([...rows, "id: s, count: {counter: everything}"]);
    expect(judge(text)).toEqual([`bad-standard ${lineOf(text, "id: s")}`]);
  });

  test("with two rows of one id is refused at the second", () => {
    const text = writeForm(["id: a", "id: b", "id: a, heading: true"]);
    expect(judge(text)).toEqual([`bad-form ${lineOf(text, "heading")}`]);
  });

  test("whose sums go round in a circle is refused at every row of the circle", () => {
    const text = writeForm(["id: a, sum: [b]", "id: b, sum: [c]", "id: c, sum: [a]", "id: d, sum: [a]"]);
    expect(judge(text)).toEqual(["a", "b", "c"].map((id) => `bad-form ${lineOf(text, `id: ${id}, sum`)}`));
    expect(judge(writeForm(["id: a, sum: [a]"]))).toHaveLength(1);
  });
});

describe("an equation", () => {
  test("is names, whole numbers, plus, minus, equals, at most, and sums", () => {
    expect(parseEquation("p3_1 = p3_1_1 + 2 − x")).toEqual({
      left: [{ sign: 1, name: "p3_1", previous: false }],
      relation: "=",
      right: [
        { sign: 1, name: "p3_1_1", previous: false },
        { sign: 1, number: 2 },
        { sign: -1, name: "x", previous: false },
      ],
    });
    expect(parseEquation("-a ≤ sum(b, c)")).toEqual({
      left: [{ sign: -1, name: "a", previous: false }],
      relation: "<=",
      right: [
        { sign: 1, name: "b", previous: false },
        { sign: 1, name: "c", previous: false },
      ],
    });
  });

  test("may speak of the year before", () => {
    expect(parseEquation("valid = previous(valid) + made - repealed")?.right[0]).toEqual({
      sign: 1,
      name: "valid",
      previous: true,
    });
  });

  test("gives the sign before a sum to each of its parts", () => {
    expect(parseEquation("a = b - sum(c, d)")?.right).toEqual([
      { sign: 1, name: "b", previous: false },
      { sign: -1, name: "c", previous: false },
      { sign: -1, name: "d", previous: false },
    ]);
  });

  test.each([
    "",
    "a",
    "=",
    "a =",
    "= a",
    "a = b = c",
    "a == b",
    "a >= b",
    "a < b",
    "a = b c",
    "a = b +",
    "a = b ++ c",
    "a = b * c",
    "a = (b)",
    "a = sum()",
    "a = sum(b",
    "a = sum(b c)",
    "a = sum(b,)",
    "a = sum(sum(b, c), d)",
    "a = mysum(b, c)",
    "a = previous()",
    "a = previous(sum(b))",
    "a = previous b",
    "a = 2b",
    "a = 1.5",
    "A = b",
    "a = b; process.exit()",
    "a = constructor(b)",
    "a = １",
  ])("is not %j", (text) => {
    expect(parseEquation(text)).toBeUndefined();
  });

  const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
  const sign = fc.constantFrom<1 | -1>(1, -1);
  const term: fc.Arbitrary<EquationTerm> = fc.oneof(
    fc.record({ sign, name, previous: fc.boolean() }),
    fc.record({ sign, number: fc.integer({ min: 0, max: 999_999_999 }) }),
  );
  const side = fc.array(term, { minLength: 1, maxLength: 6 });
  const gap = fc.constantFrom("", " ", "  ");
  const write = (terms: readonly EquationTerm[], space: string) =>
    terms.map((each) => `${each.sign < 0 ? "-" : "+"}${space}${writeTerm(each)}`).join(space);
  const writeTerm = (each: EquationTerm): string =>
    "number" in each ? String(each.number) : each.previous ? `previous(${each.name})` : each.name;

  test("reads back as it was written, whatever the spaces", () => {
    fc.assert(
      fc.property(side, fc.constantFrom<"=" | "<=">("=", "<="), side, gap, (left, relation, right, space) => {
        expect(
          parseEquation(`${write(left, space)}${space}${relation}${space}${write(right, space)}`),
        ).toEqual({ left, relation, right });
      }),
    );
  });

  test("means the same with a sum as with its parts written out", () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), sign, gap, (names, before, space) => {
        const mark = before < 0 ? "-" : "+";
        const short = parseEquation(`x = y ${mark}${space}sum(${names.join(`,${space}`)})`);
        expect(short).toEqual(parseEquation(`x = y ${names.map((each) => `${mark} ${each}`).join(" ")}`));
      }),
    );
  });

  test("of any other text is none, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const equation = parseEquation(text);
        if (equation) expect(text).toMatch(/^[a-z0-9_.,()+\-−=<≤\s]*$/u);
      }),
    );
  });
});
