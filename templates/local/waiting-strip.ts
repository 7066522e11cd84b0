/** Prints a strip over the page of a notice that is still to come. */
import { html, markupOf } from "../components/html.ts";

const style = "margin:0;padding:8px 18px;background:#755000;color:#fff;font:16px/1.6 sans-serif";

/** The page with the strip at its top; `state` as people say it: `草稿`, `定于2024年6月3日发布`. */
export function markWaiting(page: string, state: string): string {
  const strip = html`<p role="status" style="${style}">这一条还没有发布（${state}），网站上没有，只在这台电脑上可以先看。<a href="/waiting/" style="color:inherit">看全部没有发布的</a></p>`;
  return page.replace(/<body[^>]*>/, (body) => `${body}${markupOf(strip)}`);
}
