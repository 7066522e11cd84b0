/** Hands on 数字核对: contradictions in the figures, and why the office accepted them. */
import type { ShownFinding } from "../../scripts/page/shown-checks.ts";
import { type Html, html } from "./html.ts";

/** One finding a line; an accepted one gives reason, name and day. */
export function findings(list: readonly (ShownFinding & { readonly unit?: string })[]): Html {
  return html`<ul class="findings">
${list.map(
  ({ message, waived, unit }) => html`<li><p>${unit && html`<strong>${unit}</strong> `}${message}</p>${
    waived
      ? html`<p class="waived">说明：${waived.reason}<span class="waived-by">（${waived.by}，${waived.on}）</span></p>`
      : html`<p class="waived">尚未说明原因。</p>`
  }</li>
`,
)}</ul>`;
}
