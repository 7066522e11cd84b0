/** Tables of rows and columns: what is counted, added, declared and rolled up, and equations within and across years. */
import { describe, expect, test } from "vitest";
import { cellOf, figuresOf } from "../support/cells.ts";
import { complaintsAbout, inspectSmallCounty, type Overlay } from "../support/small-county.ts";

const formPath = "content/standards/forms/gov-2021.yaml";
const form = `id: gov-2021
title: 申请情况表
issuedBy: 示例
source: 示例
years: {from: 2021}
confidence: memory
verification: 示例
tables:
  - id: requests
    unit: 件
    columns:
      - {id: natural, label: 自然人, count: {where: {applicant: natural}}}
      - {id: commercial, label: 商业企业, count: {where: {applicant: commercial}}}
      - {id: total, label: 总计, sum: [natural, commercial]}
    rows:
      - {id: new_received, label: 一、本年新收, count: {counter: requests-received}, confidence: memory}
      - {id: carried_over, label: 二、上年结转, count: {counter: requests-carried-in}, confidence: memory}
      - {id: granted, label: （一）予以公开, count: {counter: requests-concluded, where: {outcome: granted}}, confidence: memory}
      - {id: total_processed, label: （二）总计, count: {counter: requests-concluded}, sum: [granted], confidence: memory}
      - {id: carried_forward, label: 四、结转下年度, count: {counter: requests-open}, confidence: memory}
  - id: staff
    unit: 人
    columns:
      - {id: staff, label: 人数}
    rows:
      - {id: full_time, label: 专职人员, confidence: memory}
equations:
  - {id: E1, kind: hard, table: requests, forEach: column, equation: "new_received + carried_over = total_processed + carried_forward", confidence: verified}
  - {id: E3, kind: hard, table: requests, forEach: row, equation: "natural + commercial = total", confidence: verified}
  - {id: X1, kind: hard, table: requests, forEach: column, equation: "carried_over = previous(carried_forward)", confidence: verified}
`;

const head = "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,是否延期,上年结转\n";
const granted = "2024-001,网络,自然人,2024-03-11,2024-03-27,2024-03-27,予以公开,否,否\n";
const open = "2024-002,信函,商业企业,2024-12-30,,,,否,否\n";
const carried = "2024-002,信函,商业企业,2024-12-30,2025-01-10,2025-01-10,予以公开,否,是\n";

const county = (overlay: Overlay) => inspectSmallCounty({ [formPath]: form, ...overlay }, "2025-01-31");
const said = (overlay: Overlay) => complaintsAbout({ [formPath]: form, ...overlay }, "2025-01-31");
const ledger = "content/requests/2024.csv";
const next = "content/requests/2025.csv";
const figures = "content/figures/2024.yaml";
const source = "来源: {文件: 示例统计}";
const declare = (...items: readonly string[]): string =>
  `年度: 2024\n数据:\n${items.map((item) => `  - {${item}}\n`).join("")}`;

describe("a table of rows and columns", () => {
  test("is counted from the ledger, every cell with its records", () => {
    const seen = county({ [ledger]: head + granted + open });
    expect(
      figuresOf(seen, 2024, [
        "new_received.natural",
        "new_received.commercial",
        "new_received.total",
        "carried_over.total",
        "granted.natural",
        "total_processed.total",
        "carried_forward.commercial",
        "full_time",
      ]),
    ).toEqual({
      "new_received.natural": 1,
      "new_received.commercial": 1,
      "new_received.total": 2,
      "carried_over.total": 0,
      "granted.natural": 1,
      "total_processed.total": 1,
      "carried_forward.commercial": 1,
      full_time: "blank",
    });
    expect(cellOf(seen, 2024, "new_received.total")).toMatchObject({
      origin: "computed",
      sources: [
        { kind: "request", id: "2024-001", line: 2 },
        { kind: "request", id: "2024-002", line: 3 },
      ],
    });
  });

  test("tells every verdict, and that an equation over a blank cannot be assessed", () => {
    const seen = county({ [ledger]: head + granted + open });
    const checks = seen.tables.find(({ year }) => year === 2024)?.checks ?? [];
    expect(
      checks.filter(({ equation }) => equation === "E1").map(({ where, verdict }) => [where, verdict]),
    ).toEqual([
      ["natural", "holds"],
      ["commercial", "holds"],
      ["total", "holds"],
    ]);
    expect(checks.filter(({ equation }) => equation === "E3")).toHaveLength(5);
    expect(checks.find(({ equation }) => equation === "X1")?.verdict).toBe("not-assessable");
  });

  test("declared cell by cell adds up where its parts are known, and stays blank where one is not", () => {
    const declared = (id: string, value: string) => `名称: ${id}, 指标: ${id}, 数值: ${value}, ${source}`;
    const seen = county({
      [ledger]: null,
      [figures]: declare(
        declared("new_received.natural", "3"),
        declared("new_received.commercial", "2"),
        declared("granted.natural", "1"),
      ),
    });
    expect(cellOf(seen, 2024, "new_received.total")).toMatchObject({
      origin: "summed",
      content: { quantity: { value: 5 } },
    });
    expect(cellOf(seen, 2024, "granted.total")).toMatchObject({ origin: "blank" });
    expect(cellOf(seen, 2024, "total_processed.natural")).toMatchObject({ origin: "summed" });
  });

  test("keeps what does not concern the office apart from blanks and from 0", () => {
    const seen = county({ [figures]: declare("名称: 专职人员, 指标: full_time, 不适用: 本单位没有编制") });
    expect(cellOf(seen, 2024, "full_time").content).toEqual({
      kind: "not-applicable",
      reason: "本单位没有编制",
    });
  });
});

describe("across two years", () => {
  test("what was carried out must be carried in", () => {
    expect(said({ [ledger]: head + granted + open, [next]: head + carried })).toEqual([]);
    expect(
      said({
        [ledger]: head + granted + open,
        [next]: head.concat("2025-001,网络,自然人,2025-01-06,2025-01-13,2025-01-13,予以公开,否,否\n"),
      }),
    ).toEqual([
      `equation-fails ${ledger}:3`,
      `equation-fails ${ledger}:3`,
      `carried-out-missing ${ledger}:3:1`,
    ]);
  });
});

describe("units with books of their own", () => {
  const agencies = `${inspectedAgencies()}- 代码: finance
  名称: 洛宁县财政局
  类型: 县直部门
  索引号前缀: "990000025"
- 代码: water
  名称: 洛宁县水利局
  类型: 县直部门
  索引号前缀: "990000033"
`;
  const unitLedger = "content/units/finance/requests/2024.csv";
  const books: Overlay = {
    "content/agencies.yaml": agencies,
    [ledger]: head + granted,
    [unitLedger]: head + open.replace("2024-002", "财2024-01"),
  };

  test("add to the county's table, and have one of their own", () => {
    const seen = county(books);
    expect(figuresOf(seen, 2024, ["new_received.total", "new_received.natural"])).toEqual({
      "new_received.total": 2,
      "new_received.natural": 1,
    });
    const table = seen.tables.find(({ year }) => year === 2024);
    expect(table?.contributions.map(({ agency, table: own }) => [agency.id, own?.cells[2]?.content])).toEqual(
      [
        ["finance", { kind: "value", quantity: { value: 1, approximate: false } }],
        ["water", undefined],
      ],
    );
  });

  test("declare what cannot be counted, and the county's figure is the sum with its own part", () => {
    const staff = (value: string, more = "") =>
      declare(`名称: 专职人员, 指标: full_time, 数值: ${value}, ${source}${more}`);
    const unitFigures = "content/units/finance/figures/2024.yaml";
    const seen = county({ ...books, [figures]: staff("2"), [unitFigures]: staff("3") });
    expect(cellOf(seen, 2024, "full_time")).toMatchObject({
      origin: "summed",
      content: { quantity: { value: 5 } },
    });
    const whole = staff("2", ", 范围: 全县");
    expect(said({ ...books, [figures]: whole, [unitFigures]: staff("3") })).toEqual([
      `roll-up-differs ${figures}:3:10`,
    ]);
    expect(said({ ...books, [figures]: staff("4", ", 范围: 全县"), [unitFigures]: staff("3") })).toEqual([]);
  });

  test("without a ledger may declare what others count, and correct what was counted of them", () => {
    const received = "名称: 收到申请, 指标: new_received.total, 数值: 4";
    const told = (folder: string, more: string): Overlay => ({
      [`content/units/${folder}/figures/2024.yaml`]: declare(`${received}, ${source}${more}`),
    });
    const declared = cellOf(county({ ...books, ...told("water", "") }), 2024, "new_received.total");
    expect(declared).toMatchObject({ origin: "summed", content: { quantity: { value: 6 } } });
    const corrected = cellOf(
      county({ ...books, ...told("finance", ", 理由: 漏记三件") }),
      2024,
      "new_received.total",
    );
    expect(corrected).toMatchObject({ origin: "summed", content: { quantity: { value: 5 } } });
  });

  const told = (more: readonly string[]): Overlay => ({
    "content/units/finance/figures/2024.yaml": declare(...more),
  });
  const received = (column: string, value: string, more = "") =>
    `名称: 收到${column}, 指标: new_received.${column}, 数值: ${value}, ${source}${more}`;

  test("are added to the county's correction of its own part, and replaced by one of the whole", () => {
    const correct = (scope: string) =>
      county({ ...books, [figures]: declare(received("total", "5", `, 范围: ${scope}, 理由: 漏记四件`)) });
    expect(cellOf(correct("本机关"), 2024, "new_received.total")).toMatchObject({
      origin: "summed",
      content: { quantity: { value: 6 } },
    });
    expect(cellOf(correct("全县"), 2024, "new_received.total")).toMatchObject({
      origin: "overridden",
      content: { quantity: { value: 5 } },
    });
  });

  test("make the whole unknown where one says that it does not know, the county itself or a unit", () => {
    const lost = "名称: 收到申请, 指标: new_received.total, 空缺: 台账遗失";
    const content = { kind: "blank", reason: expect.stringContaining("台账遗失") };
    expect(
      cellOf(county({ ...books, [figures]: declare(lost) }), 2024, "new_received.total").content,
    ).toEqual(content);
    expect(cellOf(county({ ...books, ...told([lost]) }), 2024, "new_received.total").content).toEqual(
      content,
    );
  });

  test("may declare columns and leave their total to be added up", () => {
    const seen = county({
      ...books,
      [unitLedger]: null,
      ...told([received("natural", "3"), received("commercial", "2")]),
    });
    expect(figuresOf(seen, 2024, ["new_received.natural", "new_received.total"])).toEqual({
      "new_received.natural": 4,
      "new_received.total": 6,
    });
  });

  test("are compared with a figure of the whole together with the county's own part", () => {
    const whole = (value: string) =>
      said({ ...books, [figures]: declare(received("total", value, ", 范围: 全县, 理由: 合并重复登记")) });
    expect(whole("1")).toContain(`roll-up-differs ${figures}:3:10`);
    expect(whole("2")).not.toContain(`roll-up-differs ${figures}:3:10`);
  });

  test("are expected of every department and township, whoever has begun", () => {
    const town = `${agencies}- 代码: zhaocun\n  名称: 洛宁县赵村镇人民政府\n  类型: 乡镇\n  索引号前缀: "990000041"\n`;
    const table = county({ ...books, "content/agencies.yaml": town }).tables.find(
      ({ year }) => year === 2024,
    );
    expect(table?.contributions.map(({ agency }) => agency.id)).toEqual(["finance", "water", "zhaocun"]);
  });

  test("that told something else are named where they did not tell this", () => {
    const seen = county({
      ...books,
      [figures]: declare(`名称: 专职人员, 指标: full_time, 数值: 2, ${source}`),
    });
    expect(cellOf(seen, 2024, "full_time")).toMatchObject({
      content: { quantity: { value: 2 } },
      note: expect.stringContaining("洛宁县财政局"),
    });
  });

  test("cannot make up for what the county's own ledger does not say", () => {
    const silent = `# 来源: 年报汇总\n${head}2024-001,网络,未载明,未载明,未载明,未载明,未载明,否,否\n`;
    const seen = county({ ...books, [ledger]: silent });
    expect(figuresOf(seen, 2024, ["new_received.natural", "new_received.total"])).toEqual({
      "new_received.natural": "blank",
      "new_received.total": 2,
    });
  });
});

function inspectedAgencies(): string {
  return `- 代码: county-office
  名称: 洛宁县人民政府办公室
  简称: 县政府办
  类型: 政府办公室
  索引号前缀: "005429713"
`;
}
