/** Hands on 版记: the elements of a notice that are not prime. */
import type { ElementRow } from "../../scripts/page/notice-page.ts";
import { blockHead } from "./block-head.ts";
import { elementList } from "./element-table.ts";
import { type Html, html } from "./html.ts";

/** Nothing where there are no other elements. */
export function colophon(rows: readonly ElementRow[]): Html {
  if (rows.length === 0) return html``;
  return html`<section class="block colophon">
${blockHead({ heading: "版记" })}
${elementList(rows)}
</section>`;
}
