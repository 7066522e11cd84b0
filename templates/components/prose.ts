/** Hands on running text that `source/markdown.ts` has already made safe. */
import { type Html, html, raw } from "./html.ts";

/** The text under the typographic rules of an official document. */
export function prose(safeHtml: string): Html {
  return html`<div class="prose">
${raw(safeHtml)}
</div>`;
}
