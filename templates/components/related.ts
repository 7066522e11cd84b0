/** Hands on 相关文件: documents related to a notice, by the way in which they are. */
import type { RelatedGroup } from "../../scripts/page/notice-page.ts";
import { blockHead } from "./block-head.ts";
import { type Html, html } from "./html.ts";
import { linkList } from "./link-list.ts";

/** Nothing where nothing is related. */
export function related(groups: readonly RelatedGroup[]): Html {
  if (groups.length === 0) return html``;
  return html`<section class="block related">
${blockHead({ heading: "相关文件" })}
${groups.map(
  (group) => html`<h3>${group.label}</h3>
${group.links.length > 0 && linkList(group.links)}${group.beyond && absent(group.beyond)}
`,
)}</section>`;
}

/** What a copy of some years does not hold is named all the same. */
function absent(titles: readonly string[]): Html {
  return html`<ul class="link-list">${titles.map((title) => html`<li>${title}（不在本副本里）</li>`)}</ul>`;
}
