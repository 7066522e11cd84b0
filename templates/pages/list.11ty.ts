/** Prints a list of notices by month. */
import type { ListPage } from "../../scripts/page/catalog-page.ts";
import { chosen } from "../components/chosen.ts";
import { facets, wayToFacets } from "../components/facets.ts";
import { type Html, html } from "../components/html.ts";
import { leaderBlock } from "../components/leader-lines.ts";
import { linkList } from "../components/link-list.ts";
import { monthGroups } from "../components/month-group.ts";
import { pager } from "../components/pager.ts";
import { layout } from "../layouts/layout.ts";

/** The document of one page of a list. */
export function render(page: ListPage): string {
  const hasFacets = page.facets.length > 0;
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="sentence">${page.sentence}</p>
${chosen(page.chosen)}
${agencyFacts(page)}
${hasFacets && wayToFacets(page.facets)}
${emptyList(page)}
${page.parts ? leaderBlock(page.parts, 2) : monthGroups(page.months, page.root)}
${page.paginated && pager({ label: "翻页", newer: page.newer, older: page.older })}
${page.feed && html`<p class="feed"><a href="${page.feed.href}">${page.feed.label}</a></p>`}`,
    rail: hasFacets ? facets(page.facets) : undefined,
    railLabel: "筛选",
    bodyClass: "list-page",
    styles: ["element.css", "list.css", "pager.css"],
  });
}

function agencyFacts({ agencyFacts }: ListPage): Html {
  if (agencyFacts.length === 0) return html``;
  return html`<dl class="element-list agency-facts">${agencyFacts.map(
    ({ label, value, href }) =>
      html`<div><dt><span class="spread">${label}</span></dt><dd>${href === undefined ? value : html`<a href="${href}">${value}</a>`}</dd></div>`,
  )}</dl>`;
}

function emptyList({ empty }: ListPage): Html {
  if (empty === undefined) return html``;
  return html`<section class="empty"><p class="empty-sentence">${empty.sentence}</p>
${empty.nearest.length > 0 && html`<p>可以看：</p>${linkList(empty.nearest)}`}</section>`;
}
