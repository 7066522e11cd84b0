/** Prints 制度汇编: all rules on one page, for the printer. */
import type { CollectionPage } from "../../scripts/page/text-page.ts";
import { spokenDay } from "../components/day.ts";
import { entryList } from "../components/entry-list.ts";
import { html } from "../components/html.ts";
import { printButton } from "../components/print-button.ts";
import { prose } from "../components/prose.ts";
import { layout } from "../layouts/layout.ts";

/** The document of the collection; on paper each rule begins a new page. */
export function render(page: CollectionPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
${printButton(page)}
<nav aria-label="汇编目录">${entryList(page.parts.map(({ id, title, updatedOn }) => ({ label: title, href: `#${id}`, note: spokenDay(updatedOn) })))}</nav>
${page.parts.map(
  (part) => html`<article class="collected">
<h2 class="collected-title" id="${part.id}">${part.title}</h2>
<p class="text-facts"><span>${spokenDay(part.updatedOn)}更新</span></p>
${prose(part.html)}
</article>
`,
)}`,
    bodyClass: "collection-page",
    styles: ["prose.css", "text.css"],
  });
}
