/** Lays a strip over the top of a page that the preview shows. */
import { type Html, html, markupOf } from "../components/html.ts";

const everyStrip = "margin:0;padding:8px 18px;color:#fff;font:16px/1.6 sans-serif";

/** The page under the words; `style` is what sets this strip apart. */
export function layStrip(page: string, words: string | Html, style: string): string {
  const strip = markupOf(html`<p role="status" style="${everyStrip};${style}">${words}</p>`);
  return page.replace(/<body[^>]*>/, (body) => `${body}${strip}`);
}
