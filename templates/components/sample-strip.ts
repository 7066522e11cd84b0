/** Hands on the strip that says: this site is a sample. It cannot be dismissed, and it prints. */
import { type Html, html } from "./html.ts";

/** Nothing on a real site. */
export function sampleStrip(sentence: string | undefined): Html {
  if (sentence === undefined) return html``;
  return html`<aside class="sample" aria-label="示例说明"><p><strong>示例内容</strong> ${sentence}</p></aside>`;
}
