/** Prints one notice: remark, title, elements, text, attachments; at its side what it is related to. */

import type { PagerEnd } from "../../scripts/page/blocks.ts";
import type { Link } from "../../scripts/page/frame.ts";
import type { NoticePage } from "../../scripts/page/notice-page.ts";
import { attachments } from "../components/attachments.ts";
import { changeHistory } from "../components/change-history.ts";
import { colophon } from "../components/colophon.ts";
import { elementTable } from "../components/element-table.ts";
import { html } from "../components/html.ts";
import { pager } from "../components/pager.ts";
import { printButton } from "../components/print-button.ts";
import { prose } from "../components/prose.ts";
import { related } from "../components/related.ts";
import { remark } from "../components/remark.ts";
import { segments } from "../components/segments.ts";
import { withdrawalReason } from "../components/withdrawal-reason.ts";
import { layout } from "../layouts/layout.ts";

/** The document of one notice. */
export function render(page: NoticePage): string {
  return layout(page, {
    main: html`<article>
${page.remark && remark(page.remark)}
<header class="notice-head">
<h1>${segments(page.title)}</h1>
${page.documentNumber && html`<p class="notice-number">${page.documentNumber}</p>`}
</header>
${elementTable(page.prime)}
${page.withdrawal ? withdrawalReason(page.withdrawal) : prose(page.bodyHtml)}
${attachments(page)}${changeHistory(page.changes)}
</article>
<div class="neighbours"><p>同栏目：<a href="${page.columnLink.href}">${page.columnLink.label}</a></p>
${pager({ label: "同栏目文件", newer: neighbour(page.newer, "没有更新的文件"), older: neighbour(page.older, "没有更早的文件") })}</div>`,
    rail: html`${related(page.related)}
${colophon(page.colophon)}
${printButton(page)}`,
    railLabel: "相关文件和版记",
    bodyClass: "notice-page",
    styles: ["prose.css", "element.css", "pager.css", "notice.css"],
    indexNumber: indexNumber(page),
  });
}

function neighbour(link: Link | undefined, deadEnd: string): PagerEnd {
  return link ?? { label: deadEnd };
}

function indexNumber({ prime }: NoticePage): string | undefined {
  const value = prime.find((row) => row.label === "索引号")?.value;
  return value?.kind === "text" ? value.text : undefined;
}
