/** Prints the page of open data and feeds. */
import type { DataPage } from "../../scripts/page/other-pages.ts";
import { askAtCounter } from "../components/ask-at-counter.ts";
import { blockHead } from "../components/block-head.ts";
import { html } from "../components/html.ts";
import { placeName } from "../components/link-list.ts";
import { layout } from "../layouts/layout.ts";

/** The document of the data page. */
export function render(page: DataPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="sentence">${page.description}</p>
${askAtCounter(page)}${page.groups.map(
  (group) => html`<section class="block">
${blockHead({ heading: group.heading })}
<ul class="data-entries">
${group.entries.map(
  (
    entry,
  ) => html`<li>${placeName(entry)}${entry.note !== "" && html` <span class="file-facts">${entry.note}</span>`}</li>
`,
)}</ul>
</section>
`,
)}`,
    bodyClass: "data-page",
  });
}
