/** Hands on what stands in place of a text that was taken back: why and when. */
import type { ShownWithdrawal } from "../../scripts/page/notice-page.ts";
import { spokenDay } from "./day.ts";
import { type Html, html } from "./html.ts";

/** Reason and day, where the text stood. */
export function withdrawalReason({ on, reason }: ShownWithdrawal): Html {
  return html`<div class="prose withdrawal">
<p>正文和附件已于${spokenDay(on)}撤回，不再提供。</p>
<p>撤回理由：${reason}</p>
</div>`;
}
