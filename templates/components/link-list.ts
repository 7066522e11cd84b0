/** Hands on plain lists of links, one a line, the current one marked. */
import type { Link, Place } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";

/** A link, or words alone where nothing may lead there. */
export function placeName({ label, href }: Place): Html {
  return href === undefined ? html`<span class="told">${label}</span>` : html`<a href="${href}">${label}</a>`;
}

/** Links one below the other; the current one is text with a bar. */
export function linkList(links: readonly (Place & { readonly current?: boolean })[]): Html {
  return html`<ul class="link-list">
${links.map(
  (link) => html`<li>${
    link.href !== undefined && link.current === true
      ? html`<a href="${link.href}" aria-current="page">${link.label}</a>`
      : placeName(link)
  }</li>
`,
)}</ul>`;
}

/** Links in a sentence, with 、 between them. */
export function inlineLinks(links: readonly Link[]): Html {
  return html`${links.map((link, index) => html`${index > 0 && "、"}<a href="${link.href}">${link.label}</a>`)}`;
}
