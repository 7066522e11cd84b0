/** Hands on a chart: a table with a column of bars, so that the figures need no alternative. */
import type { ShownChart } from "../../scripts/page/charts.ts";
import { figureText } from "./figure.ts";
import { type Html, html } from "./html.ts";

type Bar = ShownChart["bars"][number];

/** Bars of one hue; approximate ones hatched, 0 a tick, blank none. */
export function chart(shown: ShownChart): Html {
  const hatch = `${shown.id}-hatch`;
  return html`<table class="chart" id="${shown.id}">
<caption>${shown.caption}</caption>
<thead><tr><th scope="col">${shown.labelHeading}</th><th scope="col" class="bar"><span class="visually-hidden">图示</span>${
    shown.bars.some(isApproximate) && hatchPattern(hatch)
  }</th><th scope="col" class="figure">${shown.figureHeading}</th></tr></thead>
<tbody>
${shown.bars.map((bar) => chartRow(bar, hatch))}</tbody>
</table>`;
}

function chartRow(bar: Bar, hatch: string): Html {
  return html`<tr><th scope="row">${bar.label}${bar.note && html` <span class="bar-note">${bar.note}</span>`}</th><td class="bar">${
    bar.share !== undefined && barOf(bar.share, isApproximate(bar) ? hatch : undefined)
  }</td><td class="figure">${bar.figure ? figureText(bar.figure) : html`<span class="unfilled">未填报</span>`}</td></tr>
`;
}

function barOf(share: number, hatch: string | undefined): Html {
  if (share === 0) {
    return html`<svg aria-hidden="true" focusable="false"><rect class="bar-tick" width="2" height="100%"/></svg>`;
  }
  if (hatch === undefined) {
    return html`<svg aria-hidden="true" focusable="false"><rect class="bar-exact" width="${percent(share)}" height="100%"/></svg>`;
  }
  return html`<svg aria-hidden="true" focusable="false"><rect class="bar-approximate" width="${percent(share)}" height="100%" fill="url(#${hatch})"/></svg>`;
}

/** The hatch of approximate bars, to be named by them. */
export function hatchPattern(id: string): Html {
  return html`<svg class="hatch" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-line" width="3" height="6"/></pattern></defs></svg>`;
}

function isApproximate(bar: Bar): boolean {
  return bar.figure?.approximate === true;
}

function percent(share: number): string {
  return share.toLocaleString("en-US", { style: "percent", maximumFractionDigits: 2 });
}
