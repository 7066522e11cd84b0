/** Hands on the foot of every page: five links, who runs the site, where paper copies are had. */
import type { Frame } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";
import { printOnce } from "./print-once.ts";

const once = printOnce();

/** The footer; not printed. */
export function footer({ site, footerLinks }: Frame): Html {
  return once(
    footerLinks,
    [site],
    () => html`<footer class="site-foot"><div class="site-foot-row">
<nav aria-label="页脚"><ul>${footerLinks.map((link) => html`<li><a href="${link.href}">${link.label}</a></li>`)}</ul></nav>
<p>主办：${site.host}　承办：${site.operator}</p>
${site.paperCopies && html`<p>${site.paperCopies}</p>`}
</div></footer>`,
  );
}
