/** Hands on a national statistics table, filled. */
import type { ShownRow, ShownTable } from "../../scripts/page/shown-table.ts";
import type { ShownHead } from "../../scripts/page/table-heads.ts";
import { type Html, html } from "./html.ts";
import { statisticsCell } from "./statistics-cell.ts";

/** The table keeps its shape on every screen; what does not fit slides in a region that can be reached. */
export function statisticsTable(table: ShownTable): Html {
  const captionId = `${table.id}-caption`;
  const markup = html`<table class="statistics ${table.shape}${table.lastIsTotal && " total-stands"}" id="${table.id}">
<caption id="${captionId}"><span class="caption-text"><strong>${table.caption}</strong>${table.issuedBy && html` <span class="issued-by">${table.issuedBy}</span>`}${
    table.unit && html` <span class="issued-by">单位：${table.unit}</span>`
  }</span></caption>
${columns(table)}
<thead>
${table.head.map((line) => html`<tr>${line.map(columnHead)}</tr>\n`)}</thead>
<tbody>
${table.rows.map(statisticsRow)}</tbody>
</table>`;
  const note = table.note && html`<p class="provisional">${table.note}</p>`;
  if (table.shape === "small") return html`<div class="table-frame small">\n${markup}\n${note}</div>`;
  return html`<div class="table-frame ${table.shape}">
${hint(table)}<div class="table-scroll" tabindex="0" role="region" aria-labelledby="${captionId}">
${markup}
</div>
${note}</div>`;
}

function hint({ shape, lastIsTotal }: ShownTable): Html {
  if (shape === "list") return html``;
  return html`<p class="slide-hint">左右滑动表格看各栏${shape === "matrix" && lastIsTotal && html`<span class="stands">，总计固定在右侧</span>`}。</p>\n`;
}

/** The widths of the columns are those of the heads that stand in them. */
function columns({ headColumns, figureColumns, rows }: ShownTable): Html {
  const [first] = rows;
  return html`<colgroup>${headColumns === 3 && html`<col class="head-group">`}${headColumns > 1 && html`<col class="head-group">`}${
    headColumns > 0 && html`<col class="head-item">`
  }${first?.unit !== undefined && html`<col class="head-unit">`}<col class="figures" span="${figureColumns}"></colgroup>`;
}

function columnHead(head: ShownHead): Html {
  const { label, kind } = head;
  const words = kind === "group" ? html`<span class="span-head">${label}</span>` : label;
  return html`<th${head.id && html` id="${head.id}"`} scope="${head.scope}" class="${kind === "unit" ? "unit-head" : kind}${head.total && " total"}"${spans(head)}>${words}</th>`;
}

function rowHead(head: ShownHead): Html {
  const { label, kind, start } = head;
  const words = kind === "group" ? html`<span class="upright">${label}</span>` : label;
  return html`<th${head.id && html` id="${head.id}"`} scope="${head.scope}" class="${kind} at-${start ?? 0}"${spans(head)}>${words}</th>`;
}

function spans({ columns, rows }: ShownHead): Html {
  return html`${columns > 1 && html` colspan="${columns}"`}${rows > 1 && html` rowspan="${rows}"`}`;
}

function statisticsRow({ level, heads, unit, cells }: ShownRow): Html {
  return html`<tr class="level-${level}${heads.length > 1 && " begins"}">${heads.map(rowHead)}${
    unit !== undefined &&
    html`<td class="unit-cell">${unit === "——" ? html`<span aria-hidden="true">——</span>` : unit}</td>`
  }${cells.map(statisticsCell)}</tr>
`;
}
