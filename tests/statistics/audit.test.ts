/** Contradictions in a year's figures: equations of the form, parts against wholes, and what an office accepted. */
import { describe, expect, test } from "vitest";
import { cellOf, figureOf, figuresOf } from "../support/cells.ts";
import { figuresPath, lineOf, probePath, writeFigures, writeForm } from "../support/probe-form.ts";
import { complaintsAbout, inspectSmallCounty } from "../support/small-county.ts";

const rows = ["id: a", "id: b", "id: c", "id: d"];
type Values = Readonly<Record<string, string | undefined>>;

/** What is said of figures under one equation, without the file: `equation-fails 3:10`. */
function judge(equation: string, values: Values, kind = "hard", more = ""): readonly string[] {
  const form = writeForm(rows, [`id: e, kind: ${kind}, equation: "${equation}"`]);
  return complaintsAbout({ [probePath]: form, [figuresPath]: writeFigures(values, more) }).map((line) =>
    line.replace(` ${figuresPath}:`, " "),
  );
}

describe("an equation", () => {
  test("that holds is passed over", () => {
    expect(judge("a = b + c", { a: "5", b: "2", c: "3" })).toEqual([]);
    expect(judge("a - b = c", { a: "5", b: "2", c: "3" })).toEqual([]);
    expect(judge("a = 5", { a: "5" })).toEqual([]);
    // Money has fractions.
    const form = writeForm(rows, [`id: e, kind: hard, equation: "a = sum(b, c, d)"`]).replaceAll(
      "件",
      "万元",
    );
    const money = writeFigures({ a: "0.3", b: "0.1", c: "0.2", d: "0" });
    expect(complaintsAbout({ [probePath]: form, [figuresPath]: money })).toEqual([]);
  });

  test("that fails is an error if hard or a bound, a doubt if soft, at the first figure it touches", () => {
    expect(judge("b = c", { a: "5", b: "2", c: "3" })).toEqual(["equation-fails 4:10"]);
    expect(judge("a <= b", { a: "5", b: "2" }, "bound")).toEqual(["equation-fails 3:10"]);
    expect(judge("a = b", { a: "5", b: "2" }, "soft")).toEqual(["equation-doubtful 3:10"]);
  });

  test("from memory is a doubt of any kind, which says that nobody verified the relation", () => {
    for (const kind of ["hard", "bound", "soft"]) {
      const form = writeForm(rows, [`id: e, kind: ${kind}, equation: "a <= b"`]);
      const { diagnostics } = inspectSmallCounty({
        [probePath]: form.replace("confidence: verified", "confidence: memory"),
        [figuresPath]: writeFigures({ a: "5", b: "2" }),
      });
      expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
        ["equation-doubtful", "warning"],
      ]);
      expect(diagnostics[0]?.hint).toContain("未经核实");
    }
  });

  test("of a sum after a minus takes every part away", () => {
    expect(judge("a - sum(b, c) = d", { a: "10", b: "2", c: "3", d: "5" })).toEqual([]);
    expect(judge("a - sum(b, c) = d", { a: "10", b: "2", c: "3", d: "11" })).toEqual(["equation-fails 3:10"]);
  });

  test("that touches a blank is not assessed, for a blank is not 0", () => {
    expect(judge("a = b + c", { a: "5", b: "2", c: undefined })).toEqual([]);
    expect(judge("a = b + c", { a: "5", b: "2" })).toEqual([]);
  });

  test("takes an approximate figure for a lower bound", () => {
    expect(judge("a = b + c", { a: "1000", b: "800余", c: "100" })).toEqual([]);
    expect(judge("a = b + c", { a: "900", b: "800余", c: "100" })).toEqual([]);
    expect(judge("a = b + c", { a: "899", b: "800余", c: "100" })).toEqual(["equation-fails 3:10"]);
    expect(judge("a <= b", { a: "900", b: "800余" })).toEqual([]);
    expect(judge("a <= b", { a: "900余", b: "800" })).toEqual(["equation-fails 3:10"]);
  });

  test("takes an approximate figure that is subtracted for an upper bound", () => {
    expect(judge("a - b <= c", { a: "500", b: "100余", c: "300" })).toEqual([]);
    expect(judge("a - b = c", { a: "500", b: "100余", c: "300" })).toEqual([]);
    expect(judge("a - b = c", { a: "500", b: "100余", c: "401" })).toEqual(["equation-fails 3:10"]);
  });

  test("over counted figures alone is placed at the first record that was counted", () => {
    const counted = [
      "id: a, count: {counter: requests-received}",
      "id: b, count: {counter: requests-replied}",
    ];
    const form = writeForm(counted, [`id: e, kind: hard, equation: "a = b + 1"`]);
    expect(complaintsAbout({ [probePath]: form })).toEqual(["equation-fails content/requests/2024.csv:3"]);
  });

  test("over counted figures that are all 0 is placed in the form", () => {
    const form = writeForm(
      ["id: a, count: {counter: fees-charged}"],
      [`id: e, kind: hard, equation: "a = 1"`],
    );
    expect(complaintsAbout({ [probePath]: form })).toEqual([
      `equation-fails ${probePath}:${lineOf(form, "equation: ")}:35`,
    ]);
  });
});

interface PartedForm {
  readonly confidence?: string;
  readonly equations?: readonly string[];
}

describe("a row of 其中", () => {
  const judgeParts = (values: Values, { confidence = "partly", equations = [] }: PartedForm = {}) => {
    const form = writeForm(["id: a", "id: b, partOf: a"], equations);
    return complaintsAbout({
      [probePath]: form.replaceAll("confidence: memory", `confidence: ${confidence}`),
      [figuresPath]: writeFigures(values),
    });
  };

  test("does not exceed its whole, though no equation of the form says so", () => {
    expect(judgeParts({ a: "2", b: "2" })).toEqual([]);
    expect(judgeParts({ a: "2", b: "3" })).toEqual([`equation-fails ${figuresPath}:3:10`]);
    expect(judgeParts({ a: "2", b: "3" }, { confidence: "memory" })).toEqual([
      `equation-doubtful ${figuresPath}:3:10`,
    ]);
  });

  test("is complained about once where the form has the equation", () => {
    const equations = [`id: e, kind: soft, equation: "b <= a"`];
    expect(judgeParts({ a: "2", b: "3" }, { equations })).toEqual([`equation-doubtful ${figuresPath}:3:10`]);
  });
});

describe("a sum", () => {
  const summed = ["id: a, sum: [b, c]", "id: b, sum: [d, e]", "id: c", "id: d", "id: e"];
  const fill = (values: Values, equations: readonly string[] = []) =>
    inspectSmallCounty({ [probePath]: writeForm(summed, equations), [figuresPath]: writeFigures(values) });

  test("may rest on sums, and keeps the sources of all its parts", () => {
    const county = fill({ c: "3", d: "1余", e: "2" });
    expect(figuresOf(county, 2024, ["a", "b"])).toEqual({ a: "6余", b: "3余" });
    expect(cellOf(county, 2024, "a")).toMatchObject({ origin: "summed" });
    expect(cellOf(county, 2024, "a").sources).toHaveLength(3);
  });

  test("with a part missing is blank", () => {
    expect(figuresOf(fill({ c: "3", d: "1" }), 2024, ["a", "b"])).toEqual({ a: "blank", b: "blank" });
  });

  test("that is declared stands beside its parts, and the equation compares them", () => {
    const equations = [`id: e1, kind: hard, equation: "a = b + c"`];
    const county = fill({ a: "7", c: "3", d: "1", e: "2" }, equations);
    expect(cellOf(county, 2024, "a")).toMatchObject({ origin: "declared" });
    expect(figuresOf(county, 2024, ["a", "b"])).toEqual({ a: 7, b: 3 });
    expect(county.diagnostics.map(({ code, place }) => [code, place.line])).toEqual([["equation-fails", 3]]);
  });
});

describe("a declared figure", () => {
  const form = writeForm(["id: a, count: {counter: requests-received}", "id: b"]);
  const declare = (figure: string) => ({
    [probePath]: form,
    [figuresPath]: `年度: 2024\n数据:\n  - {${figure}}\n`,
  });
  const source = "来源: {文件: 示例统计}";

  test("in place of a counted one needs a reason", () => {
    expect(complaintsAbout(declare(`名称: 收到, 指标: a, 数值: 2, ${source}`))).toEqual([
      `override-without-reason ${figuresPath}:3:10`,
    ]);
  });

  test("with its reason stands in place of the counted one, and says so", () => {
    const county = inspectSmallCounty(declare(`名称: 收到, 指标: a, 数值: 2, ${source}, 理由: 台账漏记一件`));
    expect(county.diagnostics).toEqual([]);
    expect(cellOf(county, 2024, "a")).toMatchObject({
      origin: "overridden",
      note: "台账漏记一件",
      content: { quantity: { value: 2 } },
    });
  });

  test("for a row that is not in the form is refused", () => {
    expect(complaintsAbout(declare(`名称: 收到, 指标: z, 数值: 2, ${source}`))).toEqual([
      `unknown-indicator ${figuresPath}:3:18`,
    ]);
  });

  test("in another unit than its row is refused", () => {
    expect(complaintsAbout(declare(`名称: 费用, 指标: b, 数值: 2, 单位: 万元, ${source}`))).toEqual([
      `unknown-value ${figuresPath}:3:10`,
    ]);
    expect(complaintsAbout(declare(`名称: 费用, 指标: b, 数值: 2, 单位: 件, ${source}`))).toEqual([]);
  });

  test("for a form that the year does not have is noted, not dropped in silence", () => {
    expect(complaintsAbout({ [probePath]: null, [figuresPath]: writeFigures({ p4: "1" }) })).toEqual([
      `no-form-for-year ${figuresPath}:3:20`,
    ]);
  });
});

describe("a figure below 0", () => {
  const declareFall = (row: string) =>
    complaintsAbout({ [probePath]: writeForm([row]), [figuresPath]: writeFigures({ a: "-3" }) });

  test("is taken where the form says that the row grows or shrinks, whatever its label", () => {
    expect(declareFall("id: a, signed: true")).toEqual([]);
    expect(declareFall("id: a")).toEqual([`bad-number ${figuresPath}:3:26`]);
  });
});

describe("a composition", () => {
  const compose = (whole: string | undefined, parts: readonly (string | undefined)[], more = "") => {
    const names = ["总数", ...parts.map((_, index) => `分项${index + 1}`)];
    const figures = [whole, ...parts].map((value, index) => {
      const content = value === undefined ? "空缺: 没有统计" : `数值: ${value}, 来源: {文件: 示例统计}`;
      return `  - {名称: ${names[index]}, ${content}}`;
    });
    const composition = `构成:\n  - 名称: 按类别\n    总数: 总数\n    分项: [${names.slice(1).join(", ")}]\n`;
    const text = `年度: 2024\n数据:\n${figures.join("\n")}\n${composition}${more}`;
    return complaintsAbout({ [figuresPath]: text }).map((line) => line.replace(` ${figuresPath}:`, " "));
  };

  test("whose parts add up is passed over", () => {
    expect(compose("10", ["4", "6"])).toEqual([]);
    expect(compose("10", ["4", "5余"])).toEqual([]);
    expect(compose("8余", ["4", "6"])).toEqual([]);
  });

  test("whose parts exceed the whole is refused, approximate parts too", () => {
    expect(compose("10", ["4", "7"])).toEqual(["parts-exceed-whole 7:9"]);
    expect(compose("10", ["4", "7余"])).toEqual(["parts-exceed-whole 7:9"]);
  });

  test("whose exact parts fall short of the whole is refused", () => {
    expect(compose("10", ["4", "5"])).toEqual(["parts-differ-from-whole 7:9"]);
    expect(compose("10余", ["4", "5"])).toEqual(["parts-differ-from-whole 7:9"]);
  });

  test("with a blank is not assessed", () => {
    expect(compose("10", ["4", undefined])).toEqual([]);
    expect(compose(undefined, ["4", "5"])).toEqual([]);
  });

  const waive = (rule: string, subject: string) =>
    `豁免:\n  - {规则: ${rule}, 对象: ${subject}, 理由: 照录年报, 责任人: 李某, 日期: 2024-12-01}\n`;

  test("that contradicts itself may be accepted with a reason", () => {
    expect(compose("10", ["4", "7"], waive("parts-exceed-whole", "按类别"))).toEqual([]);
  });

  test("is not accepted by a waiver of another rule or another subject, which then is unused", () => {
    const [fault, unused] = ["parts-exceed-whole 7:9", "unused-waiver 11:10"];
    expect(compose("10", ["4", "7"], waive("parts-differ-from-whole", "按类别"))).toEqual([fault, unused]);
    expect(compose("10", ["4", "7"], waive("parts-exceed-whole", "按月份"))).toEqual([fault, unused]);
    expect(compose("10", ["4", "6"], waive("parts-exceed-whole", "按类别"))).toEqual([unused]);
  });
});

test("a waiver that names no subject accepts nothing", () => {
  const more = "豁免:\n  - {规则: equation-fails, 理由: 照录, 责任人: 李某, 日期: 2024-12-01}\n";
  expect(judge("a = b", { a: "3", b: "4" }, "hard", more)).toEqual([
    "equation-fails 3:10",
    "waiver-without-subject 6:10",
  ]);
});

test("a finding that was accepted stays in the table, with who accepted it", () => {
  const more =
    "豁免:\n  - {规则: equation-doubtful, 对象: e, 理由: 一件两答, 责任人: 李某, 日期: 2024-12-01}\n";
  const form = writeForm(rows, [`id: e, kind: soft, equation: "a = b"`]);
  const county = inspectSmallCounty({
    [probePath]: form,
    [figuresPath]: writeFigures({ a: "3", b: "4" }, more),
  });
  expect(county.diagnostics).toEqual([]);
  expect(figureOf(county, 2024, "a")).toBe(3);
  expect(county.tables[0]?.findings).toMatchObject([
    { diagnostic: { code: "equation-doubtful" }, waiver: { by: "李某", on: "2024-12-01" } },
  ]);
});
