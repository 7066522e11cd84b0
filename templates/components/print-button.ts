/** Hands on the print button; it shows itself only where script runs. */
import type { Frame } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";

/** 打印; none in a hall, where there is no printer. */
export function printButton({ edition }: Frame): Html {
  if (edition.kind === "kiosk") return html``;
  return html`<p class="actions"><button type="button" class="tool" data-print hidden>打印</button></p>`;
}
