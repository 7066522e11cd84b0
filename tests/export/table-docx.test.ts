import { describe, expect, test } from "vitest";
import { exportTableAsDocx } from "../../scripts/export/table-docx.ts";
import { listForm } from "../support/blank-form.ts";
import { fillForm, fillReportForm, handMasthead } from "../support/filled-form.ts";
import { convert, findAll, officeTest, readPart, readTree } from "../support/office-parts.ts";
import { childrenOf, type XmlElement } from "../support/xml-tree.ts";

const file = await exportTableAsDocx(fillReportForm(), handMasthead);
const text = readPart(file, "word/document.xml");
const document = readTree(file, "word/document.xml");
const body = childrenOf(document, "w:body")[0];
const tables = body ? childrenOf(body, "w:tbl") : [];

const rowsOf = (table: XmlElement | undefined) => (table ? childrenOf(table, "w:tr") : []);
const wordsOf = (element: XmlElement): string =>
  findAll(element, "w:t")
    .map((run) => run.text)
    .join("");
const spanOf = (cell: XmlElement): number => Number(findAll(cell, "w:gridSpan")[0]?.attributes["w:val"] ?? 1);

describe("the Word file of a report", () => {
  test("has a table for each of the form, then the equations and what was declared", () => {
    expect(tables.map((table) => wordsOf(rowsOf(table)[0] ?? table).slice(0, 12))).toEqual(
      [
        "第二十条第（一）项",
        "第二十条第（五）项",
        "第二十条第（八）项",
        "（本列数据的勾稽关系为：",
        "行政复议行政诉讼",
        "代号关系核对结果",
        "指标数值来由来源说明或理由",
      ].map((words) => words.slice(0, 12)),
    );
    for (const words of [handMasthead.title, handMasthead.owner, "三、收到和处理政府信息公开申请情况"])
      expect(text).toContain(words);
  });

  test("repeats the three lines of heads of the matrix, and no line of figures", () => {
    const repeated = rowsOf(tables[3]).map((row) => findAll(row, "w:tblHeader").length > 0);
    expect(repeated.slice(0, 4)).toEqual([true, true, true, false]);
    expect(repeated.filter(Boolean).length).toBe(3);
  });

  test("merges heads as the form prints them", () => {
    const [first, second] = rowsOf(tables[3]);
    const cells = first ? childrenOf(first, "w:tc") : [];
    expect(cells.map((cell) => [wordsOf(cell).slice(0, 5), spanOf(cell)])).toEqual([
      ["（本列数据", 3],
      ["申请人情况", 7],
    ]);
    expect((second ? childrenOf(second, "w:tc") : []).map((cell) => [wordsOf(cell), spanOf(cell)])).toEqual([
      ["", 3],
      ["自然人", 1],
      ["法人或其他组织", 5],
      ["总计", 1],
    ]);
    expect(findAll(tables[3] ?? document, "w:vMerge").length).toBeGreaterThan(20);
  });

  test("gives every line of a table as many columns as its grid", () => {
    for (const table of tables) {
      const grid = findAll(childrenOf(table, "w:tblGrid")[0] ?? table, "w:gridCol").length;
      for (const row of rowsOf(table))
        expect(childrenOf(row, "w:tc").reduce((sum, cell) => sum + spanOf(cell), 0)).toBe(grid);
    }
  });

  test("turns the page for the wide matrix and turns it back, on A4 all through", () => {
    const sizes = findAll(document, "w:pgSz").map(({ attributes }) => [
      attributes["w:w"],
      attributes["w:h"],
      attributes["w:orient"],
    ]);
    expect(sizes).toEqual([
      ["11906", "16838", "portrait"],
      ["16838", "11906", "landscape"],
      ["11906", "16838", "portrait"],
    ]);
  });

  test("names faces apart for Latin and Chinese signs, 小标宋 for the title and 仿宋 for the text", () => {
    const faces = findAll(document, "w:rFonts").map(({ attributes }) => attributes);
    for (const face of faces)
      for (const key of ["w:ascii", "w:hAnsi", "w:eastAsia"]) expect(face[key]).toMatch(/\S/);
    const eastern = new Set(faces.map((face) => face["w:eastAsia"]));
    expect([...eastern].sort()).toEqual(["仿宋", "宋体", "方正小标宋简体", "黑体"].sort());
  });

  test("lets a title of two lines grow, and holds the lines of tables even", () => {
    const rules = findAll(document, "w:p").map((paragraph) => [
      findAll(paragraph, "w:pStyle")[0]?.attributes["w:val"],
      findAll(paragraph, "w:spacing")[0]?.attributes["w:lineRule"],
    ]);
    expect(rules.find(([style]) => style === "Title")?.[1]).toBe("auto");
    const inTables = tables.flatMap((table) => findAll(table, "w:spacing"));
    expect(new Set(inTables.map(({ attributes }) => attributes["w:lineRule"]))).toEqual(new Set(["exact"]));
  });

  test("leaves a blank empty and says why under the table, apart from 不适用, 0 and 余", () => {
    const cells = rowsOf(tables[0]).map((row) => childrenOf(row, "w:tc").map(wordsOf));
    expect(cells.slice(2)).toEqual([
      ["规章", "／", "／", "／"],
      ["行政规范性文件", "2", "0", ""],
    ]);
    expect(text).toContain(
      "未填报：行政规范性文件／现行有效件数。理由：往年文件还没有清理完毕，不能得出总数。",
    );
    expect(text).toContain("理由：县级人民政府没有规章制定权。");
    expect(
      rowsOf(tables[1])
        .map((row) => wordsOf(row))
        .at(-1),
    ).toBe("行政许可800余");
  });

  test("tells the verdict on every equation, and what was declared or corrected with source and reason", () => {
    const lines = (index: number) => rowsOf(tables[index]).map((row) => childrenOf(row, "w:tc").map(wordsOf));
    expect(lines(5).map((line) => line.at(-1))).toEqual([
      "核对结果",
      "成立",
      "不成立：左边28，右边27",
      "无法核对",
    ]);
    expect(lines(6).slice(1)).toEqual([
      [
        "行政许可",
        "800余件",
        "申报",
        "青崖县财政局2024年决算报告 第三章：“办理许可800余件”（青崖县财政局，2025年1月16日录入）",
        "",
      ],
      [
        "行政事业性收费",
        "59237.2449万元",
        "人工更正",
        "青崖县财政局2024年决算报告",
        "台账少记了十二月一笔。",
      ],
    ]);
    expect(text).toContain("一件申请有两种答复。");
  });

  test("numbers its pages and says on each that a sample is a sample", () => {
    expect(readPart(file, "word/footer1.xml")).toMatch(/PAGE/);
    expect(readPart(file, "word/header1.xml")).toContain(handMasthead.demonstration);
  });

  test("of an office that is no sample has no such line", async () => {
    const plain = await exportTableAsDocx(fillReportForm(), { ...handMasthead, demonstration: undefined });
    expect(() => readPart(plain, "word/header1.xml")).toThrow();
  });

  test("bears the last day of its period and no other time", () => {
    const core = readPart(file, "docProps/core.xml");
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual(["2024-12-31T00:00:00Z", "2024-12-31T00:00:00Z"]);
  });
});

describe("the Word file of the long list of 2014", () => {
  const told = { p1_1: 4014, p3_1: 28 };

  test("is one upright table whose heads are repeated", async () => {
    const long = await exportTableAsDocx(fillForm(listForm, told, 2016), handMasthead);
    const tree = readTree(long, "word/document.xml");
    expect(findAll(tree, "w:tbl").length).toBe(1);
    expect(findAll(tree, "w:tblHeader").length).toBe(1);
    expect(findAll(tree, "w:pgSz").length).toBe(1);
    expect(findAll(tree, "w:tr").map(wordsOf).slice(0, 3)).toEqual([
      "统计指标单位统计数",
      "一、主动公开情况——",
      "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）条4014",
    ]);
  });

  test("without a form lists what can be counted", async () => {
    const table = { ...fillForm(listForm, told, 2016), form: undefined };
    const tree = readTree(await exportTableAsDocx(table, handMasthead), "word/document.xml");
    expect(findAll(tree, "w:tr").length).toBe(table.cells.length + 1);
  });
});

officeTest("LibreOffice opens it, repeats the heads and keeps every figure", { timeout: 120_000 }, () => {
  const html = new TextDecoder().decode(convert(file, "table.docx", "html"));
  for (const words of ["申请人情况", "（三）不予公开", "59237.2449", "800余", "申报和人工更正的数字"])
    expect(html.replace(/<[^>]*>|\s+/g, "")).toContain(words);
  expect(html).toMatch(/rowspan="22"/);
  expect(html).toMatch(/colspan="7"/);
});
