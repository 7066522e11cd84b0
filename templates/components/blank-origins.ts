/** Hands on why cells of a table are blank: each reason once, with the cells that it leaves empty. */
import type { ShownTable } from "../../scripts/page/report-page.ts";
import { type Html, html } from "./html.ts";
import { cellAnchor } from "./statistics-cell.ts";

interface BlankCell {
  readonly label: string;
  readonly anchor: string;
}

/** Nothing where no cell is blank. Each name leads back to its cell, and is where the cell leads to. */
export function blankOrigins({ rows, columns }: ShownTable): Html {
  const reasons = new Map<string, BlankCell[]>();
  for (const row of rows)
    for (const [index, cell] of row.cells.entries()) {
      if (cell.kind !== "blank") continue;
      const label = row.cells.length > 1 ? `${row.label}：${columns.slice(2)[index] ?? ""}` : row.label;
      const blank = { label, anchor: cell.origin.anchor };
      const known = reasons.get(cell.reason);
      if (known) known.push(blank);
      else reasons.set(cell.reason, [blank]);
    }
  if (reasons.size === 0) return html``;
  return html`<h3 class="plain-head">未填报的指标和原因</h3>
<ul class="origins blank-origins">
${[...reasons].map(([reason, cells]) => blankReason(reason, cells))}</ul>`;
}

function blankReason(reason: string, cells: readonly BlankCell[]): Html {
  return html`<li><p><span class="origin-word">空缺</span> ${reason}</p>
<ul class="blank-cells">${cells.map(({ label, anchor }) => html`<li id="${anchor}"><a href="#${cellAnchor(anchor)}">${label}</a></li>`)}</ul></li>
`;
}
