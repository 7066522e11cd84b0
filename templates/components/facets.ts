/** Hands on the rail of facets: links to prebuilt lists. */
import type { LeaderBlock } from "../../scripts/page/blocks.ts";
import { type Html, html } from "./html.ts";
import { leaderBlock } from "./leader-lines.ts";
import { printOnce } from "./print-once.ts";

const blocksOnce = printOnce();
const wayOnce = printOnce();

/** The blocks of the rail. */
export function facets(blocks: readonly LeaderBlock[]): Html {
  return blocksOnce(
    blocks,
    [],
    () => html`<div id="facets">
${blocks.map((block) => leaderBlock(block))}
</div>`,
  );
}

/** On a phone the rail lies below the list: one link leads down to it. */
export function wayToFacets(blocks: readonly LeaderBlock[]): Html {
  return wayOnce(blocks, [], () => {
    // Headings begin with 按 themselves, but for the one of what lies within a value.
    const ways = blocks.map(({ heading }) => heading.replace(/^按/, "")).join("、");
    return html`<p class="to-facets"><a href="#facets">按${ways}筛选 <span aria-hidden="true">↓</span></a></p>`;
  });
}
