/** Hands on the way from the home page to this one. */
import type { Crumb } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";

/** Nothing on the home page. */
export function breadcrumb(crumbs: readonly Crumb[]): Html {
  if (crumbs.length === 0) return html``;
  return html`<nav class="breadcrumb" aria-label="当前位置"><ol>${crumbs.map(
    ({ label, href }) =>
      html`<li>${href === undefined ? html`<span aria-current="page">${label}</span>` : html`<a href="${href}">${label}</a>`}</li>`,
  )}</ol></nav>`;
}
