/** Prints the page that stands where nothing was found: what was asked for, and the ways on. */
import type { NotFoundPage } from "../../scripts/page/other-pages.ts";
import { html } from "../components/html.ts";
import { railBlock } from "../components/rail-block.ts";
import { searchForm, searchFormScripts } from "../components/search-form.ts";
import { layout } from "../layouts/layout.ts";

/** The document; the address asked for is filled in where script runs. */
export function render(page: NotFoundPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="requested" data-requested hidden>要找的地址：<span></span></p>
<p class="sentence">网址可能写错了，文件也可能换了位置。索引号一经编定不再改变，可以按索引号查。</p>
${searchForm(page, "按标题、文号或索引号查")}
${railBlock("也可以这样找", page.ways)}`,
    bodyClass: "not-found-page",
    scripts: searchFormScripts(page),
  });
}
