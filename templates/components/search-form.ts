/** Hands on the search field as it stands outside the search page: an ordinary form that leads there. */
import type { Frame } from "../../scripts/page/frame.ts";
import { type Html, html } from "./html.ts";

/** The field with its label always in sight. */
export function searchForm(page: Frame, label: string): Html {
  return html`<form class="search-form" role="search" action="${page.searchHref}" method="get"${touched(page) && html` data-search-words="${page.root}search/data/"`}>
<label for="q">${label}</label>
<div class="search-row"><input id="q" name="q" type="search" autocomplete="off" placeholder="标题、文号或任意词语"><button type="submit">检索</button></div>
</form>`;
}

/** What the page of such a field must load: keys on a screen offer the words that typed letters may stand for. */
export function searchFormScripts(page: Frame): readonly string[] {
  return touched(page) ? ["search.js"] : [];
}

function touched({ edition }: Frame): boolean {
  return edition.kind === "kiosk";
}
