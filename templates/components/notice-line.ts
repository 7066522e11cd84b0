/** Hands on one notice in a list: its title, and below it date, number, agency and validity. */
import type { NoticeLine } from "../../scripts/page/blocks.ts";
import { listedDay } from "./day.ts";
import { type Html, html } from "./html.ts";
import { printOnce } from "./print-once.ts";
import { segments } from "./segments.ts";
import { validityMark } from "./validity-mark.ts";

/** Notices in the order given. */
export function noticeLines(notices: readonly NoticeLine[]): Html {
  return html`<ul class="notices">
${notices.map(noticeLine)}</ul>`;
}

const once = printOnce();

function noticeLine(notice: NoticeLine): Html {
  const { title, date, documentNumber, agency, validity } = notice;
  const words = once(
    title,
    [date, documentNumber, agency, validity],
    () => html`${segments(title)}</a>
<p class="notice-facts">${listedDay(date)}${
      documentNumber && html` <span class="number">${documentNumber}</span>`
    } <span>${agency}</span>${validity && html` ${validityMark(validity)}`}</p>
</li>
`,
  );
  return html`<li>
<a class="notice-link" href="${notice.href}">${words}`;
}
