/** Prints the records behind one figure of a statistics table. */
import type { CellPage } from "../../scripts/page/cell-pages.ts";
import { figureText } from "../components/figure.ts";
import { html } from "../components/html.ts";
import { pager } from "../components/pager.ts";
import { sourceItem } from "../components/source-item.ts";
import { writtenYear } from "../components/written-year.ts";
import { layout } from "../layouts/layout.ts";

/** The document: the figure, how it was counted, every record by its number. */
export function render(page: CellPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="cell-figure">${figureText(page.figure)}</p>
<p class="sentence">${page.sentence}</p>
<p class="all"><a href="${page.back.href}">${page.back.label}</a></p>
<ol class="sources numbered" start="${page.first}">
${page.sources.map(sourceItem)}</ol>
${
  page.paginated &&
  pager({ label: "翻页", newer: page.earlier, older: page.later, words: { newer: "前面", older: "后面" } })
}`,
    foreEdge: writtenYear(page.year),
    bodyClass: "cell-page",
    styles: ["origins.css", "pager.css"],
  });
}
