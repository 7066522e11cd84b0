/** Hands on one part of a report with its heading: a section of the text, the table, a list of figures. */
import { type Html, html } from "./html.ts";

/** A part; the rail links to its `id`. The words before the first heading have an empty one. */
export interface ReportPart {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

/** The part as a section. */
export function reportPart({ id, heading, content }: ReportPart): Html {
  return html`<section class="report-part part-${id}">
${heading !== "" && html`<h2 id="${id}">${heading}</h2>`}
${content}
</section>
`;
}
