/** Hands on 数字来源: where every figure of a statistics table comes from, one entry for each cell. */
import type { ShownCell, ShownOrigin, ShownRow, ShownTable } from "../../scripts/page/report-page.ts";
import { blankOrigins } from "./blank-origins.ts";
import { figureDigits } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { cellAnchor } from "./statistics-cell.ts";

/** Figures one by one in the order of the table, then the blanks by their reason. Every sentence prints; long lists of records open on demand and on paper. */
export function origins(table: ShownTable): Html {
  // The first two columns name the row and its unit.
  const heads = table.columns.slice(2);
  return html`<ol class="origins">
${table.rows.map((row) => row.cells.map((cell, index) => originEntry(row, cell, row.cells.length > 1 ? heads[index] : undefined)))}</ol>
${blankOrigins(table)}`;
}

function originEntry(row: ShownRow, cell: ShownCell, head: string | undefined): Html {
  if (cell.kind !== "figure") return html``;
  const { origin } = cell;
  return html`<li id="${origin.anchor}">
<p class="origin-head"><span class="origin-label">${row.label}${head && html`：${head}`}</span> <span class="origin-figure">${figureDigits(cell)}<span class="unit">${row.unit}</span></span> <a class="back" href="#${cellAnchor(origin.anchor)}">回表<span class="visually-hidden">中“${row.label}”</span></a></p>
<p><span class="origin-word">${origin.word}</span> ${origin.sentence}</p>
${origin.sources.length > 0 && originSources(origin)}
</li>
`;
}

function originSources({ sources, sourceCount }: ShownOrigin): Html {
  return html`<details><summary>相关记录${sourceCount}项${sources.length < sourceCount && html`，列出${sources.length}项`}</summary>
<ul>${sources.map((source) => html`<li>${source.href === undefined ? source.label : html`<a href="${source.href}">${source.label}</a>`}</li>`)}</ul></details>`;
}
