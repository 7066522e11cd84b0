/** Hands on the notices of a list by month, each month named at the fore-edge. */
import type { MonthGroup } from "../../scripts/page/blocks.ts";
import { type Html, html } from "./html.ts";
import { noticeLines } from "./notice-line.ts";
import { writtenYear } from "./written-year.ts";

/** Months newest first; the year is shown where it changes and is always said. `root` is the page's way to the site's root. */
export function monthGroups(months: readonly MonthGroup[], root: string): Html {
  return html`${months.map((month, index) => monthGroup(month, root, months[index - 1]?.year === month.year))}`;
}

function monthGroup({ year, label, notices }: MonthGroup, root: string, sameYear: boolean): Html {
  return html`<section class="month">
<h2 class="month-label"><span class="${sameYear ? "visually-hidden" : "month-year"}">${writtenYear(year)}</span><span class="month-name">${label}</span></h2>
${noticeLines(notices, root)}
</section>
`;
}
