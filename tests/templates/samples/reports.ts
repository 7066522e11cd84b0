/** A sample annual report with its table of 2014, one with the tables of 2021, and the pages around them. */
import type { CellPage } from "../../../scripts/page/cell-pages.ts";
import type { OriginGroup, ShownOrigin } from "../../../scripts/page/origins.ts";
import type { ReportListPage } from "../../../scripts/page/report-list-page.ts";
import type { ReportPage } from "../../../scripts/page/report-page.ts";
import type { SeriesPage } from "../../../scripts/page/series-page.ts";
import { showAudit } from "../../../scripts/page/shown-checks.ts";
import {
  type ShownCell,
  type ShownRow,
  type ShownTable,
  showTables,
} from "../../../scripts/page/shown-table.ts";
import type { ShownTrend } from "../../../scripts/page/trends.ts";
import type { UnitsPage } from "../../../scripts/page/units-page.ts";
import { fillReportForm } from "../../support/filled-form.ts";
import { frameAt } from "./frame.ts";

function row(id: string, level: ShownRow["level"], label: string, unit: string, cell: ShownCell): ShownRow {
  return {
    level,
    heads: [{ label, columns: 1, rows: 1, scope: "row", kind: "item", start: 0 }],
    unit,
    cells: [cell.kind === "heading" ? cell : { ...cell, id }],
  };
}

function figure(id: string, value: number, approximate = false): ShownCell {
  return { kind: "figure", id, value, approximate, anchor: `origin-${id}` };
}

const rows: readonly ShownRow[] = [
  row("p1", 0, "一、主动公开情况", "——", { kind: "heading" }),
  row("p1-1", 1, "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", figure("p1-1", 4014)),
  row("p1-1-a", 3, "其中：主动公开规范性文件数", "条", figure("p1-1-a", 7)),
  row("p1-1-b", 2, "制发规范性文件总数", "件", {
    kind: "blank",
    id: "p1-1-b",
    reason: "原表没有随年报提供",
    anchor: "origin-p1-1-b",
  }),
  row("p1-2-1", 2, "1.政府公报公开政府信息数", "条", figure("p1-2-1", 0)),
  row("p1-2-5", 2, "5.其他方式公开政府信息数", "条", figure("p1-2-5", 100, true)),
  row("p3", 0, "三、依申请公开情况", "——", { kind: "heading" }),
  row("p3-1", 1, "（一）收到申请数", "件", figure("p3-1", 28)),
  // No record fits: a 0 without an entry.
  row("p3-1-2", 2, "2.传真申请数", "件", { kind: "figure", id: "p3-1-2", value: 0, approximate: false }),
  row("p4", 0, "四、行政复议数量", "件", {
    kind: "not-applicable",
    id: "p4",
    reason: "本机关不是复议机关",
    anchor: "origin-p4",
  }),
];

const listTable: ShownTable = {
  id: "table-table",
  caption: "政府信息公开情况统计表（2016年度）",
  issuedBy: "国办发〔2014〕32号",
  shape: "list",
  lastIsTotal: false,
  headColumns: 1,
  figureColumns: 1,
  head: [
    [
      { label: "统计指标", columns: 1, rows: 1, scope: "col", kind: "stub", start: 0 },
      { label: "单位", columns: 1, rows: 1, scope: "col", kind: "unit" },
      { label: "统计数", columns: 1, rows: 1, scope: "col", kind: "item" },
    ],
  ],
  rows,
  note: "部分行的文字凭记忆录入，尚未与印发的表核对。",
};

function origin(id: string, value: number, unit: string, more: Partial<ShownOrigin> = {}): ShownOrigin {
  return {
    anchor: `origin-${id}`,
    figure: { value, approximate: false, unit },
    word: "自动计算",
    sentence: `由公开条目逐条计数，共${value}条。`,
    sources: [
      {
        label: "青溪县人民政府关于印发青溪县“十三五”脱贫攻坚规划的通知",
        href: "../../notices/2016-00481/index.html",
        note: "2016-09-06 005429713/2016-00481",
      },
    ],
    ...more,
  };
}

const origins: OriginGroup = {
  caption: "",
  rows: [
    {
      label: "（一）主动公开政府信息数",
      entries: [
        origin("p1-1", 4014, "条", {
          sources: [],
          all: { label: "全部4014项记录", href: "./cells/p1_1/index.html" },
        }),
      ],
    },
    { label: "其中：主动公开规范性文件数", entries: [origin("p1-1-a", 7, "条")] },
    { label: "1.政府公报公开政府信息数", entries: [origin("p1-2-1", 0, "条")] },
    {
      label: "5.其他方式公开政府信息数",
      entries: [
        origin("p1-2-5", 100, "条", {
          figure: { value: 100, approximate: true, unit: "条" },
          word: "申报",
          sentence: "年报原文：“重点领域信息800余条”。",
          sources: [],
        }),
      ],
    },
    {
      label: "（一）收到申请数",
      entries: [
        origin("p3-1", 28, "件", {
          sources: [{ label: "申请 2016-003", note: "content/requests/2016.csv 第4行" }],
        }),
      ],
    },
  ],
  blanks: [
    {
      word: "空缺",
      reason: "原表没有随年报提供，不能推算。",
      cells: [{ label: "制发规范性文件总数", anchor: "origin-p1-1-b" }],
    },
    {
      word: "不适用",
      reason: "本机关不是复议机关。",
      cells: [{ label: "四、行政复议数量", anchor: "origin-p4" }],
    },
  ],
  zeros: 1,
};

const trend: ShownTrend = {
  id: "trend-requests-received",
  caption: "收到申请",
  unit: "件",
  comparable: "各年度都是当年新收到的申请件数，可以比较。",
  years: [
    { label: "2013年" },
    { label: "2014年", figure: { value: 0, approximate: false, unit: "件" }, share: 0, newForm: true },
    { label: "2015年", figure: { value: 14, approximate: true, unit: "件" }, share: 0.5 },
    { label: "2016年", figure: { value: 28, approximate: false, unit: "件" }, share: 1 },
  ],
};

/** The report of 2016. */
export const reportSample: ReportPage = {
  ...frameAt("reports/2016/index.html", { heading: "青溪县2016年政府信息公开工作年度报告", current: "年报" }),
  kind: "report",
  year: 2016,
  publisher: "青溪县政府信息中心",
  publishedOn: { iso: "2017-03-17", text: "2017年3月17日" },
  documentDate: "2017年1月",
  original: { name: "青溪县2016年政府信息公开年度统计表.doc", note: "原件未随年报提供" },
  notes: [],
  keyFigures: [
    { label: "主动公开信息", figure: { value: 4014, approximate: false, unit: "条" }, href: "#origin-p1-1" },
    { label: "重点领域信息", figure: { value: 800, approximate: true, unit: "条" } },
    { label: "受理申请", figure: { value: 28, approximate: false, unit: "件" }, href: "#origin-p3-1" },
    { label: "规范性文件", figure: { value: 7, approximate: false, unit: "件" } },
  ],
  sections: [
    {
      id: "part-1",
      heading: "一、基本情况",
      html: "<p>2016年，县政府信息中心按照及时、准确、全面公开的要求，做好政府信息公开工作。</p><h3>（一）制度建设</h3><p>编制完成信息公开制度汇编和工作指导手册。</p>",
      tables: [],
    },
    {
      id: "part-2",
      heading: "二、主动公开情况",
      html: "<p>通过政府门户网站发布各类信息4014条，其中政务工作类信息2814条，重点领域信息800余条。</p>",
      tables: [],
    },
  ],
  missingParts: [{ title: "收费及减免情况", note: "条例要求年报写明；本报告没有提到。" }],
  charts: [
    {
      id: "chart-classes",
      caption: "各类信息条数",
      labelHeading: "类别",
      figureHeading: "条数",
      bars: [
        { label: "政务工作", figure: { value: 2814, approximate: false, unit: "条" }, share: 1 },
        { label: "重点领域", figure: { value: 800, approximate: true, unit: "条" }, share: 0.2843 },
        { label: "公共服务", figure: { value: 400, approximate: true, unit: "条" }, share: 0.1421 },
      ],
    },
    {
      id: "chart-requests",
      caption: "申请按渠道",
      labelHeading: "渠道",
      figureHeading: "件数",
      bars: [
        { label: "当面", figure: { value: 15, approximate: false, unit: "件" }, share: 1 },
        { label: "网络", figure: { value: 9, approximate: false, unit: "件" }, share: 0.6 },
        { label: "传真", figure: { value: 0, approximate: false, unit: "件" }, share: 0 },
        { label: "电话", note: "表中没有这一项" },
      ],
    },
  ],
  trends: [trend],
  tables: [listTable],
  origins: [origins],
  figures: [
    {
      label: "网站点击量",
      figure: { value: 600000, approximate: true, unit: "次" },
      source: "年报原文：“网站点击量达60余万次”",
    },
    { label: "信息公开经费", blank: "未填报", source: "年报没有写明" },
  ],
  findings: [
    {
      message: "各类信息合计4021条，与总数4014条不符。",
      waived: {
        reason: "规范性文件7件已计入政务工作类，不另加。",
        by: "县政府信息中心",
        on: "2017年3月16日",
      },
    },
    { message: "申请办结数没有填报，不能与收到申请数28件核对。" },
  ],
  downloads: [
    { label: "统计表（CSV表格）", href: "./table.csv" },
    { label: "统计表（Excel工作簿）", href: "./table.xlsx" },
  ],
  more: [{ label: "历年数字对照", href: "../series/index.html" }],
  years: [
    { label: "2016年", href: "./index.html", current: true },
    { label: "2015年", href: "../2015/index.html", current: false },
  ],
};

const filled = fillReportForm();
const placed = showTables(filled);
const inPart = (part: string): readonly ShownTable[] => placed.filter((table) => table.part === part);
const filledAudit = showAudit(filled);

/** A report with all tables of the form since 2021 under its parts. */
export const wideReportSample: ReportPage = {
  ...reportSample,
  ...frameAt("reports/2024/index.html", { heading: "青溪县2024年政府信息公开工作年度报告", current: "年报" }),
  year: 2024,
  notes: ["截至2024年12月31日，本年度尚未结束，数字还会变动。"],
  keyFigures: [],
  missingParts: [],
  sections: [
    {
      id: "section-1",
      heading: "二、主动公开政府信息情况",
      html: "<p>见下列各表。</p>",
      tables: inPart("proactive"),
    },
    { id: "part-requests", heading: "三、收到和处理政府信息公开申请情况", tables: inPart("requests") },
    { id: "part-disputes", heading: "四、政府信息公开行政复议、行政诉讼情况", tables: inPart("disputes") },
  ],
  tables: [],
  origins: [
    {
      caption: "各表",
      // Every cell that links has an entry: here in one group, on a site table by table.
      rows: placed.flatMap(({ rows: lines }) =>
        lines.flatMap(({ cells }) =>
          cells.flatMap((cell) =>
            cell.kind === "figure" && cell.anchor !== undefined
              ? [
                  {
                    label: cell.id,
                    entries: [{ ...origin(cell.id, cell.value, "件"), anchor: cell.anchor, column: "总计" }],
                  },
                ]
              : [],
          ),
        ),
      ),
      blanks: [
        {
          word: "不适用",
          reason: "县级人民政府没有规章制定权。",
          cells: placed.flatMap(({ rows: lines }) =>
            lines.flatMap(({ cells }) =>
              cells.flatMap((cell) =>
                cell.kind === "blank" || cell.kind === "not-applicable"
                  ? [{ label: cell.id, anchor: cell.anchor }]
                  : [],
              ),
            ),
          ),
        },
      ],
      zeros: 160,
    },
  ],
  ...(filledAudit ? { audit: filledAudit } : {}),
};

/** The records behind a figure that has many. */
export const cellSample: CellPage = {
  ...frameAt("reports/2016/cells/p1_1/2/index.html", {
    heading: "2016年“主动公开政府信息数”的记录（第101—102项）",
    current: "年报",
  }),
  kind: "cell",
  year: 2016,
  figure: { value: 102, approximate: false, unit: "条" },
  sentence: "由公开条目逐条计数，共102条。",
  back: { label: "回到“主动公开政府信息数”", href: "../../../index.html#origin-p1_1" },
  first: 101,
  sources: [
    {
      label: "青溪县防汛应急预案",
      href: "../../../../../notices/a/index.html",
      note: "2016-05-24 a/2016-00012",
    },
    { label: "申请 2016-003", note: "content/requests/2016.csv 第4行" },
  ],
  earlier: { label: "第1—100项", href: "../index.html" },
  later: { label: "后面没有了" },
  paginated: true,
};

/** Who has reported. */
export const unitsSample: UnitsPage = {
  ...frameAt("reports/2024/units/index.html", { heading: "2024年各单位报送情况", current: "年报" }),
  kind: "units",
  year: 2024,
  sentence: "应当报送的单位3个，已报送2个，未报送1个。",
  silent: ["青溪县河口镇人民政府"],
  columns: [
    { label: "收到申请", unit: "件" },
    { label: "现行有效规范性文件", unit: "件" },
  ],
  rows: [
    {
      name: "青溪县财政局",
      href: "./finance/index.html",
      figures: [{ value: 3, approximate: false }, { blank: "未填报" }],
    },
    {
      name: "青溪县城关镇人民政府",
      href: "./chengguan/index.html",
      figures: [{ value: 0, approximate: false }, { blank: "不适用" }],
    },
  ],
  own: [{ value: 25, approximate: false }, { blank: "未填报" }],
  whole: [
    { value: 28, approximate: false },
    { value: 60, approximate: true },
  ],
  back: { label: "2024年全县的统计表", href: "../index.html" },
  findings: [{ message: "“收到申请”全县申报 2，与 2 个单位报送的合计 3 对不上。" }],
  years: [{ label: "2024年", href: "./index.html", current: true }],
};

/** The years side by side. */
export const seriesSample: SeriesPage = {
  ...frameAt("reports/series/index.html", { heading: "历年数字对照", current: "年报" }),
  kind: "series",
  sentence: "3个年度、1项数字。",
  trends: [trend],
  groups: [
    { label: "没有统一格式", years: [{ label: "2013年", href: "../2013/index.html" }] },
    {
      label: "国办发〔2014〕32号",
      years: [
        { label: "2014年", href: "../2014/index.html" },
        { label: "2015年", href: "../2015/index.html" },
      ],
    },
  ],
  rows: [
    {
      label: "收到申请",
      unit: "件",
      cells: [
        { begins: true },
        { figure: { value: 0, approximate: false, unit: "件" }, begins: true },
        { figure: { value: 14, approximate: true, unit: "件" } },
      ],
    },
  ],
  comparable: [{ sentence: "各年度都是当年新收到的申请件数，可以比较。", names: ["收到申请"] }],
};

/** The list of reports. */
export const reportListSample: ReportListPage = {
  ...frameAt("reports/index.html", { heading: "公开年报", current: "年报" }),
  kind: "report-list",
  sentence: "县政府每年3月31日前公布上一年度报告。",
  reports: [
    {
      label: "2016年年度报告",
      href: "./2016/index.html",
      publishedOn: { iso: "2017-03-17", text: "2017年3月17日" },
      note: "县政府信息中心",
    },
    { label: "2015年年度报告", href: "./2015/index.html", note: "原件扫描" },
  ],
  series: { label: "历年数字对照", href: "./series/index.html" },
};
