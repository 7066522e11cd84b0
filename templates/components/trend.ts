/** Hands on a figure over the years: a table with a small column for each year, the figure on each. */
import type { ShownTrend } from "../../scripts/page/trends.ts";
import { hatchPattern } from "./chart.ts";
import { figureDigits } from "./figure.ts";
import { type Html, html } from "./html.ts";

type Year = ShownTrend["years"][number];

/** Columns of one hue from zero; approximate ones hatched, 0 a tick, a gap has none and says so. */
export function trend(shown: ShownTrend): Html {
  const hatch = `${shown.id}-hatch`;
  return html`<figure class="trend-figure"><table class="trend" id="${shown.id}">
<caption>${shown.caption}<span class="unit">（${shown.unit}）</span>${shown.years.some(isApproximate) && hatchPattern(hatch)}</caption>
<thead><tr>${shown.years.map(({ label, newForm }) => html`<th scope="col"${newForm && html` class="new-form"`}>${label}</th>`)}</tr></thead>
<tbody><tr>${shown.years.map((year) => column(year, hatch))}</tr></tbody>
</table>
<figcaption>${shown.comparable}${shown.years.some(({ newForm }) => newForm) && "竖线处换了统计表格式。"}</figcaption></figure>
`;
}

function column(year: Year, hatch: string): Html {
  const { figure, share } = year;
  const edge = year.newForm === true && html` class="new-form"`;
  if (figure === undefined || share === undefined)
    return html`<td${edge}><span class="gap">未载明</span></td>`;
  return html`<td${edge}><span class="trend-digits">${figureDigits(figure)}</span>${columnOf(share, isApproximate(year) ? hatch : undefined)}</td>`;
}

/** A picture a hundred units high, stretched over its box; the column stands on its floor. */
function columnOf(share: number, hatch: string | undefined): Html {
  if (share === 0)
    return html`<svg aria-hidden="true" focusable="false"><rect class="bar-tick" y="100%" width="100%" height="2" transform="translate(0 -2)"/></svg>`;
  const [top, height] = [percent(1 - share), percent(share)];
  if (hatch === undefined)
    return html`<svg aria-hidden="true" focusable="false"><rect class="bar-exact" y="${top}" width="100%" height="${height}"/></svg>`;
  return html`<svg aria-hidden="true" focusable="false"><rect class="bar-approximate" y="${top}" width="100%" height="${height}" fill="url(#${hatch})"/></svg>`;
}

function isApproximate(year: Year): boolean {
  return year.figure?.approximate === true;
}

function percent(share: number): string {
  return share.toLocaleString("en-US", { style: "percent", maximumFractionDigits: 2 });
}
