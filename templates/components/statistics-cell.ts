/** Hands on one figure cell of a statistics table; 0, blank and 不适用 are different things. */
import type { ShownCell } from "../../scripts/page/shown-table.ts";
import { figureDigits } from "./figure.ts";
import { type Html, html } from "./html.ts";

/** The cell links to where its figure comes from, and is where that entry leads back to. */
export function statisticsCell(cell: ShownCell): Html {
  if (cell.kind === "heading")
    return html`<td class="figure heading-cell"><span class="visually-hidden">不填</span></td>`;
  const zero = cell.kind === "figure" && cell.value === 0;
  return html`<td class="figure${zero && " zero"}${cell.total && " total"}"${cell.headers && html` headers="${cell.headers}"`}>${content(cell)}</td>`;
}

function content(cell: Exclude<ShownCell, { readonly kind: "heading" }>): Html {
  if (cell.anchor === undefined) return html`<span class="unlinked">${words(cell)}</span>`;
  return html`<a id="${cellAnchor(cell.anchor)}" href="#${cell.anchor}">${words(cell)}</a>`;
}

function words(cell: Exclude<ShownCell, { readonly kind: "heading" }>): Html {
  if (cell.kind === "figure") return figureDigits(cell);
  const mark = cell.kind === "blank" ? blankMark : notApplicableMark;
  return html`${mark}<span class="visually-hidden">：${cell.reason}</span>`;
}

/** The dashed box of a cell that nobody has filled. */
export const blankMark: Html = html`<span class="blank"></span><span class="visually-hidden">未填报</span>`;

/** The stroke of a cell that does not concern the office. */
export const notApplicableMark: Html = html`<span class="not-applicable" aria-hidden="true">／</span><span class="visually-hidden">不适用</span>`;

/** The anchor of the cell whose figure is explained under `anchor`. */
export function cellAnchor(anchor: string): string {
  return `cell-${anchor}`;
}
