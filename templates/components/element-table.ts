/** Hands on elements of a notice with their labels: the framed table under the title, and plain lists. */
import type { ElementRow, ElementValue } from "../../scripts/page/notice-page.ts";
import { type Html, html } from "./html.ts";
import { inlineLinks } from "./link-list.ts";
import { validityMark } from "./validity-mark.ts";

/** The prime elements between double lines, two pairs a row. */
export function elementTable(rows: readonly ElementRow[]): Html {
  return html`<div class="elements-frame"><dl class="elements">
${rows.map(elementRow)}</dl></div>`;
}

/** Other elements and facts, one a row. */
export function elementList(rows: readonly ElementRow[]): Html {
  return html`<dl class="element-list">
${rows.map(elementRow)}</dl>`;
}

function elementRow({ label, value }: ElementRow): Html {
  return html`<div><dt><span class="spread">${label}</span></dt><dd>${elementValue(value)}</dd></div>
`;
}

function elementValue(value: ElementValue): Html {
  switch (value.kind) {
    case "text":
      return value.datetime === undefined
        ? html`${value.text}`
        : html`<time datetime="${value.datetime}">${value.text}</time>`;
    case "links":
      return inlineLinks(value.links);
    case "validity":
      return validityMark(value.validity);
    case "none":
      return html`（无）`;
  }
}
