/** Prints the page at the address of something taken down: that it was, when, and whom to ask. Nothing of what it said. */
import type { Place } from "../../scripts/page/frame.ts";
import type { TombstonePage } from "../../scripts/page/tombstone-page.ts";
import { spokenDay } from "../components/day.ts";
import { type Html, html } from "../components/html.ts";
import { railBlock } from "../components/rail-block.ts";
import { layout } from "../layouts/layout.ts";

/** The document; search engines are asked to forget the address. */
export function render(page: TombstonePage): string {
  return layout(page, {
    main: html`<section class="remark" aria-label="文件状态"><p><strong>已撤下</strong> 索引号 <span class="number">${page.indexNumber}</span> 的信息已于${spokenDay(page.withdrawnOn)}撤下，标题和正文不再显示。</p></section>
<h1>${page.heading}</h1>
<p class="sentence">发布机构：${page.agency}。需要了解的，可以向该机构询问${
      page.phone && html`，电话 ${phone(page.phone)}`
    }，也可以申请公开。</p>
${railBlock("接下来可以", page.ways)}`,
    head: html`<meta name="robots" content="noindex">
`,
    bodyClass: "tombstone-page",
    styles: ["notice.css"],
  });
}

function phone({ label, href }: Place): Html {
  return href === undefined
    ? html`<span class="number">${label}</span>`
    : html`<a class="number" href="${href}">${label}</a>`;
}
