/** Hands on a headed list of links as it stands in a rail or below a text. */
import type { Place } from "../../scripts/page/frame.ts";
import { blockHead } from "./block-head.ts";
import { type Html, html } from "./html.ts";
import { linkList } from "./link-list.ts";

/** Nothing where there are no links; `below` stands under them. */
export function railBlock(
  heading: string,
  links: readonly (Place & { readonly current?: boolean })[],
  below?: Html,
): Html {
  if (links.length === 0) return html``;
  return html`<section class="block">
${blockHead({ heading })}
${linkList(links)}
${below}</section>`;
}
