/** Hands on one notice in a list: its title, and below it date, number, agency and validity. */
import type { NoticeLine } from "../../scripts/page/blocks.ts";
import { listedDay } from "./day.ts";
import { type Html, html } from "./html.ts";
import { printOnce } from "./print-once.ts";
import { segments } from "./segments.ts";
import { validityMark } from "./validity-mark.ts";

/** Notices in the order given, on a page whose way to the site's root is `root`. */
export function noticeLines(notices: readonly NoticeLine[], root: string): Html {
  // The way to the root stands before the address, so that all else is the same on every page.
  const before = html`<li>
<a class="notice-link" href="${root === "./" ? "" : root}`;
  const lines: Html[] = [];
  for (const notice of notices) lines.push(before, noticeLine(notice));
  return html`<ul class="notices">
${lines}</ul>`;
}

const once = printOnce();
const nothingElse: readonly unknown[] = [];

/** From the address on. */
function noticeLine(notice: NoticeLine): Html {
  return once(notice, nothingElse, () => {
    const { path, title, date, documentNumber, agency, validity } = notice;
    return html`${path}">${segments(title)}</a>
<p class="notice-facts">${listedDay(date)}${
      documentNumber && html` <span class="number">${documentNumber}</span>`
    } <span>${agency}</span>${validity && html` ${validityMark(validity)}`}</p>
</li>
`;
  });
}
