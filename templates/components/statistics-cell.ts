/** Hands on one figure cell of a statistics table; 0 and blank are different things. */
import type { ShownCell } from "../../scripts/page/report-page.ts";
import { figureDigits } from "./figure.ts";
import { type Html, html } from "./html.ts";

/** The cell links to where its figure comes from, and is where that entry leads back to. */
export function statisticsCell(cell: ShownCell): Html {
  switch (cell.kind) {
    case "heading":
      return html`<td class="figure heading-cell"><span class="visually-hidden">不填</span></td>`;
    case "blank":
      return html`<td class="figure"><a id="${cellAnchor(cell.origin.anchor)}" href="#${cell.origin.anchor}">${blankMark}<span class="visually-hidden">：${cell.reason}</span></a></td>`;
    case "figure":
      return html`<td class="figure${cell.value === 0 && " zero"}"><a id="${cellAnchor(cell.origin.anchor)}" href="#${cell.origin.anchor}">${figureDigits(cell)}</a></td>`;
  }
}

/** The dashed box of a cell that nobody has filled. */
export const blankMark: Html = html`<span class="blank"></span><span class="visually-hidden">未填报</span>`;

/** The anchor of the cell whose figure is explained under `anchor`. */
export function cellAnchor(anchor: string): string {
  return `cell-${anchor}`;
}
