/** Hands on 标题……数字: the lines of a contents page, and a headed block of them. */
import type { LeaderBlock, LeaderLine } from "../../scripts/page/blocks.ts";
import { blockHead } from "./block-head.ts";
import { figureText } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { printOnce } from "./print-once.ts";

/** How many columns the lines may take on a wide screen. */
export type LeaderColumns = 1 | 2 | 3 | 4;

const once = printOnce();

/** A headed block of leader lines. */
export function leaderBlock(block: LeaderBlock, columns: LeaderColumns = 1): Html {
  return once(
    block,
    [columns],
    () => html`<section class="block">
${blockHead({ heading: block.heading, note: block.note })}
${leaderLines(block.lines, columns)}
${block.all && html`<p class="all"><a href="${block.all.href}">${block.all.label}</a></p>`}
</section>`,
  );
}

/** The lines alone. */
export function leaderLines(lines: readonly LeaderLine[], columns: LeaderColumns = 1): Html {
  return html`<ul class="leaders columns-${columns}">
${lines.map((line) => html`<li>${leaderLine(line)}</li>\n`)}</ul>`;
}

function leaderLine(line: LeaderLine): Html {
  const figure = line.figure && html`<span class="leader-figure">${figureText(line.figure)}</span>`;
  const words = html`<span class="leader-label">${line.label}</span>${figure}`;
  const kind = line.figure ? "leader" : "leader bare";
  const current = line.current === true && html` aria-current="true"`;
  if (line.href === undefined) return html`<span class="${kind}"${current}>${words}</span>`;
  return html`<a class="${kind}" href="${line.href}"${current}>${words}</a>`;
}
