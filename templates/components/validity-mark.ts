/** Hands on the office's word on whether a document holds: a small square and the word. */
import type { ShownValidity } from "../../scripts/page/blocks.ts";
import { type Html, html } from "./html.ts";

/** Filled square for what holds, hollow for what was changed or ended: shape and word, not colour alone. */
export function validityMark(validity: ShownValidity): Html {
  return html`<span class="validity ${validity.state}">${validity.label}</span>`;
}
