/** Hands on 已选: what narrows a list, each a link that takes it away. */
import type { Link } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";

/** The chips; nothing where nothing narrows. */
export function chosen(links: readonly Link[]): Html {
  if (links.length === 0) return html``;
  return html`<div class="chosen"><p>已选：</p><ul>${links.map(
    (link) =>
      html`<li><a class="chip" href="${link.href}">${link.label}<span class="cross" aria-hidden="true">×</span><span class="visually-hidden">，点此去掉</span></a></li>`,
  )}</ul></div>`;
}
