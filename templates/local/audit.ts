/** Prints the audit as one file that opens by itself: for supervisors and for paper, never for the public site. */
import type { AuditPage, ShownAuditTable, ShownRemark } from "../../scripts/page/audit-page.ts";
import { type Html, html, markupOf, raw } from "../components/html.ts";

/** The document; `styles` is the text of the style sheets, ours and free of markup. */
export function renderAudit(page: AuditPage, styles: string): string {
  return `${markupOf(html`<!doctype html>
<html lang="zh-Hans-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${page.title}</title>
<style>${raw(styles)}</style>
</head>
<body>
<main>
<h1>${page.title}</h1>
<p class="sentence">${page.sentence}</p>
<dl class="figures">${page.figures.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<section><h2>发现的问题</h2>
${
  page.remarks.length === 0
    ? html`<p class="sentence">没有发现问题。</p>`
    : html`<ul class="remarks">${page.remarks.map(remark)}</ul>`
}
</section>
${page.tables.map(tableOf)}
</main>
</body>
</html>`)}\n`;
}

function remark({ severity, word, place, message, hint, cite }: ShownRemark): Html {
  return html`<li class="${severity}"><p><strong>${word}</strong> ${message}</p>
<p class="where">${place}${cite && html` · ${cite}`}</p>${hint && html`<p class="hint">${hint}</p>`}</li>
`;
}

function tableOf({ heading, heads, rows }: ShownAuditTable): Html {
  return html`<section><h2>${heading}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${heading}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>
</section>
`;
}
