/** Hands on the two ways on from a page: newer and older; a dead end is said, not linked. */
import type { PagerEnd } from "../../scripts/page/blocks.ts";
import { type Html, html } from "./html.ts";

/** Both ends, and what the pager is called. */
export interface Pager {
  readonly label: string;
  readonly newer: PagerEnd;
  readonly older: PagerEnd;
  /** What the two ways are called, if not 较新 and 较早. */
  readonly words?: { readonly newer: string; readonly older: string };
}

const byAge = { newer: "较新", older: "较早" };

/** 较新 at the left, 较早 at the right. */
export function pager({ label, newer, older, words = byAge }: Pager): Html {
  return html`<nav class="pager" aria-label="${label}">
${pagerEnd({ word: words.newer, end: newer, rel: "prev" })}
${pagerEnd({ word: words.older, end: older, rel: "next" })}
</nav>`;
}

function pagerEnd({ word, end, rel }: { word: string; end: PagerEnd; rel: string }): Html {
  const words = html`<span class="pager-word">${word}</span> <span class="pager-label">${end.label}</span>`;
  if (end.href === undefined) return html`<p class="pager-end ${rel}">${words}</p>`;
  return html`<a class="pager-end ${rel}" rel="${rel}" href="${end.href}">${words}</a>`;
}
