/** Prints the list of what is still to come, for the preview. */
import type { ShownWaiting, WaitingPage } from "../../scripts/page/waiting-page.ts";
import { type Html, html } from "../components/html.ts";
import { printLocalPage } from "./local-page.ts";

/** The document. */
export function renderWaiting({ rows }: WaitingPage): string {
  const words = html`<p>这些还没有发布，网站上没有，只在这台电脑上可以先看。点开标题，看发布以后的样子。<a href="/">回首页</a></p>`;
  const list = html`<ul>
${rows.map(row)}</ul>`;
  return printLocalPage("还没有发布的信息", rows.length === 0 ? none : html`${words}\n${list}`, "list");
}

const none = html`<p>没有等着发布的信息。<a href="/">回首页</a></p>`;

function row({ title, href, state, publisher, missing, file }: ShownWaiting): Html {
  return html`<li><p><span class="state">${state}</span>${head(title, href)}</p>
<p class="facts">${publisher && html`${publisher} · `}${missing.length > 0 && html`还差${missing.join("、")}签署 · `}${file}</p></li>
`;
}

function head(title: string | undefined, href: string | undefined): Html {
  if (title === undefined) return html`要素没有填齐，或者填得不对，终端里写明了是哪一行`;
  if (href === undefined) return html`${title}（发布机构或者索引号不对，改好以后就能看）`;
  return html`<a href="${href}">${title}</a>`;
}
