/** Hands on a national statistics table, filled, with its legend. */
import type { ShownRow, ShownTable } from "../../scripts/page/report-page.ts";
import { figureDigits } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { blankMark, statisticsCell } from "./statistics-cell.ts";

/** The table keeps its shape on every screen; `id` is what the region is labelled by. */
export function statisticsTable(table: ShownTable, id: string): Html {
  const captionId = `${id}-caption`;
  const slides = table.rows.some((row) => row.cells.length > 1);
  return html`${slides && html`<p class="slide-hint">左右滑动表格看各栏。</p>`}
<div class="table-scroll" tabindex="0" role="region" aria-labelledby="${captionId}">
<table class="statistics${slides && " many"}">
<caption id="${captionId}"><span class="caption-text"><strong>${table.caption}</strong> <span class="issued-by">${table.issuedBy}</span></span></caption>
<thead><tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${table.rows.map(statisticsRow)}</tbody>
</table>
</div>
${legend}
${table.note && html`<p class="provisional">${table.note}</p>`}`;
}

function statisticsRow(row: ShownRow): Html {
  return html`<tr class="level-${row.level}"><th scope="row">${row.label}</th><td class="unit-cell">${
    row.unit === "——" ? html`<span aria-hidden="true">——</span>` : row.unit
  }</td>${row.cells.map(statisticsCell)}</tr>
`;
}

const legend = html`<dl class="legend">
<div><dt class="zero"><span class="digits">0</span></dt><dd>有统计，数为零</dd></div>
<div><dt>${blankMark}</dt><dd>未填报，不是零</dd></div>
<div><dt>${figureDigits({ value: 800, approximate: true })}</dt><dd>约数，原文如此</dd></div>
<div><dt><span class="linked">4</span></dt><dd>点数字看来源</dd></div>
</dl>`;
