/** Prints the door of the catalog: every way in, with its counts. */
import type { CatalogPage } from "../../scripts/page/catalog-page.ts";
import { askAtCounter } from "../components/ask-at-counter.ts";
import { blockHead } from "../components/block-head.ts";
import { type Html, html } from "../components/html.ts";
import { leaderBlock } from "../components/leader-lines.ts";
import { linkList } from "../components/link-list.ts";
import { searchForm, searchFormScripts } from "../components/search-form.ts";
import { layout } from "../layouts/layout.ts";

/** The document of the catalog's door. */
export function render(page: CatalogPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="sentence">${page.sentence}</p>
${searchForm(page, "在目录中查")}
${page.blocks.map((block) => leaderBlock(block, 2))}`,
    rail: downloads(page),
    railLabel: "下载",
    bodyClass: "catalog-page",
    scripts: searchFormScripts(page),
  });
}

function downloads(page: CatalogPage): Html | undefined {
  const { downloads } = page;
  if (downloads.length === 0) return undefined;
  return html`<section class="block">
${blockHead({ heading: "下载目录" })}
${linkList(downloads)}
${askAtCounter(page)}</section>`;
}
