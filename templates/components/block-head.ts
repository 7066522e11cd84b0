/** Hands on the head of a block: its name over a 2 px line, a note at the right. */
import { type Html, html } from "./html.ts";

/** What the head says, and the identifier by which a link or a landmark reaches it. */
export interface BlockHead {
  readonly heading: string;
  readonly note?: Html | string | undefined;
  readonly id?: string | undefined;
}

/** The head of a block as an `h2`. */
export function blockHead(head: BlockHead): Html {
  return html`<div class="block-head"><h2${head.id && html` id="${head.id}"`}>${head.heading}</h2>${
    head.note && html`<p>${head.note}</p>`
  }</div>`;
}
