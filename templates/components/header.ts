/** Hands on the head of every page: mark, names, 大字, 检索, the five doors. */
import type { Door, Frame } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";
import { printOnce } from "./print-once.ts";

const once = printOnce();

/** The header; a double line (文武线) closes it. */
export function header(page: Frame): Html {
  const { doors, site, homeHref, searchHref, edition } = page;
  return once(doors, [site, homeHref, searchHref, edition], () => printHeader(page));
}

function printHeader(page: Frame): Html {
  const { site } = page;
  return html`<header class="site-head">
<div class="site-head-row">
<a class="brand" href="${page.homeHref}"><span class="brand-mark" aria-hidden="true">${site.mark}</span><span class="brand-names"><span class="brand-organ">${site.siteName}</span> <span class="brand-name">政府信息公开</span></span></a>
<div class="tools">
${page.edition.kind === "kiosk" && wayBack(page)}<label class="tool large-text"><input type="checkbox" id="large"><span>大字</span></label>
<a class="tool" href="${page.searchHref}">${magnifier}检索</a>
</div>
</div>
<nav class="doors" aria-label="公开专栏"><ul>${page.doors.map(door)}</ul></nav>
</header>`;
}

/** A screen without a browser's buttons needs its own. 返回 shows itself once there is somewhere to go back to. */
function wayBack({ homeHref }: Frame): Html {
  return html`<a class="tool" href="${homeHref}">首页</a>
<button class="tool" type="button" data-back hidden>返回</button>
`;
}

const magnifier = html`<svg class="magnifier" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><circle cx="6.5" cy="6.5" r="4.5"/><path d="M10 10l4.5 4.5"/></svg>`;

function door({ label, short, href, current }: Door): Html {
  return html`<li><a href="${href}"${current && html` aria-current="true"`}><span class="door-name">${label}</span><span class="door-short">${short}</span></a></li>`;
}
