/** Hands on a record behind a figure as an item of a list. */
import type { ShownSource } from "../../scripts/page/shown-source.ts";
import { type Html, html } from "./html.ts";

/** The record's name, linked where it can be read, and where it stands. */
export function sourceItem({ label, href, note }: ShownSource): Html {
  return html`<li>${href === undefined ? label : html`<a href="${href}">${label}</a>`}${note && html` <span class="source-note">${note}</span>`}</li>
`;
}
