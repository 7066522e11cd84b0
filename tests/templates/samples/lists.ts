/** Sample home page, catalog and lists. */
import type { LeaderBlock } from "../../../scripts/page/blocks.ts";
import type { CatalogPage, ListPage } from "../../../scripts/page/catalog-page.ts";
import type { HomePage } from "../../../scripts/page/home-page.ts";
import { frameAt } from "./frame.ts";
import { noticeLinesSample } from "./notices.ts";

function block(
  heading: string,
  unit: string,
  lines: readonly (readonly [string, number, boolean?])[],
  note?: string,
): LeaderBlock {
  return {
    heading,
    ...(note === undefined ? {} : { note }),
    lines: lines.map(([label, value, approximate = false]) => ({
      label,
      figure: { value, approximate, unit },
      ...(value === 0 ? {} : { href: `./${encodeURIComponent(label)}/index.html` }),
    })),
  };
}

const classes = block(
  "分类目录",
  "条",
  [
    ["政务工作", 2814],
    ["重点领域", 800, true],
    ["公共服务", 400, true],
  ],
  "2016年",
);
const priorityAreas = block(
  "重点领域",
  "条",
  [
    ["行政权力清单", 96],
    ["公共资源配置", 121],
    ["环境保护", 88],
    ["安全生产", 79],
    ["财政资金", 187],
    ["重大项目建设", 74],
    ["食品药品安全", 63],
    ["扶贫开发", 104],
  ],
  "八个领域，各有责任单位",
);
const agencies = block(
  "按机构查",
  "条",
  [
    ["县政府办公室", 612],
    ["县民政局", 188],
    ["城关镇", 66],
    ["县发展和改革委员会", 143],
    ["县国土资源局", 154],
    ["兴华镇", 41],
    ["县财政局", 271],
    ["县扶贫开发办公室", 97],
    ["罗岭乡", 29],
  ],
  "30余个县直部门，18个乡镇",
);
const validities = block("有效性", "件", [
  ["现行有效", 138],
  ["已修改", 6],
  ["已废止", 4],
  ["已失效", 0],
]);
const years: LeaderBlock = {
  heading: "年份",
  lines: [
    {
      label: "2016年",
      href: "./index.html",
      figure: { value: 159, approximate: false, unit: "件" },
      current: true,
    },
    { label: "2015年", href: "./2015/index.html", figure: { value: 148, approximate: false, unit: "件" } },
  ],
  all: { label: "全部9年", href: "../catalog/index.html" },
};

/** The home page. */
export const homeSample: HomePage = {
  ...frameAt("index.html", { heading: "政府信息公开目录" }),
  kind: "home",
  popularSearches: ["低保标准", "宅基地审批", "扶贫资金", "教师招聘"].map((label) => ({
    label,
    href: `./search/index.html?q=${encodeURIComponent(label)}`,
  })),
  gates: [
    { label: "公开指南", purpose: "找谁、怎样找、何时办公", href: "./guide/index.html" },
    { label: "公开制度", purpose: "审核、保密审查等九项", href: "./regulations/index.html" },
    { label: "公开年报", purpose: "2008—2016年度", href: "./reports/index.html" },
    { label: "依申请公开", purpose: "申请表、渠道与时限", href: "./application/index.html" },
    { label: "规范性文件", purpose: "现行有效7件", href: "./catalog/normative/index.html" },
    { label: "政策解读", purpose: "与原文互相对照", href: "./catalog/interpretation/index.html" },
  ],
  years: [2016, 2015, 2014, 2013, 2012, 2011, 2010, 2009, 2008].map((year) => ({
    label: String(year),
    href: `./catalog/${year}/index.html`,
  })),
  latest: noticeLinesSample,
  latestAsOf: { iso: "2016-12-30", text: "2016年12月30日" },
  allNotices: { label: "全部4014条，按月翻阅", href: "./catalog/all/index.html" },
  classes,
  requests: block(
    "依申请公开",
    "件",
    [
      ["当面申请", 15],
      ["网站申请", 9],
      ["来信申请", 4],
      ["传真申请", 0],
    ],
    "2016年受理28件，全部答复",
  ),
  priorityAreas,
  agencies,
};

/** The door of the catalog. */
export const catalogSample: CatalogPage = {
  ...frameAt("catalog/index.html", { heading: "法定公开目录", current: "目录" }),
  kind: "catalog",
  total: 4014,
  sentence: "县政府及其部门、乡镇主动公开的信息，共4014条。可以按年份、机构、主题查。",
  blocks: [classes, priorityAreas, agencies, validities],
  downloads: [
    { label: "全部条目（CSV）", href: "../data/catalog.csv" },
    { label: "全部条目（JSON）", href: "../data/catalog.json" },
  ],
};

/** A list in the middle of two years. */
export const listSample: ListPage = {
  ...frameAt("catalog/government-documents/index.html", { heading: "2016年政府文件", current: "目录" }),
  kind: "list",
  sentence: "县政府及县政府办公室制发的文件，共159件，其中规范性文件7件。",
  chosen: [
    { label: "2016年", href: "../all/index.html" },
    { label: "政府文件", href: "../2016/index.html" },
  ],
  agencyFacts: [
    { label: "地址", value: "城关镇永宁大道1号" },
    { label: "电话", value: "0379-00000000", href: "tel:0379-00000000" },
  ],
  months: [
    { year: 2016, label: "十二月", notices: noticeLinesSample.slice(0, 3) },
    { year: 2016, label: "十一月", notices: noticeLinesSample.slice(3, 5) },
    { year: 2015, label: "九月", notices: noticeLinesSample.slice(5) },
  ],
  newer: { label: "没有更新的文件" },
  older: { label: "2016年7月、8月", href: "./2/index.html" },
  paginated: true,
  facets: [
    years,
    block("发布机构", "件", [
      ["县政府", 47],
      ["县政府办公室", 112],
    ]),
    validities,
  ],
  feed: { label: "订阅本栏目（Atom）", href: "../../feeds/government-documents.xml" },
};

/** A list without a notice. */
export const emptyListSample: ListPage = {
  ...frameAt("catalog/rules/index.html", { heading: "规章", current: "目录" }),
  kind: "list",
  sentence: "县人民政府不制定规章。",
  chosen: [],
  agencyFacts: [],
  months: [],
  empty: {
    sentence: "2016年没有这一类文件",
    nearest: [{ label: "规范性文件", href: "../normative/index.html" }],
  },
  newer: { label: "没有更新的文件" },
  older: { label: "没有更早的文件" },
  paginated: false,
  facets: [],
};
