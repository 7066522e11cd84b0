/** Prints a contents page over texts: the rules, the handbook. */
import type { TextListPage } from "../../scripts/page/text-page.ts";
import { entryList } from "../components/entry-list.ts";
import { html } from "../components/html.ts";
import { layout } from "../layouts/layout.ts";

/** The document of the contents page. */
export function render(page: TextListPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="sentence">${page.sentence}</p>
${
  page.entries.length > 0
    ? entryList(page.entries)
    : html`<section class="empty"><p class="empty-sentence">${page.empty ?? "这里还没有内容"}</p></section>`
}
${page.collection && html`<p class="all"><a href="${page.collection.href}">${page.collection.label}</a></p>`}`,
    bodyClass: "text-list-page",
  });
}
