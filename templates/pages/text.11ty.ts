/** Prints a page of text: guide, application, one of the rules, a page of the handbook. */
import type { TextPage } from "../../scripts/page/text-page.ts";
import { spokenDay } from "../components/day.ts";
import { elementList } from "../components/element-table.ts";
import { type Html, html } from "../components/html.ts";
import { printButton } from "../components/print-button.ts";
import { prose } from "../components/prose.ts";
import { railBlock } from "../components/rail-block.ts";
import { layout } from "../layouts/layout.ts";

/** The document of the text. */
export function render(page: TextPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="text-facts">${page.publisher && html`<span>${page.publisher}</span> `}<span>${spokenDay(page.updatedOn)}更新</span></p>
${facts(page)}
${page.form && html`<p class="to-form"><a href="${page.form.href}">${page.form.label}</a></p>`}
${prose(page.html)}`,
    rail: html`${railBlock("本页", page.sections)}
${railBlock(page.siblingsHeading ?? "同类", page.siblings)}
${printButton(page)}`,
    railLabel: "本页目录",
    bodyClass: `text-page ${page.role}-page`,
    styles: ["prose.css", "element.css", "text.css"],
  });
}

function facts({ facts, factsCaption }: TextPage): Html {
  if (facts.length === 0) return html``;
  return html`<section class="facts">
${factsCaption && html`<h2 class="facts-caption">${factsCaption}</h2>`}
<div class="elements-frame">${elementList(facts)}</div>
</section>`;
}
