/** Prints the search page: the form, the places that its script fills, and the ways on without script. */
import type { SearchFilter, SearchPage } from "../../scripts/page/search-page.ts";
import { blockHead } from "../components/block-head.ts";
import { type Html, html } from "../components/html.ts";
import { inlineLinks, linkList } from "../components/link-list.ts";
import { layout } from "../layouts/layout.ts";

/** The document. `scripts/search/browser/page-parts.ts` looks for every `data-search` in it. */
export function render(page: SearchPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<section class="empty" data-search="fallback">
<p class="empty-sentence">${sentenceOf(page)}；可以按年份、机构翻阅</p>
${linkList(page.withoutScript)}
</section>
${field(page)}
<p class="to-facets" data-search="control" hidden><a href="#narrow">按年份、类别、机构、日期筛选 <span aria-hidden="true">↓</span></a></p>
<p class="search-status" role="status" aria-live="polite" data-search="status"></p>
<svg class="search-progress" width="100%" height="3" aria-hidden="true" focusable="false" data-search="progress" hidden><rect width="0%" height="3"/></svg>
<p class="search-meant" data-search="meant" hidden></p>
<p class="search-slow" data-search="slow" hidden>检索还没有结束；也可以这样查：${inlineLinks(page.withoutScript)}。</p>
<div class="search-failure" data-search="failure" hidden>
<button class="plain-button" type="button" data-search="retry">重试</button>
<p>也可以这样查：${inlineLinks(page.withoutScript)}。</p>
</div>
<section class="empty" data-search="empty" hidden>
<p class="empty-sentence">可以这样找</p>
<ul class="link-list" data-search="advice"></ul>
${linkList(page.withoutScript)}
${application(page)}
</section>
<div class="search-results" data-search="results"></div>
<button class="plain-button" type="button" data-search="more" hidden>继续列出</button>`,
    rail: html`${narrowing(page)}
${
  page.application &&
  html`<section class="block">
${blockHead({ heading: "没有找到" })}
${application(page)}
</section>`
}`,
    railLabel: "筛选",
    bodyClass: "search-page",
    styles: ["list.css", "search.css"],
    scripts: page.absent ? [] : [page.script],
    searching: true,
  });
}

function sentenceOf({ absent }: SearchPage): string {
  if (absent === "coming") return "检索正在建立，建好后这一页会自动刷新";
  return absent ? "本站没有检索" : "检索需要脚本";
}

function field(page: SearchPage): Html {
  return html`<form class="search-form" id="search" role="search" method="get" data-search="control" data-search-data="${page.data}" data-root="${page.root}" hidden>
<label for="q">标题、文号、索引号或任意词语</label>
<div class="search-row"><input id="q" name="q" type="search" autocomplete="off"><button type="submit">检索</button></div>
</form>`;
}

/** The filters stand in the rail and belong to the form by its name. */
function narrowing(page: SearchPage): Html {
  return html`<section class="block" id="narrow" data-search="control" hidden>
${blockHead({ heading: "筛选" })}
${page.filters.map(choice)}
${days}
${order}
</section>`;
}

function choice({ name, label, choices }: SearchFilter): Html {
  return html`<p class="search-filter"><label for="${name}">${label}</label><select id="${name}" name="${name}" form="search">
<option value="">全部</option>
${choices.map(({ value, label }) => html`<option value="${value}">${label}</option>\n`)}</select></p>\n`;
}

const days = html`<p class="search-filter"><label for="from">公开自</label><input id="from" name="from" type="date" form="search"></p>
<p class="search-filter"><label for="to">公开至</label><input id="to" name="to" type="date" form="search"></p>`;

const order = html`<p class="search-filter"><label for="sort">次序</label><select id="sort" name="sort" form="search">
<option value="">标题里有的在前</option>
<option value="newest">最近的在前</option>
<option value="oldest">最早的在前</option>
</select></p>`;

function application({ application }: SearchPage): Html {
  return html`${application && html`<p class="search-note">没有公开的信息，可以<a href="${application.href}">${application.label}</a>。</p>`}`;
}
