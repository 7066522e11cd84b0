/** Hands on notices that were published late: working days from 成文 to 发布 against the limit of their day. */

import { dayNumber } from "../text/civil-date.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findPublicationLimit } from "../record/deadline-rules.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";
import { countWorkingDays } from "./working-days.ts";

/** Complains about late notices, and once a year about a calendar that is missing (条例第二十六条, or the rule of the day). */
export function inspectPublicationDeadlines({ published, standards }: Catalog): readonly Diagnostic[] {
  const found = collect();
  const silent = new Set<number>();
  for (const entry of published) inspect(entry, standards, silent, found);
  return found.list();
}

function inspect(
  { notice }: CatalogEntry,
  { deadlines, calendars }: Catalog["standards"],
  silent: Set<number>,
  found: Collector,
): void {
  const { documentDate, publishedOn } = notice;
  const rule = findPublicationLimit(deadlines, documentDate);
  const limit = notice.deadline ?? rule?.workingDays;
  // So few calendar days cannot hold too many working days: most notices need no calendar.
  if (limit === undefined || dayNumber(publishedOn.date) - dayNumber(documentDate) <= limit) return;
  const counted = countWorkingDays(calendars, documentDate, publishedOn.date);
  if (counted.kind === "no-calendar") {
    if (!silent.has(counted.year))
      found.add("calendar-missing", notice.places("publishedOn"), { year: counted.year });
    silent.add(counted.year);
  } else if (counted.days > limit) {
    found.add(
      "late-publication",
      notice.places("publishedOn"),
      { days: counted.days, limit },
      notice.deadline === undefined ? rule?.cite : undefined,
    );
  }
}
