/** Hands on the attachments of a notice, numbered, with type and size. */
import type { NoticePage } from "../../scripts/page/notice-page.ts";
import { askAtCounter } from "./ask-at-counter.ts";
import { blockHead } from "./block-head.ts";
import { type Html, html } from "./html.ts";

/** Nothing where a notice has none. */
export function attachments(page: NoticePage): Html {
  const files = page.attachments;
  if (files.length === 0) return html``;
  return html`<section class="attachments">
${blockHead({ heading: "附件", note: `${files.length}个文件` })}
<ol>
${files.map(
  (file) => html`<li>${
    file.href === undefined
      ? html`<span class="told">${file.name}</span>`
      : html`<a href="${file.href}" download="${file.fileName}">${file.name}</a>`
  } <span class="file-facts">${file.type}，${file.size}</span></li>
`,
)}</ol>
${askAtCounter(page)}</section>`;
}
