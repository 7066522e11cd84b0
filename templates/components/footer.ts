/** Hands on the foot of every page: five links, who runs the site, where paper copies are had. */
import type { Frame } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";

/** The footer; not printed. */
export function footer(page: Frame): Html {
  const { site } = page;
  return html`<footer class="site-foot"><div class="site-foot-row">
<nav aria-label="页脚"><ul>${page.footerLinks.map((link) => html`<li><a href="${link.href}">${link.label}</a></li>`)}</ul></nav>
<p>主办：${site.host}　承办：${site.operator}</p>
${site.paperCopies && html`<p>${site.paperCopies}</p>`}
</div></footer>`;
}
