/** Prints who has reported for a year, what each unit added, and where they disagree. */
import type { UnitFigure, UnitsPage } from "../../scripts/page/units-page.ts";
import { blockHead } from "../components/block-head.ts";
import { figureDigits } from "../components/figure.ts";
import { findings } from "../components/findings.ts";
import { type Html, html } from "../components/html.ts";
import { railBlock } from "../components/rail-block.ts";
import { blankMark, notApplicableMark } from "../components/statistics-cell.ts";
import { writtenYear } from "../components/written-year.ts";
import { layout } from "../layouts/layout.ts";

/** The document of one year. */
export function render(page: UnitsPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="sentence">${page.sentence}</p>
<p class="all"><a href="${page.back.href}">${page.back.label}</a></p>
${contributions(page)}
${silent(page)}
${
  page.findings.length > 0 &&
  html`<section class="block">${blockHead({ heading: "对不上的数" })}${findings(page.findings)}</section>`
}`,
    rail: html`${railBlock("各年度", page.years)}`,
    railLabel: "各年度报送情况",
    foreEdge: writtenYear(page.year),
    bodyClass: "units-page",
    styles: ["prose.css", "statistics.css", "report.css", "units.css", "print-statistics.css"],
  });
}

function contributions({ rows, columns, own, whole }: UnitsPage): Html {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-labelledby="units-caption">
<table class="statistics units">
<caption id="units-caption"><strong>各单位报送的主要数字</strong> <span class="issued-by">全县数已含各单位数</span></caption>
<thead><tr><th scope="col">单位</th>${columns.map(({ label, unit }) => html`<th scope="col">${label}<span class="unit">（${unit}）</span></th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ name, href, figures }) =>
    html`<tr><th scope="row">${href === undefined ? name : html`<a href="${href}">${name}</a>`}</th>${figures.map(unitFigure)}</tr>\n`,
)}<tr><th scope="row">县本级</th>${own.map(unitFigure)}</tr>
</tbody>
<tfoot><tr><th scope="row">全县</th>${whole.map(unitFigure)}</tr></tfoot>
</table>
</div>`;
}

function unitFigure(figure: UnitFigure): Html {
  if ("blank" in figure)
    return html`<td class="figure"><span class="unlinked">${figure.blank === "不适用" ? notApplicableMark : blankMark}</span></td>`;
  return html`<td class="figure${figure.value === 0 && " zero"}"><span class="unlinked">${figureDigits(figure)}</span></td>`;
}

function silent({ silent: names }: UnitsPage): Html {
  if (names.length === 0) return html``;
  return html`<section class="block">${blockHead({ heading: "未报送的单位", note: `${names.length}个` })}
<ul class="silent">${names.map((name) => html`<li>${name}</li>`)}</ul></section>`;
}
