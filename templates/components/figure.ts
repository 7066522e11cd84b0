/** Hands on a figure with its 余 and its unit. */
import type { ShownFigure } from "../../scripts/page/blocks.ts";
import { type Html, html } from "./html.ts";

/** `800余条`: the digits, 余 where the source says so, the unit smaller. */
export function figureText(figure: ShownFigure): Html {
  return html`${figureDigits(figure)}<span class="unit">${figure.unit}</span>`;
}

/** `800余`: an approximate figure keeps its 余, set in ochre. */
export function figureDigits(figure: { readonly value: number; readonly approximate: boolean }): Html {
  return html`<span class="digits">${figure.value}</span>${figure.approximate && html`<span class="approximate">余</span>`}`;
}
