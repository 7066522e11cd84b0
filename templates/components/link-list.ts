/** Hands on plain lists of links, one a line, the current one marked. */
import type { Link } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";

/** Links one below the other; the current one is text with a bar. */
export function linkList(links: readonly (Link & { readonly current?: boolean })[]): Html {
  return html`<ul class="link-list">
${links.map(
  (
    link,
  ) => html`<li><a href="${link.href}"${link.current === true && html` aria-current="page"`}>${link.label}</a></li>
`,
)}</ul>`;
}

/** Links in a sentence, with 、 between them. */
export function inlineLinks(links: readonly Link[]): Html {
  return html`${links.map((link, index) => html`${index > 0 && "、"}<a href="${link.href}">${link.label}</a>`)}`;
}
