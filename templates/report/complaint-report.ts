/** Hands on the local report of a check as one file that opens by a double-click: no script, nothing from elsewhere, printable. */
import type {
  ComplaintReport,
  ReportedComplaint,
  ReportedFile,
  ReportedUnit,
} from "../../scripts/page/complaint-report.ts";
import { type Html, html, markupOf, raw } from "../components/html.ts";

/** The report's own style sheet, and its digest for the policy: a browser runs and loads nothing else. */
export interface ReportStyle {
  readonly css: string;
  /** SHA-256 in base64. */
  readonly digest: string;
}

const words = { error: "错误", warning: "警告", note: "提示" } as const;
const severities = ["error", "warning", "note"] as const;

/** The report as text. The filter is a row of links to wrappers round all complaints: it works without script. */
export function complaintReport(report: ComplaintReport, { css, digest }: ReportStyle): string {
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  const body = html`${summary(report)}
${report.units.length > 0 && filter(report)}
${report.units.length > 0 && contents(report)}
${report.units.map(unit)}`;
  return markupOf(html`<!doctype html>
<html lang="zh-Hans-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>内容检查报告 ${report.day}</title>
<style>${raw(css)}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="masthead"><p>${report.site}</p><p>内部使用，不发布</p></header>
<main id="main" tabindex="-1">
<div id="only-error"><div id="only-warning"><div id="only-note">
${body}
</div></div></div>
</main>
</body>
</html>
`);
}

function summary({ day, counts, publishable, files, passedOver }: ComplaintReport): Html {
  const none = counts.error + counts.warning + counts.note === 0;
  return html`<h1>内容检查报告</h1>
<p class="day">检查日期：${day}</p>
<p class="verdict ${publishable ? "open" : "shut"}">${
    none ? "检查通过，没有发现问题。" : publishable ? "没有错误，可以发布。" : "有错误，改正后才能发布。"
  }</p>
${
  !none &&
  html`<dl class="figures">
${severities.map((severity) => html`<div class="${severity}"><dt>${words[severity]}</dt><dd>${counts[severity]}</dd></div>\n`)}<div><dt>涉及文件</dt><dd>${files}</dd></div>
</dl>`
}
${passedOver > 0 && html`<p>另有旧账 ${passedOver} 处，未计入。</p>`}`;
}

function filter({ counts }: ComplaintReport): Html {
  const only = severities.filter((severity) => counts[severity] > 0);
  return html`<nav class="filter" aria-label="筛选"><ul>
<li><a href="#main">全部</a></li>
${only.map((severity) => html`<li><a href="#only-${severity}">只看${words[severity]}（${counts[severity]}）</a></li>\n`)}</ul></nav>`;
}

function contents({ units }: ComplaintReport): Html {
  return html`<nav class="contents" aria-label="目录">
<table>
<caption>按单位，错误多的在前</caption>
<thead><tr><th scope="col">单位</th><th scope="col">错误</th><th scope="col">警告</th><th scope="col">提示</th><th scope="col">文件</th></tr></thead>
<tbody>
${units.map(
  ({ id, name, counts, files }) =>
    html`<tr><th scope="row"><a href="#${id}">${name}</a></th><td>${counts.error}</td><td>${counts.warning}</td><td>${counts.note}</td><td>${files.length}</td></tr>\n`,
)}</tbody>
</table>
</nav>`;
}

function unit({ id, name, counts, files }: ReportedUnit): Html {
  return html`<section class="unit${kinds(counts)}" id="${id}" aria-labelledby="${id}-name">
<h2 id="${id}-name">${name}</h2>
${files.map(file)}</section>
`;
}

function file({ id, path, counts, complaints }: ReportedFile): Html {
  const told = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${words[severity]} ${counts[severity]}`)
    .join("，");
  return html`<section class="file${kinds(counts)}" id="${id}" aria-labelledby="${id}-name">
<h3 id="${id}-name"><span class="path">${path}</span> <small>${told}</small></h3>
<ol>
${complaints.map(complaint)}</ol>
</section>
`;
}

/** Which severities a part holds, so that an empty part goes with them. */
function kinds(counts: Readonly<Record<(typeof severities)[number], number>>): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => ` has-${severity}`)
    .join("");
}

function complaint({
  severity,
  code,
  where,
  message,
  hint,
  cite,
  line,
  mechanical,
}: ReportedComplaint): Html {
  return html`<li class="${severity}">
<p class="what"><strong>${words[severity]}</strong> ${message}</p>
${line && html`<p class="line"><span class="number">${line.number}</span> <code>${line.before}<mark>${line.sign === "" ? " " : line.sign}</mark>${line.after}</code></p>`}
${hint && html`<p class="hint"><strong>改法</strong> ${hint}${mechanical && html`<span class="fix">可以用 check --fix 自动改正</span>`}</p>`}
<p class="about">${where}${cite && html`；依据：${cite}`}；代号 ${code}</p>
</li>
`;
}
