/** The national forms hold every row of the circulars, each once, in their order; totals add up what stands over them. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listNames } from "../../scripts/record/equation.ts";
import { type Form, listFormCells } from "../../scripts/record/form.ts";
import { linesOf, readFormText, readVariantText } from "../support/read-probe.ts";

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const read = (id: string) => readFormText(textOf(`content/standards/forms/${id}.yaml`));
const formOf = (id: string): Form => {
  const { value, diagnostics } = read(id);
  if (!value) throw new Error(`${id}: ${linesOf(diagnostics).join(", ")}`);
  return value.form;
};
const [gov2014, gov2019, gov2021] = [formOf("gov-2014"), formOf("gov-2019"), formOf("gov-2021")];
const tableOf = (form: Form, id: string) => {
  const table = form.tables.find((each) => each.id === id);
  if (!table) throw new Error(`${form.id} has no table ${id}`);
  return table;
};
const rowsOf = (form: Form, table: string) => tableOf(form, table).rows.map(({ id }) => id);
const columnsOf = (form: Form, table: string) => tableOf(form, table).columns.map(({ id }) => id);
const cellOf = (form: Form, id: string) => listFormCells(form).find((cell) => cell.id === id);
const numbered = (name: string, last: number) => Array.from({ length: last }, (_, at) => `${name}_${at + 1}`);

const outcomes = [
  "granted",
  "partial_grant",
  ...numbered("denied", 8),
  ...numbered("unable", 3),
  ...numbered("not_processed", 5),
];
const applicants = ["natural", "commercial", "research", "social", "legal", "other"];
const results = ["maintain", "correct", "other", "pending"];

describe("the forms together", () => {
  test("serve every year from 2014 on, each by one", () => {
    expect([gov2014, gov2019, gov2021].map(({ from, to }) => [from, to])).toEqual([
      [2014, 2018],
      [2019, 2020],
      [2021, undefined],
    ]);
    expect(readdirSync(new URL("../../content/standards/forms", import.meta.url)).sort()).toEqual([
      "gov-2014.yaml",
      "gov-2019.yaml",
      "gov-2021.yaml",
    ]);
  });

  test.each([gov2014, gov2019, gov2021])("$id has every label once", ({ tables }) => {
    for (const { id, rows, columns } of tables) {
      const labels = rows.map((row) => [...row.group, row.parent ?? "", row.label].join(" "));
      expect([id, new Set(labels).size]).toEqual([id, rows.length]);
      const heads = columns.map((column) => [...column.group, column.label].join(" "));
      expect([id, new Set(heads).size]).toEqual([id, columns.length]);
    }
  });

  test("the outcomes of a request are counted once each, and by the forms that the scheme says", () => {
    const scheme = textOf("content/standards/schemes/request-outcome.yaml");
    for (const { id, tables } of [gov2014, gov2019, gov2021]) {
      const counted = tables
        .flatMap(({ rows, cells }) => rows.flatMap((row) => cells.find((cell) => cell.row === row.id) ?? []))
        .flatMap(({ count }) => count?.where.outcome ?? []);
      const terms = scheme.split("\n").filter((line) => line.includes(`forms: [`) && line.includes(id));
      expect([id, [...counted].sort()]).toEqual([
        id,
        terms.map((line) => /id: ([a-z0-9-]+)/.exec(line)?.[1]).sort(),
      ]);
    }
  });
});

describe("gov-2014", () => {
  test("holds the rows of 国办发〔2014〕32号, as far as they are known", () => {
    expect(rowsOf(gov2014, "table")).toEqual([
      ...["p1", "p1_1", "p1_1_a", "p1_1_b", "p1_2", ...numbered("p1_2", 5)],
      ...["p2", "p2_1", "p2_2", "p2_2_1", "p2_2_1_a", "p2_2_2", "p2_2_2_a", "p2_2_3", "p2_2_4", "p2_2_5"],
      ...["p3", "p3_1", ...numbered("p3_1", 4), "p3_2", ...numbered("p3_2", 2), "p3_3"],
      ...["p3_3_1", "p3_3_2", "p3_3_3", "p3_3_4", ..."abcdef".split("").map((sign) => `p3_3_4_${sign}`)],
      ...["p3_3_5", "p3_3_6", "p3_3_7", "p3_3_8", "p4", ...numbered("p4", 3), "p5", ...numbered("p5", 3)],
      ...["p6", "p7", "p8", "p8_1", "p8_2", "p8_3", "p8_3_1", "p8_3_2", "p8_4", "p9", ...numbered("p9", 3)],
    ]);
  });

  test("is open about what was read: the heads of the parts, and the first four rows", () => {
    const { rows } = tableOf(gov2014, "table");
    expect(rows.filter(({ confidence }) => confidence === "verified").map(({ id }) => id)).toEqual([
      ...["p1", "p1_1", "p1_1_a", "p1_1_b", "p2", "p3", "p8", "p9"],
    ]);
    expect(gov2014.confidence).toBe("partly");
  });

  test("bounds every 其中 by its whole, and keeps the relations of memory apart from its own sums", () => {
    const parts = tableOf(gov2014, "table").rows.filter(({ partOf }) => partOf !== undefined);
    expect(gov2014.equations.map(({ id }) => id).filter((id) => id.endsWith("-part"))).toEqual(
      parts.filter(({ partOf }) => partOf === "p3_3_4").map(({ id }) => `${id}-part`),
    );
    const sums = gov2014.equations.filter(({ kind }) => kind === "hard");
    expect(new Set(sums.map(({ confidence }) => confidence))).toEqual(new Set(["partly"]));
    const doubted = gov2014.equations.filter(({ id, confidence }) => /^g14/.test(id) && confidence === "memory");
    expect(doubted.map(({ id }) => id)).toEqual(["g14_5", "g14_6", "g14_12_a", "g14_12_b", "g14_13", "g14_14"]);
  });

  test("has twenty equations of its own, one of them with a figure that is never printed", () => {
    const written = gov2014.equations.filter(({ id }) => id.startsWith("g14"));
    expect(new Set(written.map(({ id }) => id.split("_")[1]))).toEqual(
      new Set(Array.from({ length: 14 }, (_, at) => String(at + 1))),
    );
    expect(gov2014.aids.map(({ id, count }) => [id, count?.counter])).toEqual([
      ["carried_in", "requests-carried-in"],
    ]);
    expect(written.flatMap(({ instances }) => instances.map(({ where }) => where))).toEqual(
      Array(20).fill(""),
    );
  });

  test("tells review from litigation, and shows money in 万元", () => {
    expect(cellOf(gov2014, "p4_2")?.count).toEqual({
      counter: "disputes-decided",
      where: { kind: ["review"], result: ["correct"] },
    });
    expect(cellOf(gov2014, "p5")?.count?.where).toEqual({
      kind: ["litigation-direct", "litigation-after-review"],
    });
    expect(cellOf(gov2014, "p7")).toMatchObject({ unit: "万元", count: { counter: "fees-charged" } });
  });
});

describe.each([
  { form: gov2019, others: ["other_merged"] },
  { form: gov2021, others: numbered("other", 3) },
])("$form.id", ({ form, others }) => {
  const all = [...outcomes, ...others];
  const rows = ["new_received", "carried_over", ...all, "total_processed", "carried_forward"];

  test("has the rows and columns of the table of requests, in order", () => {
    expect(rowsOf(form, "requests")).toEqual(rows);
    expect(columnsOf(form, "requests")).toEqual([...applicants, "total"]);
  });

  test("stands its rows beside their groups, and its columns under theirs", () => {
    const { rows: lines, columns } = tableOf(form, "requests");
    const beside = (label: string) => lines.filter(({ group }) => group.includes(label)).length;
    expect(beside("三、本年度办理结果")).toBe(all.length + 1);
    expect(["（三）不予公开", "（四）无法提供", "（五）不予处理"].map(beside)).toEqual([8, 3, 5]);
    expect(beside("（六）其他处理")).toBe(others.length === 1 ? 0 : 3);
    expect(columns.filter(({ group }) => group[1] === "法人或其他组织")).toHaveLength(5);
    expect(columns.every(({ group }) => group[0] === "申请人情况")).toBe(true);
  });

  test("adds every outcome into the total, and every applicant kind into 总计", () => {
    expect(cellOf(form, "total_processed.legal")?.sums).toEqual([all.map((row) => `${row}.legal`)]);
    expect(cellOf(form, "granted.total")?.sums).toEqual([applicants.map((column) => `granted.${column}`)]);
    expect(cellOf(form, "total_processed.total")?.sums).toHaveLength(2);
    for (const cell of tableOf(form, "requests").cells) expect(cell.count?.counter).toMatch(/^requests-/);
  });

  test("keeps the rule that the table itself prints: first and second are third and fourth", () => {
    const [first] = form.equations.find(({ id }) => id === "E1")?.instances ?? [];
    expect(first && listNames(first)).toEqual(
      ["new_received", "carried_over", "total_processed", "carried_forward"].map((row) => `${row}.natural`),
    );
    expect(tableOf(form, "requests").stub).toContain("第一项加第二项之和，等于第三项加第四项之和");
  });

  test("writes its equations out for every column and row", () => {
    const counts = new Map(form.equations.map(({ id, instances }) => [id, instances.length]));
    expect(["E1", "E2", "E3", "E4", "X1"].map((id) => counts.get(id))).toEqual([7, 7, rows.length, 3, 7]);
    const processed = form.equations.find(({ id }) => id === "E2")?.instances.at(-1);
    expect(processed && listNames(processed)).toEqual(
      [...all, "total_processed"].map((row) => `${row}.total`),
    );
  });

  test("prints review and litigation in one line of fifteen figures", () => {
    expect(tableOf(form, "disputes").direction).toBe("across");
    expect(rowsOf(form, "disputes")).toEqual(["review", "litigation_direct", "litigation_after_review"]);
    expect(columnsOf(form, "disputes")).toEqual([...results, "total"]);
    expect(cellOf(form, "litigation_direct.correct")?.count).toEqual({
      counter: "disputes-decided",
      where: { kind: ["litigation-direct"], result: ["correct"] },
    });
    expect(cellOf(form, "review.total")?.sums).toEqual([results.map((column) => `review.${column}`)]);
  });

  test("was read row by row, and says where", () => {
    const lines = form.tables.flatMap((table) => table.rows);
    expect(new Set(lines.map(({ confidence }) => confidence))).toEqual(new Set(["verified"]));
    expect(form.parts.map(({ id }) => id)).toEqual([
      ...["overview", "proactive", "requests", "disputes", "problems", "other"],
    ]);
  });
});

describe("第二十条", () => {
  test("in the form of 2019 asks for items, changes and purchases", () => {
    expect(gov2019.tables.map(({ heading }) => heading)).toEqual([
      ...["第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项", "第二十条第（九）项"],
      undefined,
      undefined,
    ]);
    expect(columnsOf(gov2019, "art20_1")).toEqual(["new_made", "new_disclosed", "total_disclosed"]);
    expect(columnsOf(gov2019, "art20_5")).toEqual(["items_last_year", "change_this_year", "processed"]);
    expect(["art20_5", "art20_6", "art20_8", "art20_9"].map((table) => rowsOf(gov2019, table))).toEqual([
      ["licensing", "other_external_services"],
      ["punishment", "coercion"],
      ["fees"],
      ["procurement"],
    ]);
    expect(cellOf(gov2019, "licensing.items_last_year")?.count).toBeUndefined();
    expect(cellOf(gov2019, "licensing.processed")?.count?.where).toEqual({ kind: ["licensing"] });
  });

  test("in the form of 2021 asks for papers made, repealed and in force, for decisions and money", () => {
    expect(gov2021.tables.flatMap(({ heading }) => heading ?? [])).toEqual([
      ...["第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项"],
    ]);
    expect(columnsOf(gov2021, "art20_1")).toEqual(["made", "repealed", "valid"]);
    expect(rowsOf(gov2021, "art20_1")).toEqual(["regulations", "normative_documents"]);
    const single = ["licensing_processed", "punishment_processed", "coercion_processed", "fees_wanyuan"];
    expect(single.map((id) => cellOf(gov2021, id)?.unit)).toEqual(["件", "件", "件", "万元"]);
  });

  test("compares what is in force with the year before", () => {
    const instances = gov2021.equations.find(({ id }) => id === "X2")?.instances ?? [];
    expect(instances.map(({ where }) => where)).toEqual(["regulations", "normative_documents"]);
    expect(instances[1]?.right).toContainEqual({
      sign: 1,
      name: "normative_documents.valid",
      previous: true,
    });
  });
});

describe("the local variant of the documentation", () => {
  const drafts = [read("gov-2014").value?.draft].filter((draft) => draft !== undefined);
  const { value, diagnostics } = readVariantText(textOf("docs/examples/gov-2014-towns.yaml"), drafts);

  test("is read", () => {
    expect(linesOf(diagnostics)).toEqual([]);
    expect(value).toMatchObject({ id: "gov-2014", periods: ["quarter"], variant: { id: "gov-2014-towns" } });
  });

  test("has five rows more, below the four that the source prints before them", () => {
    const ids = value?.tables[0]?.rows.map(({ id }) => id) ?? [];
    expect(ids.slice(3, 9)).toEqual(["p1_1_b", "p1_1_c", "p1_1_d", "p1_1_e", "p1_1_f", "p1_1_g"]);
    expect(ids).toHaveLength(rowsOf(gov2014, "table").length + 5);
  });

  test("counts by kind of office, and adds up", () => {
    const cell = value && cellOf(value, "p3_1.towns");
    expect(cell?.count).toEqual({ counter: "requests-received", where: { agencyKind: ["township"] } });
    expect(value && cellOf(value, "p3_1.total")?.sums).toEqual([
      ["p3_1.government", "p3_1.departments", "p3_1.towns"],
    ]);
  });

  test("keeps the equations of the form in every column", () => {
    const counts = new Map(value?.equations.map(({ id, instances }) => [id, instances.length]));
    expect([counts.get("g14_1"), counts.get("g14_6"), counts.get("v_g")]).toEqual([4, 1, 4]);
  });
});
