/** Hands on one notice in a list: its title, and below it date, number, agency and validity. */
import type { NoticeLine } from "../../scripts/page/blocks.ts";
import { listedDay } from "./day.ts";
import { type Html, html } from "./html.ts";
import { segments } from "./segments.ts";
import { validityMark } from "./validity-mark.ts";

/** Notices in the order given. */
export function noticeLines(notices: readonly NoticeLine[]): Html {
  return html`<ul class="notices">
${notices.map(noticeLine)}</ul>`;
}

function noticeLine(notice: NoticeLine): Html {
  return html`<li>
<a class="notice-link" href="${notice.href}">${segments(notice.title)}</a>
<p class="notice-facts">${listedDay(notice.date)}${
    notice.documentNumber && html` <span class="number">${notice.documentNumber}</span>`
  } <span>${notice.agency}</span>${notice.validity && html` ${validityMark(notice.validity)}`}</p>
</li>
`;
}
