/** Hands on what is wrong with the texts of annual reports by themselves: numbers, years, parts, days. */

import { civilDate, formatDate } from "../text/civil-date.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DeadlineRules } from "../record/deadline-rules.ts";
import { findForm } from "../record/form-years.ts";
import type { Report } from "../record/report.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { inspectContents, inspectParts } from "./report-contents.ts";
import { inspectLikeness } from "./report-likeness.ts";
import { inspectHeadingYears, inspectSectionNumbers } from "./section-numbers.ts";

/** What the inspection looks at. */
export type ReportShelf = Pick<Catalog, "reports" | "units" | "agencies"> & {
  readonly standards: Pick<Catalog["standards"], "reportRules" | "forms" | "deadlines">;
};

/** Inspects the reports of the county and of its units. All findings are warnings: what was published cannot be unpublished. */
export function inspectReportTexts(catalog: ReportShelf): readonly Diagnostic[] {
  const found = collect();
  // The county's report is the government's, whichever of its bodies puts it on the site.
  inspectReports(catalog.reports, "county-government", catalog, found);
  for (const [id, { reports }] of catalog.units)
    inspectReports(reports, catalog.agencies.find((agency) => agency.id === id)?.kind, catalog, found);
  return found.list();
}

function inspectReports(
  reports: ReadonlyMap<number, Report>,
  kind: string | undefined,
  { standards }: ReportShelf,
  found: Collector,
): void {
  const { reportRules, forms, deadlines } = standards;
  for (const report of reports.values()) {
    inspectSectionNumbers(report, found);
    inspectHeadingYears(report, reportRules.planWords, found);
    inspectDay(report, deadlines, kind, found);
    const form = findForm(forms, report.year);
    if (form) {
      inspectParts(report, form, found);
      inspectContents(report, form, reportRules, kind, found);
    }
    const before = reports.get(report.year - 1);
    if (before) inspectLikeness(report, before, reportRules.likeness, found);
  }
}

/** The day by which a report must be out depends on its year and on who publishes (条例2019第四十九条). */
function inspectDay(
  { year, publishedOn, publishedPlace }: Report,
  { annualReport }: DeadlineRules,
  kind: string | undefined,
  found: Collector,
): void {
  const rule = annualReport.find(
    ({ reportYears, kinds }) =>
      (reportYears.from ?? year) <= year &&
      year <= (reportYears.to ?? year) &&
      (kinds === undefined || kinds.includes(kind ?? "")),
  );
  const due = rule && civilDate({ year: year + 1, month: rule.month, day: rule.day });
  if (due === undefined || publishedOn.date <= due) return;
  const facts = { published: formatDate(publishedOn.date), due: formatDate(due) };
  found.add("late-report", publishedPlace, facts, rule?.cite);
}
