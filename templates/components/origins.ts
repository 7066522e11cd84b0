/** Hands on 数字来源: where every figure of the statistics tables comes from, table by table. */
import type { OriginGroup, ShownOrigin } from "../../scripts/page/origins.ts";
import { blankOrigins } from "./blank-origins.ts";
import { figureText } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { sourceItem } from "./source-item.ts";
import { cellAnchor } from "./statistics-cell.ts";

/** Figures in the order of the form, then the blanks by their reason. Every sentence prints; lists of records open on demand. */
export function origins(groups: readonly OriginGroup[]): Html {
  return html`${groups.map(group)}`;
}

function group({ caption, rows, blanks, zeros }: OriginGroup): Html {
  return html`${caption !== "" && html`<h3 class="plain-head">${caption}</h3>\n`}${
    rows.length > 0 && html`<ol class="origins">\n${rows.map(originRow)}</ol>\n`
  }${zeros > 0 && html`<p class="zeros">${rows.length > 0 ? "其余" : "全部"}${zeros}个0：逐件核对记录，没有符合的。</p>\n`}${blankOrigins(blanks, caption === "" ? 3 : 4)}`;
}

function originRow({ label, entries }: OriginGroup["rows"][number]): Html {
  const [only] = entries;
  if (entries.length === 1 && only)
    return html`<li id="${only.anchor}">${originEntry(only, only.column === undefined ? label : `${label}：${only.column}`)}</li>\n`;
  return html`<li><p class="origin-row">${label}</p>
<ul class="origin-cells">
${entries.map((entry) => html`<li id="${entry.anchor}">${originEntry(entry, entry.column ?? label)}</li>\n`)}</ul></li>
`;
}

function originEntry(entry: ShownOrigin, label: string): Html {
  const { anchor, figure } = entry;
  return html`<p class="origin-head"><span class="origin-label">${label}</span> <span class="origin-figure">${figureText(figure)}</span> <a class="back" href="#${cellAnchor(anchor)}">回表<span class="visually-hidden">中“${label}”</span></a></p>
${howCounted(entry)}`;
}

/** The sentence; where there are a few records it opens them. */
function howCounted({ word, sentence, sources, all }: ShownOrigin): Html {
  const words = html`<span class="origin-word">${word}</span> ${sentence}`;
  if (sources.length === 0)
    return html`<p>${words}${all && html` <a class="all-records" href="${all.href}">${all.label}</a>`}</p>`;
  return html`<details><summary>${words} <span class="open-records">看记录</span></summary>
<ul class="sources">${sources.map(sourceItem)}</ul></details>`;
}
