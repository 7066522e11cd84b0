/** Hands on every text of the site with its page: reports, guide, application, rules, handbook. */

import { yearOf } from "../text/civil-date.ts";
import type { Report } from "../record/report.ts";
import type { TextDocument } from "../record/text-document.ts";
import type { TextPlace } from "../catalog/text-place.ts";
import { reportPath, unitReportPath } from "./addresses.ts";
import type { SiteView } from "./site-view.ts";
import { pathOfText } from "./text-page.ts";

const kinds: Readonly<Record<TextDocument["role"], string>> = {
  guide: "指南",
  application: "指南",
  regulation: "制度",
  handbook: "手册",
};

/** Lists the texts. */
export function listTextPlaces({ catalog }: SiteView): readonly TextPlace[] {
  const texts = [catalog.guide, catalog.application, ...catalog.regulations, ...catalog.handbook].filter(
    (text) => text !== undefined,
  );
  return [
    ...[...catalog.reports.values()].map((report) => placeReport(report, reportPath(report.year))),
    ...[...catalog.units].flatMap(([agency, books]) =>
      [...books.reports.values()].map((report) => placeReport(report, unitReportPath(report.year, agency))),
    ),
    ...texts.map(
      (text): TextPlace => ({
        path: pathOfText(text),
        title: text.title,
        date: text.updatedOn,
        publisher: text.publisher ?? catalog.config.operator,
        kind: kinds[text.role],
        facts: text.facts.flatMap(({ label, value }) => [label, value]),
        body: text.body,
      }),
    ),
  ];
}

/** The years of which there is a full text, newest first: those in which a notice was published or a text last changed. */
export function listFulltextYears(view: SiteView): readonly number[] {
  const days = [
    ...view.catalog.published.map(({ notice }) => notice.publishedOn.date),
    ...listTextPlaces(view).map(({ date }) => date),
  ];
  return [...new Set(days.map(yearOf))].sort((left, right) => right - left);
}

function placeReport(report: Report, path: string): TextPlace {
  return {
    path,
    title: report.title,
    date: report.publishedOn.date,
    publisher: report.publisher.text,
    kind: "年报",
    facts: report.missingParts.flatMap(({ title, note }) => [title, note]),
    body: report.body,
  };
}
