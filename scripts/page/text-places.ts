/** Hands on every text of the site with its page: reports, guide, application, rules, handbook. */

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
