/** Hands on blank forms made by hand: one with the heads of the national form since 2021, one long list like that of 2014. */
import type { CountRule } from "../../scripts/record/count-rule.ts";
import type { Form, FormCell, FormColumn, FormRow, FormTable } from "../../scripts/record/form.ts";

type Sums = Readonly<Record<string, readonly string[]>>;

const applicants = ["commercial", "research", "social", "legal", "other"];
const applicantLabels = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
const legal = "法人或其他组织";
const under = "申请人情况";

/** The real heads of 三、收到和处理政府信息公开申请情况. */
const requestColumns: readonly FormColumn[] = [
  { id: "natural", label: "自然人", group: [under] },
  ...applicants.map((id, index) => ({ id, label: applicantLabels[index] ?? "", group: [under, legal] })),
  { id: "total", label: "总计", group: [under] },
];

const done = "三、本年度办理结果";
const refused = [
  "1.属于国家秘密",
  "2.其他法律行政法规禁止公开",
  "3.危及“三安全一稳定”",
  "4.保护第三方合法权益",
  "5.属于三类内部事务信息",
  "6.属于四类过程性信息",
  "7.属于行政执法案卷",
  "8.属于行政查询事项",
];
const unable = ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"];
const unprocessed = [
  "1.信访举报投诉类申请",
  "2.重复申请",
  "3.要求提供公开出版物",
  "4.无正当理由大量反复申请",
  "5.要求行政机关确认或重新出具已获取信息",
];
const others = [
  "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
  "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
  "3.其他",
];

const numbered = (stem: string, labels: readonly string[], group: string): readonly FormRow[] =>
  labels.map((label, index) => row(`${stem}_${index + 1}`, label, [done, group]));

const requestRows: readonly FormRow[] = [
  row("new_received", "一、本年新收政府信息公开申请数量"),
  row("carried_over", "二、上年结转政府信息公开申请数量"),
  row("granted", "（一）予以公开", [done]),
  row("partial_grant", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", [done]),
  ...numbered("denied", refused, "（三）不予公开"),
  ...numbered("unable", unable, "（四）无法提供"),
  ...numbered("not_processed", unprocessed, "（五）不予处理"),
  ...numbered("other", others, "（六）其他处理"),
  row("total_processed", "（七）总计", [done]),
  row("carried_forward", "四、结转下年度继续办理"),
];

function row(id: string, label: string, group: readonly string[] = [], unit = "件"): FormRow {
  const base = { parent: undefined, partOf: undefined, heading: false, confidence: "verified" } as const;
  return { id, label, unit, group, ...base };
}

const results: readonly FormColumn[] = [
  { id: "maintain", label: "结果维持", group: [] },
  { id: "correct", label: "结果纠正", group: [] },
  { id: "other", label: "其他结果", group: [] },
  { id: "pending", label: "尚未审结", group: [] },
  { id: "total", label: "总计", group: [] },
];

const column = (id: string, label: string): FormColumn => ({ id, label, group: [] });

/** A table with its cells; `sums` are ids of columns that add up to a column, `count` is what its rows count. */
export function makeTable(
  table: Omit<FormTable, "cells" | "stub" | "showsUnit" | "direction"> & Partial<FormTable>,
  sums: Sums = {},
  count?: (row: string, column: string) => CountRule | undefined,
): FormTable {
  const single = table.columns.length === 1;
  const idOf = (line: string, item: string): string => (single ? line : `${line}.${item}`);
  const cells = table.rows
    .filter(({ heading }) => !heading)
    .flatMap((line) =>
      table.columns.map(
        (item): FormCell => ({
          id: idOf(line.id, item.id),
          table: table.id,
          row: line.id,
          column: item.id,
          label: single ? line.label : `${line.label}／${item.label}`,
          unit: line.unit,
          signed: false,
          count: count?.(line.id, item.id),
          sums: sums[item.id] ? [(sums[item.id] ?? []).map((part) => idOf(line.id, part))] : [],
        }),
      ),
    );
  return { stub: "信息内容", showsUnit: false, direction: "down", ...table, cells };
}

/** The matrix of requests alone, as the form prints it. */
export const requestTable: FormTable = makeTable(
  {
    id: "requests",
    heading: undefined,
    part: "requests",
    stub: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    columns: requestColumns,
    rows: requestRows,
  },
  { total: ["natural", ...applicants] },
  (line, item) =>
    line === "new_received"
      ? { counter: "requests-received", where: item === "total" ? {} : { applicant: [item] } }
      : undefined,
);

/** 四、政府信息公开行政复议、行政诉讼情况: one line, its rows are groups of columns. */
export const disputeTable: FormTable = makeTable(
  {
    id: "disputes",
    heading: undefined,
    part: "disputes",
    direction: "across",
    columns: results,
    rows: [
      row("review", "行政复议"),
      row("litigation_direct", "未经复议直接起诉", ["行政诉讼"]),
      row("litigation_after_review", "复议后起诉", ["行政诉讼"]),
    ],
  },
  { total: ["maintain", "correct", "other", "pending"] },
);

/** A form with the tables, heads and labels of the national form since 2021. */
export const reportForm: Form = {
  id: "gov-2021",
  title: "中华人民共和国政府信息公开工作年度报告格式",
  issuedBy: "国办公开办函〔2021〕30号",
  from: 2021,
  to: undefined,
  confidence: "verified",
  verification: "",
  tables: [
    makeTable({
      id: "art20_1",
      heading: "第二十条第（一）项",
      part: "proactive",
      columns: [
        column("made", "本年制发件数"),
        column("repealed", "本年废止件数"),
        column("valid", "现行有效件数"),
      ],
      rows: [row("regulations", "规章"), row("normative_documents", "行政规范性文件")],
    }),
    makeTable({
      id: "art20_5",
      heading: "第二十条第（五）项",
      part: "proactive",
      columns: [column("processed", "本年处理决定数量")],
      rows: [row("licensing_processed", "行政许可")],
    }),
    makeTable({
      id: "art20_8",
      heading: "第二十条第（八）项",
      part: "proactive",
      columns: [column("amount", "本年收费金额（单位：万元）")],
      rows: [row("fees_wanyuan", "行政事业性收费", [], "万元")],
    }),
    requestTable,
    disputeTable,
  ],
  aids: [],
  equations: [],
  parts: [
    { id: "overview", title: "总体情况", aliases: [], cite: undefined },
    { id: "proactive", title: "主动公开政府信息情况", aliases: [], cite: undefined },
    { id: "requests", title: "收到和处理政府信息公开申请情况", aliases: [], cite: undefined },
    { id: "disputes", title: "政府信息公开行政复议、行政诉讼情况", aliases: [], cite: undefined },
  ],
  periods: [],
  variant: undefined,
  yearsPlace: { file: "content/standards/forms/gov-2021.yaml" },
};

const heading = (id: string, label: string): FormRow => ({ ...row(id, label, [], "——"), heading: true });
const part = (id: string, label: string, parent: string, unit: string): FormRow => ({
  ...row(id, label, [], unit),
  parent,
});

/** One long list with headings and units, as the form of 2014 is printed; forty rows, so that it fills pages. */
export const listForm: Form = {
  ...reportForm,
  id: "gov-2014",
  title: "政府信息公开情况统计表",
  issuedBy: "国办发〔2014〕32号",
  from: 2014,
  to: 2018,
  parts: [],
  tables: [
    makeTable({
      id: "table",
      heading: undefined,
      part: undefined,
      stub: "统计指标",
      showsUnit: true,
      columns: [column("count", "统计数")],
      rows: [
        heading("p1", "一、主动公开情况"),
        part("p1_1", "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "p1", "条"),
        { ...part("p1_1_a", "其中：主动公开规范性文件数", "p1_1", "条"), partOf: "p1_1" },
        heading("p3", "三、依申请公开情况"),
        part("p3_1", "（一）收到申请数", "p3", "件"),
        ...Array.from({ length: 36 }, (_, index) =>
          part(`p3_1_${index + 1}`, `${index + 1}.第${index + 1}种方式申请数`, "p3_1", "件"),
        ),
      ],
    }),
  ],
};
