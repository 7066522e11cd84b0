/** Hands on the key figures of a report, large, each leading to its records where there are any. */
import type { ReportPage } from "../../scripts/page/report-page.ts";
import { figureText } from "./figure.ts";
import { type Html, html } from "./html.ts";

/** Nothing where a report has no key figures. */
export function keyFigures(figures: ReportPage["keyFigures"]): Html {
  if (figures.length === 0) return html``;
  return html`<dl class="key-figures">${figures.map(
    ({ label, figure, href }) =>
      html`<div><dt>${label}</dt><dd>${href === undefined ? figureText(figure) : html`<a href="${href}">${figureText(figure)}</a>`}</dd></div>`,
  )}</dl>`;
}
