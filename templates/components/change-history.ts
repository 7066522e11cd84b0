/** Hands on 更正记录: what was changed after publication, and on what day. */
import type { ShownChange } from "../../scripts/page/notice-page.ts";
import { blockHead } from "./block-head.ts";
import { spokenDay } from "./day.ts";
import { type Html, html } from "./html.ts";

/** Newest first; nothing where nothing was changed. */
export function changeHistory(changes: readonly ShownChange[]): Html {
  if (changes.length === 0) return html``;
  return html`<section class="changes">
${blockHead({ heading: "更正记录" })}
<dl>
${changes.map(
  ({ on, what }) => html`<div><dt>${spokenDay(on)}</dt><dd>${what}</dd></div>
`,
)}</dl>
</section>`;
}
