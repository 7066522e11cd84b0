/** Hands on the attachments of a notice, numbered, with type and size. */
import type { ShownAttachment } from "../../scripts/page/notice-page.ts";
import { blockHead } from "./block-head.ts";
import { type Html, html } from "./html.ts";

/** Nothing where a notice has none. */
export function attachments(files: readonly ShownAttachment[]): Html {
  if (files.length === 0) return html``;
  return html`<section class="attachments">
${blockHead({ heading: "附件", note: `${files.length}个文件` })}
<ol>
${files.map(
  (
    file,
  ) => html`<li><a href="${file.href}" download="${file.fileName}">${file.name}</a> <span class="file-facts">${file.type}，${file.size}</span></li>
`,
)}</ol>
</section>`;
}
