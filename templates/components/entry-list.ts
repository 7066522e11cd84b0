/** Hands on a contents list of texts: name, leader, and a note at the right. */
import type { Link } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";

/** One line of the list. */
export interface Entry extends Link {
  readonly note: Html | string;
}

/** 制度……文号: one text a line. */
export function entryList(entries: readonly Entry[]): Html {
  return html`<ul class="entries">
${entries.map(
  (
    entry,
  ) => html`<li><a class="leader" href="${entry.href}"><span class="leader-label">${entry.label}</span>${
    entry.note !== "" && html`<span class="leader-figure">${entry.note}</span>`
  }</a></li>
`,
)}</ul>`;
}
