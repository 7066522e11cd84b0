/** Hands on the figures that are no cell of the national form, each with its source. */
import type { ReportPage } from "../../scripts/page/report-page.ts";
import { figureText } from "./figure.ts";
import { type Html, html } from "./html.ts";

/** One figure a line, its source below. */
export function outsideFigures(figures: ReportPage["figures"]): Html {
  return html`<dl class="outside">
${figures.map(
  ({ label, figure, blank, source }) => html`<div><dt>${label}</dt><dd class="outside-figure">${
    figure ? figureText(figure) : html`<span class="unfilled">${blank ?? "未填报"}</span>`
  }</dd><dd class="outside-source">${source}</dd></div>
`,
)}</dl>`;
}
