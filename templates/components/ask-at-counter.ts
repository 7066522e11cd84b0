/** Hands on where files are to be had that a touch screen cannot hand out. */
import type { Frame } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";

/** Nothing where files can be taken from the page itself. */
export function askAtCounter({ edition, absoluteUrl }: Frame): Html {
  if (edition.kind !== "kiosk") return html``;
  return html`<p class="ask-at-counter">文件请向窗口工作人员索取，也可以在网站下载：<span class="address">${absoluteUrl}</span></p>`;
}
