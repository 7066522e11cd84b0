/** Prints a strip over the page of a notice that is still to come. */
import { html } from "../components/html.ts";
import { layStrip } from "./strip.ts";

/** The page with the strip at its top; `state` as people say it: `草稿`, `定于2024年6月3日发布`. */
export function markWaiting(page: string, state: string): string {
  const words = html`这一条还没有发布（${state}），网站上没有，只在这台电脑上可以先看。<a href="/waiting/" style="color:inherit">看全部没有发布的</a>`;
  return layStrip(page, words, "background:#755000");
}
