/** Hands on the lines that stand on paper only: whose page this is, and where the binding text is. */
import type { Frame } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";

/** First line on paper: the site's name at the right. */
export function printHead(page: Frame): Html {
  return html`<p class="print-head">${page.site.siteName}　政府信息公开</p>`;
}

/** Last line on paper: address, index number, and that the published text is the binding one. */
export function printFoot(page: Frame, indexNumber: string | undefined): Html {
  return html`<p class="print-foot"><span class="address">${page.absoluteUrl}</span>${
    indexNumber && html`　索引号 ${indexNumber}`
  }　打印本供查阅，以网站公布的文本为准。</p>`;
}
