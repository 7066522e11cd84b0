/** Prints the application sheet: fields on a screen, a table on paper. It is no form in HTML's sense, so that nothing can send it. */
import type { ApplicationFormPage, SheetRow } from "../../scripts/page/application-form-page.ts";
import { elementList } from "../components/element-table.ts";
import { type Html, html } from "../components/html.ts";
import { railBlock } from "../components/rail-block.ts";
import { layout } from "../layouts/layout.ts";

/** The document. `scripts/search/browser/application.ts` looks for every `data-application` in it. */
export function render(page: ApplicationFormPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="sheet-promise">填写的内容只留在您的浏览器里，不会发送，也不会保存，离开本页就没有了。填好以后打印、签名，再按下面的渠道提交；也可以打印空表，用笔填写。</p>
<section class="sheet" aria-label="申请表" data-application="sheet" data-search-data="${page.data}" data-search-root="${page.root}">
<p class="sheet-receiver">受理机构：${page.receiver}</p>
${page.parts.map(
  ({ heading, rows }) => html`<section class="sheet-part${rows.every(isBlank) && " sheet-blank"}">
<h2>${heading}</h2>
<div class="sheet-rows">
${rows.map(sheetRow)}</div>
</section>
`,
)}</section>
<p class="actions"><button type="button" class="tool" data-print hidden>打印申请表</button><button type="button" class="tool" data-application="clear" hidden>清空</button></p>
${
  page.channels.length > 0 &&
  html`<section class="sheet-channels">
<h2>提交渠道</h2>
${elementList(page.channels)}
</section>`
}`,
    rail: railBlock("相关页面", page.links),
    bodyClass: "application-form-page",
    styles: ["element.css", "application-form.css", "application-print.css"],
    scripts: [page.script],
    searching: true,
  });
}

function isBlank({ kind }: SheetRow): boolean {
  return kind === "blank";
}

function sheetRow(row: SheetRow): Html {
  const { id, kind, half, hint } = row;
  const told = hint === undefined ? undefined : `apply-${id}-hint`;
  return html`<div class="sheet-row${half && " half"}${kind === "sought" && " tall"}"${kind === "choice" && groupOf(row, told)}>
${label(row)}
<div class="sheet-field">${field(row, told)}${told && html`<p class="sheet-hint" id="${told}">${hint}</p>`}${
    kind === "sought" && html`<div class="sheet-found" role="status" data-application="found"></div>`
  }</div>
</div>
`;
}

function groupOf({ id }: SheetRow, told: string | undefined): Html {
  return html` role="radiogroup" aria-labelledby="apply-${id}-label"${told && html` aria-describedby="${told}"`}`;
}

function label({ id, label, kind, must }: SheetRow): Html {
  const words = html`${label}${must && html`<span class="sheet-must">必填</span>`}`;
  return kind === "line" || kind === "sought"
    ? html`<label class="sheet-label" for="apply-${id}">${words}</label>`
    : html`<span class="sheet-label" id="apply-${id}-label">${words}</span>`;
}

// Neither remembered nor sent to be spell-checked: what is typed here is personal.
const quiet = html` autocomplete="off" autocapitalize="off" spellcheck="false"`;

function field({ id, kind, options = [] }: SheetRow, told: string | undefined): Html {
  const about = told && html` aria-describedby="${told}"`;
  const copy = html`<span class="sheet-copy" aria-hidden="true"></span>`;
  if (kind === "blank") return html``;
  if (kind === "line") return html`<input id="apply-${id}" type="text"${quiet}${about}>${copy}`;
  if (kind === "sought")
    return html`<textarea id="apply-${id}" rows="6"${quiet}${about} data-application="sought"></textarea>${copy}`;
  return html`<div class="sheet-choices">${options.map(
    (option) =>
      html`<label class="sheet-choice"><input type="radio" name="apply-${id}" value="${option}"><span>${option}</span></label>`,
  )}</div>`;
}
