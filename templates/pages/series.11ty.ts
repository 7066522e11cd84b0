/** Prints the named figures of all years side by side. */
import type { SeriesPage } from "../../scripts/page/series-page.ts";
import { blockHead } from "../components/block-head.ts";
import { figureDigits } from "../components/figure.ts";
import { type Html, html } from "../components/html.ts";
import { trend } from "../components/trend.ts";
import { layout } from "../layouts/layout.ts";

/** The document: trends as columns, all figures as a table, then what may be compared. */
export function render(page: SeriesPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="sentence">${page.sentence}</p>
${page.trends.length > 0 && html`<section class="block">${blockHead({ heading: "走势" })}<div class="trends">${page.trends.map(trend)}</div></section>`}
<section class="block">${blockHead({ heading: "逐年数字" })}
${seriesTable(page)}</section>
<section class="block">${blockHead({ heading: "能不能比较" })}
<dl class="comparable">
${page.comparable.map(({ sentence, names }) => html`<div><dt>${names.join("、")}</dt><dd>${sentence}</dd></div>\n`)}</dl></section>`,
    bodyClass: "series-page",
    styles: ["prose.css", "statistics.css", "chart.css", "trend.css", "series.css", "print-statistics.css"],
  });
}

function seriesTable({ groups, rows }: SeriesPage): Html {
  return html`<p class="slide-hint">左右滑动表格看各年度。</p>
<div class="table-scroll" tabindex="0" role="region" aria-labelledby="series-caption">
<table class="statistics series">
<caption id="series-caption"><span class="caption-text"><strong>各年度的数字</strong> <span class="issued-by">竖线处换了统计表格式</span></span></caption>
<thead>
<tr><th scope="col" rowspan="2" class="corner">数字</th>${groups.map(
    ({ label, years }) =>
      html`<th scope="colgroup" class="group begins"${years.length > 1 && html` colspan="${years.length}"`}><span class="span-head">${label}</span></th>`,
  )}</tr>
<tr>${groups.map(({ years }) =>
    years.map(
      ({ label, href }, index) =>
        html`<th scope="col"${index === 0 && html` class="begins"`}><a href="${href}">${label}</a></th>`,
    ),
  )}</tr>
</thead>
<tbody>
${rows.map(seriesRow)}</tbody>
</table>
</div>`;
}

function seriesRow({ label, unit, cells }: SeriesPage["rows"][number]): Html {
  return html`<tr><th scope="row">${label}<span class="unit">（${unit}）</span></th>${cells.map(
    ({ figure, begins }) =>
      html`<td class="figure${begins && " begins"}${figure?.value === 0 && " zero"}"><span class="unlinked">${
        figure ? figureDigits(figure) : html`<span class="visually-hidden">没有数字</span>`
      }</span></td>`,
  )}</tr>
`;
}
