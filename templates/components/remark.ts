/** Hands on 朱批: the office's remark over a document that no longer simply holds. */
import type { Remark } from "../../scripts/page/notice-page.ts";
import { type Html, html } from "./html.ts";
import { inlineLinks } from "./link-list.ts";

/** Status word, sentence, and the documents that say so. */
export function remark({ word, text, links }: Remark): Html {
  return html`<section class="remark" aria-label="文件状态"><p><strong>${word}</strong> ${text}${
    links.length > 0 && html`<span class="remark-links">见${inlineLinks(links)}。</span>`
  }</p></section>`;
}
