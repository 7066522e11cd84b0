/** Hands on a year's table as a spreadsheet: a list of contents, the tables, the equations, and a sheet of records for each figure. */
import writeXlsxFile from "write-excel-file/node";
import { formatQuantity } from "../text/quantity.ts";
import { type Cell, type StatisticsTable, verdictWords } from "../statistics/table.ts";
import {
  documentInWords,
  figureForMachines,
  figureInWords,
  listDocuments,
  listRecords,
  noteInWords,
  originWord,
  type RecordSource,
} from "./cell-words.ts";
import type { Masthead } from "./masthead.ts";
import { listPrintedTables } from "./printed-table.ts";
import { nameSheets } from "./sheet-names.ts";
import { drawSheet, type SheetCell, type SheetPlan, sheetFeature } from "./xlsx-sheet.ts";
import { planTableSheet } from "./xlsx-table.ts";
import { normaliseOfficeFile } from "./zip-normal.ts";

/** `table.xlsx`: the same table and head are the same bytes. */
export async function exportTableAsXlsx(table: StatisticsTable, masthead: Masthead): Promise<Uint8Array> {
  const plans = planSheets(table, masthead);
  const file = writeXlsxFile(plans.map(drawSheet), {
    fontFamily: "宋体",
    fontSize: 11,
    features: [sheetFeature(plans)],
  });
  return normaliseOfficeFile(await file.toBuffer(), masthead.day);
}

const contentsName = "目录";

function planSheets(table: StatisticsTable, masthead: Masthead): readonly SheetPlan[] {
  const printed = listPrintedTables(table);
  const recorded = table.cells.filter((cell) => listRecords(cell).length > 0);
  const names = nameSheets([
    contentsName,
    ...printed.map(({ heading, part }, index) =>
      printed.length === 1 ? "统计表" : `统计表${index + 1} ${heading ?? part ?? ""}`,
    ),
    "勾稽关系",
    ...recorded.map(({ label }, index) => `${index + 1} ${label}`),
  ]);
  const tables = names.slice(1, 1 + printed.length);
  const sheetOf = new Map(recorded.map((cell, index) => [cell.id, names[2 + printed.length + index] ?? ""]));
  return [
    planContents(table, masthead, tables, sheetOf),
    ...printed.map((one, index) => planTableSheet(tables[index] ?? "", one, masthead)),
    planChecks(table, names[1 + printed.length] ?? ""),
    ...recorded.map((cell) => planRecords(cell, sheetOf.get(cell.id) ?? "")),
  ];
}

const title = (value: string): SheetCell => ({ value, kind: "title" });
const head = (value: string): SheetCell => ({ value, kind: "head" });
const text = (value: string): SheetCell => ({ value, kind: "text" });
const figure = (value: string | number): SheetCell => ({ value, kind: "figure" });

/** Every sheet and every figure, each with a way to its records; what was declared or corrected with its source and reason. */
function planContents(
  { cells }: StatisticsTable,
  masthead: Masthead,
  tables: readonly string[],
  sheetOf: ReadonlyMap<string, string>,
): SheetPlan {
  const { basis, demonstration } = masthead;
  const above = [
    masthead.title,
    `填报单位：${masthead.owner}　统计期限：${masthead.period}`,
    ...(basis === undefined ? [] : [`表式：${basis}`]),
    ...(demonstration === undefined ? [] : [`示例：${demonstration}`]),
  ];
  const heads = [
    "代号",
    "统计指标",
    "单位",
    "统计数",
    "来由",
    "记录数",
    "记录所在的表",
    "来源",
    "说明或理由",
  ];
  return {
    name: contentsName,
    landscape: true,
    headLines: 0,
    widths: [30, 56, 7, 12, 10, 8, 36, 40, 40],
    lines: [
      ...above.map((words, index) => [{ ...title(words), strong: index === 0 }]),
      ...tables.map((name) => [{ ...title(name), leadsTo: name }]),
      heads.map(head),
      ...cells.map((cell) => {
        const sheet = sheetOf.get(cell.id);
        return [
          text(cell.id),
          text(cell.label),
          text(cell.unit),
          figure(cell.content.kind === "not-applicable" ? figureInWords(cell) : figureForMachines(cell)),
          text(originWord(cell)),
          figure(sheet === undefined ? "" : listRecords(cell).length),
          sheet === undefined ? text("") : { ...text(sheet), leadsTo: sheet },
          text(listDocuments(cell).map(documentInWords).join("；")),
          text(noteInWords(cell)),
        ];
      }),
    ],
  };
}

function planChecks({ checks, findings }: StatisticsTable, name: string): SheetPlan {
  const side = (quantity: (typeof checks)[number]["left"]): SheetCell =>
    figure(quantity === undefined ? "" : quantity.approximate ? formatQuantity(quantity) : quantity.value);
  return {
    name,
    landscape: true,
    headLines: 0,
    widths: [10, 90, 12, 12, 20],
    lines: [
      [{ ...title("返回目录"), leadsTo: contentsName }],
      ["代号", "关系", "左边", "右边", "核对结果"].map(head),
      ...checks.map(({ equation, words, left, right, verdict }) => [
        text(equation),
        text(words),
        side(left),
        side(right),
        text(verdictWords[verdict]),
      ]),
      ...(findings.length === 0
        ? []
        : [[title("核对时发现的情况")], ["级别", "情况", "责任人", "日期", "说明"].map(head)]),
      ...findings.map(({ diagnostic, waiver }) => [
        text(diagnostic.code),
        text(diagnostic.message),
        text(waiver?.by ?? ""),
        text(waiver?.on ?? ""),
        text(waiver?.reason ?? ""),
      ]),
    ],
  };
}

const recordWords: Readonly<Record<RecordSource["kind"], string>> = {
  notice: "公开信息",
  request: "申请",
  dispute: "复议诉讼案件",
  activity: "工作活动",
  decision: "行政决定",
};

/** The records that were counted for a figure: index number and title, or number, file and line of a ledger. */
function planRecords(cell: Cell, name: string): SheetPlan {
  return {
    name,
    landscape: false,
    headLines: 0,
    widths: [8, 14, 28, 70, 34, 8],
    lines: [
      [{ ...title("返回目录"), leadsTo: contentsName }],
      [title(`${cell.label}（${cell.id}）：${figureInWords(cell)}${cell.unit}，${originWord(cell)}`)],
      ["序号", "种类", "编号", "标题", "文件", "行"].map(head),
      ...listRecords(cell).map((record, index) => [
        figure(index + 1),
        text(recordWords[record.kind]),
        text(record.kind === "notice" ? record.indexNumber : record.id),
        text(record.kind === "notice" ? record.title : ""),
        text(record.kind === "notice" ? "" : record.file),
        figure(record.kind === "notice" ? "" : record.line),
      ]),
    ],
  };
}
