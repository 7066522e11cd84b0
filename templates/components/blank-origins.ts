/** Hands on why cells of a table are blank or not applicable: each reason once, with the cells that it leaves without a figure. */
import type { ShownBlanks } from "../../scripts/page/origins.ts";
import { type Html, html } from "./html.ts";
import { cellAnchor } from "./statistics-cell.ts";

/** Nothing where no cell is blank. Each name leads back to its cell, and is where the cell leads to. */
export function blankOrigins(blanks: readonly ShownBlanks[], level: 3 | 4): Html {
  if (blanks.length === 0) return html``;
  const words = "没有数字的指标和原因";
  return html`${level === 3 ? html`<h3 class="plain-head">${words}</h3>` : html`<h4 class="plain-head">${words}</h4>`}
<ul class="origins blank-origins">
${blanks.map(blankReason)}</ul>`;
}

function blankReason({ word, reason, cells }: ShownBlanks): Html {
  return html`<li><p><span class="origin-word">${word}</span> ${reason}</p>
<ul class="blank-cells">${cells.map(({ label, anchor }) => html`<li id="${anchor}"><a href="#${cellAnchor(anchor)}">${label}</a></li>`)}</ul></li>
`;
}
