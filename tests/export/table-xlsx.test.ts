import readExcelFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { exportTableAsXlsx } from "../../scripts/export/table-xlsx.ts";
import { listForm } from "../support/blank-form.ts";
import { fillForm, fillReportForm, handMasthead } from "../support/filled-form.ts";
import { convert, findAll, listParts, officeTest, readPart, readTree } from "../support/office-parts.ts";

const table = fillReportForm();
const file = await exportTableAsXlsx(table, handMasthead);
const sheets = await readExcelFile(Buffer.from(file));
const sheetOf = (name: string) => {
  const found = sheets.find(({ sheet }) => sheet === name)?.data;
  if (!found) throw new Error(`there is no sheet ${name}: ${sheets.map(({ sheet }) => sheet).join(" ")}`);
  return found;
};
const contents = sheetOf("目录");
const figures = contents.slice(contents.findIndex(([first]) => first === "代号") + 1);

describe("the spreadsheet of a report", () => {
  test("begins with its contents, then the tables, the equations, and a sheet for each figure with records", () => {
    const recorded = table.cells.filter(({ sources }) => sources.some(({ kind }) => kind !== "document"));
    expect(sheets.map(({ sheet }) => sheet).slice(0, 7)).toEqual([
      "目录",
      "统计表1 第二十条第（一）项",
      "统计表2 第二十条第（五）项",
      "统计表3 第二十条第（八）项",
      "统计表4 三、收到和处理政府信息公开申请情况",
      "统计表5 四、政府信息公开行政复议、行政诉讼情况",
      "勾稽关系",
    ]);
    expect(sheets.length).toBe(7 + recorded.length);
  });

  test("gives every figure once, numbers as numbers, a blank as nothing, 余 and ／ as words", () => {
    const read = figures.map(([id, , , figure]) => [id, figure]);
    const expected = table.cells.map(({ id, content }) => {
      if (content.kind !== "value") return [id, content.kind === "blank" ? null : "／"];
      const { value, approximate } = content.quantity;
      return [id, approximate ? `${value}余` : value];
    });
    expect(read).toEqual(expected);
  });

  test("tells of declared and corrected figures the source and the reason", () => {
    const line = (id: string) => figures.find(([first]) => first === id)?.slice(3);
    expect(line("licensing_processed")).toEqual([
      "800余",
      "申报",
      null,
      null,
      "青崖县财政局2024年决算报告 第三章：“办理许可800余件”（青崖县财政局，2025年1月16日录入）",
      null,
    ]);
    expect(line("fees_wanyuan")).toEqual([
      59237.2449,
      "人工更正",
      null,
      null,
      "青崖县财政局2024年决算报告",
      "台账少记了十二月一笔。",
    ]);
    expect(line("regulations.made")?.[1]).toBe("不适用");
    expect(line("normative_documents.valid")?.slice(1)).toEqual([
      "空缺",
      null,
      null,
      null,
      "往年文件还没有清理完毕，不能得出总数。",
    ]);
  });

  test("names for each figure with records the sheet that lists them all", () => {
    for (const [id, , , , , count, sheet] of figures) {
      const sources = table.cells.find((cell) => cell.id === id)?.sources ?? [];
      const records = sources.filter(({ kind }) => kind !== "document");
      expect([id, count]).toEqual([id, records.length === 0 ? null : records.length]);
      if (typeof sheet !== "string") continue;
      const listed = sheetOf(sheet).slice(3);
      expect(listed.map((line) => line[2])).toEqual(
        records.map((record) =>
          record.kind === "notice" ? record.indexNumber : record.kind === "document" ? "" : record.id,
        ),
      );
    }
  });

  test("keeps index numbers as text, tells file and line of a ledger, and runs no title as a formula", () => {
    const notices = sheetOf("1 行政规范性文件／本年制发件数").slice(3);
    expect(notices).toEqual([
      [
        1,
        "公开信息",
        "990000017/2024-00001",
        "青崖县人民政府办公室关于做好2024年防汛备汛工作的通知",
        null,
        null,
      ],
      [2, "公开信息", "990000017/2024-00002", "=SUM(1,2)号文件的通知", null, null],
    ]);
    const requests = sheetOf("4 一、本年新收政府信息公开申请数量／总计").slice(3);
    expect(requests[27]).toEqual([28, "申请", "2024-028", null, "content/requests/2024.csv", 29]);
    for (const path of listParts(file).filter((part) => part.startsWith("xl/worksheets/sheet")))
      expect(readPart(file, path)).not.toContain("<f>");
  });

  test("merges heads as the form prints them", () => {
    const merges = findAll(readTree(file, "xl/worksheets/sheet5.xml"), "mergeCell").map(
      ({ attributes }) => attributes.ref,
    );
    // Title, part, owner and the sample's sentence stand over the heads.
    for (const ref of ["A5:C7", "D5:J5", "E6:I6", "D6:D7", "J6:J7", "A10:A31", "B12:B19"])
      expect(merges).toContain(ref);
    const heads = sheetOf("统计表4 三、收到和处理政府信息公开申请情况").slice(4, 7);
    expect(heads[0]?.[3]).toBe("申请人情况");
    expect(heads[1]?.slice(3)).toEqual(["自然人", "法人或其他组织", null, null, null, null, "总计"]);
    expect(heads[2]?.slice(4, 9)).toEqual(["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]);
  });

  test("leads from the contents to each sheet and back, within the file alone", () => {
    const names = new Set(sheets.map(({ sheet }) => sheet));
    const links = listParts(file)
      .filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part))
      .flatMap((part) => findAll(readTree(file, part), "hyperlink"));
    expect(links.length).toBeGreaterThan(10);
    for (const { attributes } of links) {
      const name = /^'(.*)'!A1$/.exec((attributes.location ?? "").replaceAll("&apos;", "'"))?.[1];
      expect(names).toContain(name?.replaceAll("''", "'"));
    }
    expect(readPart(file, "xl/worksheets/_rels/sheet1.xml.rels")).not.toContain("http://www.example");
  });

  test("lists every check with both sides and its verdict", () => {
    expect(
      sheetOf("勾稽关系")
        .slice(2, 5)
        .map((line) => [line[0], ...line.slice(2, 5)]),
    ).toEqual([
      ["E1", 28, 28, "成立"],
      ["E2", 28, 27, "不成立"],
      ["X2", null, null, "无法核对"],
    ]);
  });

  test("has the elements of a sheet in the order that the format prescribes", () => {
    const order =
      "sheetPr sheetViews cols sheetData mergeCells hyperlinks pageMargins pageSetup headerFooter";
    for (const path of listParts(file).filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part))) {
      const names = readTree(file, path).children.map(({ name }) => name);
      expect(names).toEqual(order.split(" ").filter((name) => names.includes(name)));
    }
  });

  test("repeats the heads of a table on every page", () => {
    const titles = findAll(readTree(file, "xl/workbook.xml"), "definedName");
    expect(titles.map(({ text }) => text.replaceAll("&apos;", "'"))).toContain(
      "'统计表4 三、收到和处理政府信息公开申请情况'!$1:$7",
    );
  });

  test("prints on A4, one page wide", () => {
    for (const path of listParts(file).filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part))) {
      const [setup] = findAll(readTree(file, path), "pageSetup");
      expect(setup?.attributes).toMatchObject({ paperSize: "9", fitToWidth: "1", fitToHeight: "0" });
    }
  });
});

test("a form that is one table has one sheet 统计表, with its units", async () => {
  const long = await readExcelFile(
    Buffer.from(await exportTableAsXlsx(fillForm(listForm, { p1_1: 4014 }, 2016), handMasthead)),
  );
  expect(long.map(({ sheet }) => sheet)).toEqual(["目录", "统计表", "勾稽关系"]);
  const lines = long[1]?.data ?? [];
  expect(lines.find(([label]) => String(label).includes("主动公开政府信息数"))?.slice(1)).toEqual([
    "条",
    4014,
  ]);
});

officeTest("LibreOffice opens it and reads the same figures", { timeout: 120_000 }, () => {
  const csv = new TextDecoder().decode(
    convert(file, "table.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76"),
  );
  expect(csv).toMatch(/^fees_wanyuan,行政事业性收费,万元,59237\.2449,人工更正,/m);
  expect(csv).toMatch(/^new_received\.total,[^,]*,件,28,分项相加,28,/m);
});
