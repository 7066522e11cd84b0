/** Prints the list of annual reports, newest first. */
import type { ReportListPage } from "../../scripts/page/report-list-page.ts";
import { listedDay } from "../components/day.ts";
import { entryList } from "../components/entry-list.ts";
import { html } from "../components/html.ts";
import { layout } from "../layouts/layout.ts";

/** The document of the list. */
export function render(page: ReportListPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="sentence">${page.sentence}</p>
${entryList(
  page.reports.map(({ label, href, note, publishedOn }) => ({
    label,
    href,
    note: html`${note}${note !== "" && publishedOn && "　"}${publishedOn && html`${listedDay(publishedOn)}公布`}`,
  })),
)}
${page.series && html`<p class="all"><a href="${page.series.href}">${page.series.label}</a></p>`}`,
    bodyClass: "report-list-page",
  });
}
