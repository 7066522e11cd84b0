/** Hands on the head of a report: name, organ, its two days, the original file. */
import type { ReportPage } from "../../scripts/page/report-page.ts";
import { spokenDay } from "./day.ts";
import { type Html, html } from "./html.ts";

/** The title and the lines below it. */
export function reportHead(page: ReportPage): Html {
  return html`<header class="report-head">
<h1>${page.heading}</h1>
<p class="report-facts"><span>${page.publisher}</span>${page.documentDate && html` <span>${page.documentDate}成文</span>`}${
    page.publishedOn && html` <span>${spokenDay(page.publishedOn)}公布</span>`
  }</p>
${page.original && original(page.original)}
</header>`;
}

function original({ name, href, note }: NonNullable<ReportPage["original"]>): Html {
  return html`<p class="report-original">原件：${href === undefined ? name : html`<a href="${href}">${name}</a>`}${note && html`（${note}）`}</p>`;
}
