/** Sample notices as lists and pages show them. */
import type { NoticeLine } from "../../../scripts/page/blocks.ts";
import type { NoticePage } from "../../../scripts/page/notice-page.ts";
import { frameAt } from "./frame.ts";

/** Lines of a list, newest first. */
export const noticeLinesSample: readonly NoticeLine[] = [
  line(
    ["青溪县人民政府", "关于印发青溪县", "“十三五”脱贫攻坚规划的通知"],
    "2016-12-29",
    "青政〔2016〕47号",
    "县政府",
    "in-force",
  ),
  line(["青溪县2017年度财政专项扶贫资金项目安排公示"], "2016-12-28", undefined, "县财政局", undefined),
  line(
    ["青溪县人民政府办公室", "关于进一步规范农村宅基地审批管理的通知"],
    "2016-12-26",
    "青政办〔2016〕112号",
    "县政府办公室",
    "amended",
  ),
  line(["青溪县2016年第四季度城乡居民最低生活保障对象公示"], "2016-12-23", undefined, "县民政局", undefined),
  line(
    ["青河青溪城区段水环境质量监测结果", "（2016年11月）"],
    "2016-12-20",
    undefined,
    "县环境保护局",
    undefined,
  ),
  line(
    ["关于《青溪县政府网站信息报送审核发布制度》的解读"],
    "2016-12-19",
    undefined,
    "县政府信息中心",
    "repealed",
  ),
];

function line(
  title: readonly string[],
  iso: string,
  documentNumber: string | undefined,
  agency: string,
  state: "in-force" | "amended" | "repealed" | undefined,
): NoticeLine {
  const labels = { "in-force": "现行有效", amended: "已修改", repealed: "已废止" } as const;
  return {
    title,
    path: `notices/${iso}/index.html`,
    date: { iso, text: iso },
    agency,
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(state === undefined ? {} : { validity: { state, label: labels[state] } }),
  };
}

const bodyHtml = `<p class="salutation">各乡镇人民政府，县人民政府各部门、各直属机构：</p>
<p>《青溪县政府网站信息报送审核发布制度》已经县政府同意，现印发给你们，请认真贯彻执行。</p>
<h2>一、信息分级</h2>
<p>政府网站拟发布的信息，按内容分为<em>一般、较重要、重要和特别重要</em>三级。全年发布信息4014条，其中重点领域信息800余条，均须留存审核记录。</p>
<h2>二、审核程序</h2>
<h3>（一）一般信息</h3>
<p>由信息中心两名工作人员共同把关审查，经主任审核后发布。</p>
<h3>（二）较重要的信息</h3>
<p>须经信息中心主任和县政府办公室主管副主任、主任共同把关审核。</p>
<h2>三、时限与责任</h2>
<p>属于主动公开范围的信息，应当自形成或者变更之日起20个工作日内公开。法律、法规另有规定的，从其规定。</p>
<p><strong>1. 保密审查。</strong>未经保密审查的信息，一律不得发布。</p>
<div class="table-scroll" tabindex="0" role="region" aria-label="信息分级表"><table>
<thead><tr><th scope="col">级别</th><th scope="col">内容</th><th scope="col">审核人</th><th scope="col">时限</th></tr></thead>
<tbody><tr><td>一般</td><td>动态、便民信息</td><td>信息中心主任</td><td>1个工作日</td></tr>
<tr><td>较重要</td><td>部门文件、公示公告</td><td>信息中心主任、县政府办公室主任</td><td>2个工作日</td></tr></tbody></table></div>
<div class="signature"><p>青溪县人民政府办公室</p><p>2016年9月6日</p></div>`;

/** A notice that was modified, with everything a notice can have. */
export const noticeSample: NoticePage = {
  ...frameAt("notices/005429713/2016-00481/index.html", {
    heading: "青溪县人民政府办公室关于印发青溪县政府网站信息报送审核发布制度的通知",
    current: "目录",
  }),
  kind: "notice",
  breadcrumb: [
    { label: "首页", href: "../../../index.html" },
    { label: "法定公开目录", href: "../../../catalog/index.html" },
    { label: "政府文件", href: "../../../catalog/columns/government-documents/index.html" },
    { label: "青政办〔2016〕81号" },
  ],
  title: ["青溪县人民政府办公室", "关于印发", "青溪县政府网站信息报送审核发布制度的通知"],
  documentNumber: "青政办〔2016〕81号",
  remark: {
    word: "已修改",
    text: "本文件第七条自2017年3月1日起按新规定执行，其余条款继续有效。",
    links: [{ label: "青政办〔2017〕12号", href: "../2017-00112/index.html" }],
  },
  prime: [
    { label: "索引号", value: { kind: "text", text: "005429713/2016-00481" } },
    { label: "主题分类", value: { kind: "text", text: "综合政务／政务公开" } },
    {
      label: "发布机构",
      value: {
        kind: "links",
        links: [{ label: "青溪县人民政府办公室", href: "../../../agencies/office/index.html" }],
      },
    },
    { label: "文号", value: { kind: "text", text: "青政办〔2016〕81号" } },
    { label: "成文日期", value: { kind: "text", text: "2016年9月6日", datetime: "2016-09-06" } },
    { label: "发布日期", value: { kind: "text", text: "2016年9月12日", datetime: "2016-09-12" } },
    { label: "公开方式", value: { kind: "text", text: "主动公开" } },
    { label: "有效性", value: { kind: "validity", validity: { state: "amended", label: "已修改" } } },
  ],
  colophon: [
    { label: "体裁", value: { kind: "text", text: "通知" } },
    { label: "服务对象", value: { kind: "text", text: "县直部门、乡镇" } },
    { label: "关键词", value: { kind: "text", text: "信息发布；审核；保密审查" } },
    { label: "施行日期", value: { kind: "text", text: "2016年9月6日", datetime: "2016-09-06" } },
    { label: "失效日期", value: { kind: "none" } },
    { label: "责任单位", value: { kind: "text", text: "县政府信息中心" } },
  ],
  bodyHtml,
  attachments: [
    {
      name: "信息发布审核单（空白表）",
      href: "../../../attachments/a.docx",
      type: "DOCX",
      size: "28 KB",
      fileName: "信息发布审核单.docx",
    },
    {
      name: "信息分级对照表",
      href: "../../../attachments/b.pdf",
      type: "PDF",
      size: "112 KB",
      fileName: "信息分级对照表.pdf",
    },
  ],
  changes: [
    {
      on: { iso: "2016-10-11", text: "2016年10月11日" },
      what: "第七条“三个工作日”更正为“两个工作日”。",
    },
  ],
  related: [
    {
      label: "解读",
      links: [
        { label: "关于《青溪县政府网站信息报送审核发布制度》的解读", href: "../2016-00490/index.html" },
      ],
    },
    { label: "被修改", links: [{ label: "青政办〔2017〕12号", href: "../2017-00112/index.html" }] },
  ],
  older: { label: "青溪县人民政府办公室关于加强冬季安全生产工作的通知", href: "../2016-00480/index.html" },
  columnLink: { label: "政府文件", href: "../../../catalog/columns/government-documents/index.html" },
};
