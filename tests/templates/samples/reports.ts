/** A sample annual report with its 2014 table, and the list of reports. */
import type { ReportListPage, ReportPage, ShownCell, ShownRow } from "../../../scripts/page/report-page.ts";
import { frameAt } from "./frame.ts";

type Level = ShownRow["level"];

function row(id: string, level: Level, label: string, unit: string, cell: ShownCell): ShownRow {
  return { id, level, label, unit, cells: [cell] };
}

function counted(id: string, value: number, approximate = false): ShownCell {
  return {
    kind: "figure",
    value,
    approximate,
    origin: {
      anchor: `origin-${id}`,
      word: approximate ? "申报" : "自动计算",
      sentence: approximate
        ? "年报原文：“重点领域信息800余条”。"
        : `目录中本年度主动公开的条目，共${value}条。`,
      sources:
        value === 0
          ? []
          : [
              {
                label: "青溪县人民政府关于印发青溪县“十三五”脱贫攻坚规划的通知",
                href: "../../notices/2016-00481/index.html",
              },
              { label: "依申请公开台账第3号" },
            ],
      sourceCount: value,
    },
  };
}

function blank(id: string): ShownCell {
  return {
    kind: "blank",
    reason: "原表没有随年报提供",
    origin: {
      anchor: `origin-${id}`,
      word: "空缺",
      sentence: "原表没有随年报提供，不能推算。",
      sources: [],
      sourceCount: 0,
    },
  };
}

const rows: readonly ShownRow[] = [
  row("p1", 0, "一、主动公开情况", "——", { kind: "heading" }),
  row("p1-1", 1, "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", counted("p1-1", 4014)),
  row("p1-1-a", 3, "其中：主动公开规范性文件数", "条", counted("p1-1-a", 7)),
  row("p1-1-b", 2, "制发规范性文件总数", "件", blank("p1-1-b")),
  row("p1-2", 1, "（二）通过不同渠道和方式公开政府信息的情况", "——", { kind: "heading" }),
  row("p1-2-1", 2, "1.政府公报公开政府信息数", "条", counted("p1-2-1", 0)),
  row("p1-2-2", 2, "2.政府网站公开政府信息数", "条", counted("p1-2-2", 4014)),
  row("p1-2-5", 2, "5.其他方式公开政府信息数", "条", counted("p1-2-5", 100, true)),
  row("p3", 0, "三、依申请公开情况", "——", { kind: "heading" }),
  row("p3-1", 1, "（一）收到申请数", "件", counted("p3-1", 28)),
  row("p3-1-1", 2, "1.当面申请数", "件", counted("p3-1-1", 15)),
  row("p3-1-2", 2, "2.传真申请数", "件", counted("p3-1-2", 0)),
  row("p3-1-3", 2, "3.网络申请数", "件", counted("p3-1-3", 9)),
  row("p3-1-4", 2, "4.信函申请数", "件", counted("p3-1-4", 4)),
  row("p4", 0, "四、行政复议数量", "件", counted("p4", 0)),
];

/** The report of 2016. */
export const reportSample: ReportPage = {
  ...frameAt("reports/2016/index.html", { heading: "青溪县2016年政府信息公开工作年度报告", current: "年报" }),
  kind: "report",
  year: 2016,
  publisher: "青溪县政府信息中心",
  publishedOn: { iso: "2017-03-17", text: "2017年3月17日" },
  documentDate: "2017年1月",
  original: { name: "青溪县2016年政府信息公开年度统计表.doc", note: "原件未随年报提供" },
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
    },
    {
      id: "part-2",
      heading: "二、主动公开情况",
      html: "<p>通过政府门户网站发布各类信息4014条，其中政务工作类信息2814条，重点领域信息800余条。</p>",
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
  table: {
    caption: "政府信息公开情况统计表（2016年度）",
    issuedBy: "国办发〔2014〕32号",
    columns: ["统计指标", "单位", "统计数"],
    rows,
    note: "部分行的文字凭记忆录入，尚未与印发的表核对。",
  },
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
    { label: "统计表（CSV）", href: "./table.csv" },
    { label: "统计表（Excel）", href: "./table.xlsx" },
  ],
  years: [
    { label: "2016年", href: "./index.html", current: true },
    { label: "2015年", href: "../2015/index.html", current: false },
  ],
};

/** The same report with a table of many columns. */
export const wideReportSample: ReportPage = {
  ...reportSample,
  path: "reports/2019/index.html",
  year: 2019,
  keyFigures: [],
  table: {
    caption: "收到和处理政府信息公开申请情况（2019年度）",
    issuedBy: "国办公开办函〔2019〕60号",
    columns: [
      "办理情况",
      "单位",
      "自然人",
      "商业企业",
      "科研机构",
      "社会公益组织",
      "法律服务机构",
      "其他",
      "总计",
    ],
    rows: ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"].map((label, index) => ({
      id: `r${index}`,
      label,
      unit: "件",
      level: 0 as const,
      cells: [24, 2, 0, 1, 1, 0, 28].map((value, column) => counted(`r${index}-${column}`, value)),
    })),
  },
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
};
