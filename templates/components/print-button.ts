/** Hands on the print button; it shows itself only where script runs. */
import { type Html, html } from "./html.ts";

/** 打印. */
export function printButton(): Html {
  return html`<p class="actions"><button type="button" class="tool" data-print hidden>打印</button></p>`;
}
