/** Prints the approval sheet: code, elements, mode of disclosure, boxes to sign, and the whole text that is signed. */
import type { ApprovalSheet, SignatureBox } from "../../scripts/page/approval-sheet.ts";
import { type Html, html, markupOf, raw } from "../components/html.ts";
import { segments } from "../components/segments.ts";

/** A document that stands by itself; `style` is our own sheet, since nothing lies beside it. */
export function renderApprovalSheet(sheet: ApprovalSheet, style: string): string {
  return markupOf(html`<!doctype html>
<html lang="zh-Hans-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>信息发布审批单：${sheet.title.join("")}</title>
<style>${raw(style)}</style>
</head>
<body>
${sheet.demonstration && html`<p class="sample"><strong>示例</strong> ${sheet.demonstration}</p>`}
<p class="issuer">${sheet.siteName}</p>
<h1>信息发布审批单<wbr>（公开属性认定表）</h1>
<p class="code">核准码 <strong>${sheet.code}</strong></p>
<table>
<tr><th scope="row">标题</th><td>${segments(sheet.title)}</td></tr>
<tr><th scope="row">审核级别</th><td>${sheet.tier}</td></tr>
<tr><th scope="row">公开属性</th><td class="ticks">${sheet.modes.map(
    ({ label, ticked }) => html`<span>${ticked ? "☑" : "☐"} ${label}</span>`,
  )}${sheet.ground !== undefined && html`<br>依据：${sheet.ground}`}</td></tr>
${sheet.elements.map(
  ({ label, value }) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>
`,
)}${
  sheet.attachments.length > 0 &&
  html`<tr><th scope="row">附件</th><td>${sheet.attachments.map(
    ({ name, path, digest }) => html`<div>${name}（${path}）<span class="note">${digest}</span></div>`,
  )}</td></tr>`
}
</table>
<h2>审核签署</h2>
<table class="boxes">
<thead><tr><th scope="col">环节</th><th scope="col">意见</th><th scope="col">签名</th><th scope="col" class="day">日期</th></tr></thead>
<tbody>
${sheet.boxes.map(signatureBox)}</tbody>
</table>
<p class="note">请先看后面的全文，再签署。签的是核准码所对应的这一稿：以后文件改动一个字，核准码就变，签署失效，要重新打印、重新签署。
签好以后由登记人照核准码登记，本单存档。文件：${sheet.file}；打印日期：${sheet.printedOn}。</p>
<h2>全文</h2>
<article class="text">
<h1>${segments(sheet.title)}</h1>
${raw(sheet.bodyHtml)}
</article>
<p class="code">核准码 <strong>${sheet.code}</strong>　全文完</p>
</body>
</html>
`);
}

function signatureBox({ role, signer, on, opinion }: SignatureBox): Html {
  return html`<tr><th scope="row">${role}</th><td>${opinion ?? (signer === undefined ? "" : "同意")}</td><td>${signer}</td><td class="day">${on ?? html`　　年　月　日`}</td></tr>
`;
}
