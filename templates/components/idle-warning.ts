/** Hands on the question that a touch screen asks before it goes home. */
import type { Frame } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";

/** 还在看吗？ Hidden until `kiosk.js` shows it; it also tells that script how long to wait and where home is. */
export function idleWarning({ homeHref, root }: Frame, idleSeconds: number): Html {
  return html`<div class="idle" data-idle="${idleSeconds}" data-home="${homeHref}" data-root="${root}" role="alertdialog" aria-modal="true" aria-labelledby="idle-question" aria-describedby="idle-words" hidden>
<div class="idle-sheet">
<p class="idle-question" id="idle-question">还在看吗？</p>
<p id="idle-words">一直没有触碰屏幕，就要回到首页，为下一位清空填写的内容。</p>
<p class="idle-count"><span role="timer" data-idle-count></span> 秒后回到首页</p>
<button class="idle-stay" type="button" data-idle-stay>继续浏览</button>
</div>
</div>`;
}
