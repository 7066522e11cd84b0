/** Sample pages of text and the small pages. */
import type { ApplicationFormPage } from "../../../scripts/page/application-form-page.ts";
import type { DataPage, NotFoundPage, RedirectPage } from "../../../scripts/page/other-pages.ts";
import type { SearchPage } from "../../../scripts/page/search-page.ts";
import type { CollectionPage, TextListPage, TextPage } from "../../../scripts/page/text-page.ts";
import type { TombstonePage } from "../../../scripts/page/tombstone-page.ts";
import type { VerifyPage } from "../../../scripts/page/verify-page.ts";
import { frameAt } from "./frame.ts";

const updatedOn = { iso: "2016-09-12", text: "2016年9月12日" };
const rule =
  '<h2 id="s-1">一、总则</h2><p>为规范政府信息公开工作，根据《中华人民共和国政府信息公开条例》，制定本制度。</p><h2 id="s-2">二、程序</h2><p>公开前须经保密审查。</p><ol><li>经办人提出；</li><li>负责人审核。</li></ol>';

/** The guide. */
export const guideSample: TextPage = {
  ...frameAt("guide/index.html", { heading: "政府信息公开指南", current: "指南" }),
  kind: "text",
  role: "guide",
  factsCaption: "受理机构",
  facts: [
    { label: "名称", value: { kind: "text", text: "青溪县人民政府办公室政务公开科" } },
    { label: "地址", value: { kind: "text", text: "青溪县城关镇永宁大道1号县政府楼一楼大厅" } },
    { label: "办公时间", value: { kind: "text", text: "工作日8:00—12:00，14:30—17:30" } },
    {
      label: "电话",
      value: { kind: "links", links: [{ label: "0379-00000000", href: "tel:0379-00000000" }] },
    },
    { label: "传真", value: { kind: "none" } },
  ],
  html: rule,
  sections: [
    { label: "一、总则", href: "#s-1" },
    { label: "二、程序", href: "#s-2" },
  ],
  updatedOn,
  publisher: "青溪县人民政府办公室",
  siblings: [
    { label: "政府信息公开指南", href: "./index.html", current: true },
    { label: "依申请公开", href: "../application/index.html", current: false },
  ],
  siblingsHeading: "也请看",
};

/** The sheet to apply on. */
export const applicationFormSample: ApplicationFormPage = {
  ...frameAt("application/form/index.html", { heading: "政府信息公开申请表", current: "依申请" }),
  kind: "application-form",
  script: "../../assets/search.js",
  data: "../../search/data/",
  receiver: "青溪县人民政府办公室政务公开科",
  parts: [
    {
      heading: "申请人",
      rows: [
        { id: "kind", label: "申请人类型", kind: "choice", must: true, options: ["自然人", "其他"] },
        { id: "name", label: "姓名或者名称", kind: "line", must: true, hint: "单位写全称" },
      ],
    },
    { heading: "所需信息", rows: [{ id: "sought", label: "特征描述", kind: "sought", must: true }] },
    { heading: "签署", rows: [{ id: "signature", label: "签名", kind: "blank", half: true }] },
  ],
  channels: [{ label: "当面", value: { kind: "text", text: "到县政府楼一楼大厅" } }],
  links: [{ label: "依申请公开", href: "../index.html" }],
};

/** The list of rules. */
export const rulesSample: TextListPage = {
  ...frameAt("regulations/index.html", { heading: "公开制度", current: "制度" }),
  kind: "text-list",
  sentence: "本县政府信息公开的九项制度。",
  entries: [
    { label: "主动公开制度", href: "./proactive/index.html", note: "青政办〔2016〕80号" },
    { label: "政府网站信息报送审核发布制度", href: "./review/index.html", note: "青政办〔2016〕81号" },
    { label: "保密审查制度", href: "./secrecy/index.html", note: "" },
  ],
  collection: { label: "制度汇编（打印本）", href: "./collection/index.html" },
};

/** The collection of rules. */
export const collectionSample: CollectionPage = {
  ...frameAt("regulations/collection/index.html", { heading: "政府信息公开制度汇编", current: "制度" }),
  kind: "collection",
  parts: [
    {
      id: "proactive",
      title: "主动公开制度",
      updatedOn,
      html: "<h3>第一条</h3><p>应当公开的，自形成之日起20个工作日内公开。</p>",
    },
    { id: "secrecy", title: "保密审查制度", updatedOn, html: "<p>先审查，后公开。</p>" },
  ],
};

/** The not-found page. */
export const notFoundSample: NotFoundPage = {
  ...frameAt("404.html", { heading: "没有找到这一页" }),
  kind: "not-found",
  ways: [
    { label: "按年份翻阅目录", href: "./catalog/index.html" },
    { label: "按机构翻阅目录", href: "./catalog/index.html#agencies" },
  ],
};

/** A redirect from a former index number. */
export const redirectSample: RedirectPage = {
  ...frameAt("notices/2015-00001/index.html", { heading: "索引号已变更" }),
  kind: "redirect",
  words: "这份文件现在的位置：",
  target: { label: "青政〔2015〕1号", href: "../2015-00002/index.html" },
};

/** The address of something taken down. */
export const tombstoneSample: TombstonePage = {
  ...frameAt("notices/2015-00003/index.html", { heading: "这条信息已经撤下" }),
  kind: "tombstone",
  indexNumber: "005429713/2015-00003",
  withdrawnOn: { iso: "2016-03-11", text: "2016年3月11日" },
  agency: "青溪县人民政府办公室",
  phone: { label: "0000-0000001", href: "tel:0000-0000001" },
  ways: [{ label: "目录", href: "../../catalog/index.html" }],
};

/** Open data. */
export const dataSample: DataPage = {
  ...frameAt("data/index.html", { heading: "数据下载" }),
  kind: "data",
  groups: [
    { heading: "目录", entries: [{ label: "全部条目", href: "./catalog.csv", note: "CSV，1.2 MB" }] },
    {
      heading: "订阅",
      entries: [{ label: "最新公开", href: "../feeds/latest.xml", note: "Atom，最近50条" }],
    },
  ],
};

/** The page on which a copy is verified. */
export const verifySample: VerifyPage = {
  ...frameAt("verify/index.html", { heading: "核对本副本" }),
  edition: { kind: "copy" },
  kind: "verify",
  scripts: ["./manifest.js", "../assets/verify.js"],
  list: "../manifest-sha256.txt",
};

/** The search page. */
export const searchSample: SearchPage = {
  ...frameAt("search/index.html", { heading: "检索" }),
  kind: "search",
  script: "../assets/search.js",
  data: "../search/data/",
  filters: [
    { name: "year", label: "年份", choices: [{ value: "2016", label: "2016年" }] },
    { name: "class", label: "类别", choices: [{ value: "政务工作", label: "政务工作" }] },
  ],
  withoutScript: [{ label: "按年份翻阅", href: "../catalog/index.html" }],
};
