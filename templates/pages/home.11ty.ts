/** Prints the home page: a cover, then a contents page. */
import type { HomePage } from "../../scripts/page/home-page.ts";
import { blockHead } from "../components/block-head.ts";
import { spokenDay } from "../components/day.ts";
import { type Html, html } from "../components/html.ts";
import { leaderBlock } from "../components/leader-lines.ts";
import { noticeLines } from "../components/notice-line.ts";
import { searchForm, searchFormScripts } from "../components/search-form.ts";
import { layout } from "../layouts/layout.ts";

/** The document of the home page. */
export function render(page: HomePage): string {
  return layout(page, {
    main: html`${cover(page)}${contents(page)}`,
    bodyClass: "home-page",
    scripts: searchFormScripts(page),
    styles: ["home.css"],
  });
}

function cover(page: HomePage): Html {
  return html`<div class="cover"><div class="cover-row">
${slip(page)}
<div class="cover-text">
${searchForm(page, "查文件、查政策、查年报")}
${
  page.popularSearches.length > 0 &&
  html`<div class="popular"><p>常查：</p><ul>${page.popularSearches.map((link) => html`<li><a href="${link.href}">${link.label}</a></li>`)}</ul></div>`
}
<ul class="gates">
${page.gates.map(
  (
    gate,
  ) => html`<li><a href="${gate.href}"><span class="gate-name">${gate.label}</span> <span class="gate-purpose">${gate.purpose}</span></a></li>
`,
)}</ul>
${years(page)}
</div>
</div></div>`;
}

/** 题签: the title slip of a thread-bound book; the county's name small at its right. */
function slip({ heading, site }: HomePage): Html {
  return html`<h1 class="slip">${!heading.startsWith(site.county) && html`<span class="slip-county">${site.county}</span>`}<span class="slip-title">${heading}</span></h1>`;
}

function years({ years }: HomePage): Html {
  if (years.length === 0) return html``;
  return html`<nav class="years" aria-labelledby="years"><p id="years">历年</p><ul>${years.map(
    (year) => html`<li><a href="${year.href}">${year.label}</a></li>`,
  )}</ul></nav>`;
}

function contents(page: HomePage): Html {
  return html`${page.scope && html`<p class="scope">${page.scope}</p>`}<div class="contents">
<section class="block latest">
${blockHead({ heading: "最新公开", note: page.latestAsOf && html`截至${spokenDay(page.latestAsOf)}` })}
${noticeLines(page.latest, page.root)}
<p class="all"><a href="${page.allNotices.href}">${page.allNotices.label}</a></p>
</section>
<div class="beside">
${leaderBlock(page.classes)}
${page.requests && leaderBlock(page.requests)}
</div>
${leaderBlock(page.priorityAreas, 4)}
${leaderBlock(page.agencies, 3)}
</div>`;
}
