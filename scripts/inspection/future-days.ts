/** Hands on lines of books dated after the day of the build: a county does not tell what has not happened. */
import type { CivilDate } from "../text/civil-date.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { type Stated, unstated } from "../record/request.ts";
import type { Books } from "../catalog/books.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** A line, and what in it has a day, by the heading of its column. */
interface Dated {
  readonly id: string;
  readonly place: Place;
  readonly days: Readonly<Record<string, Stated<CivilDate> | undefined>>;
}

/** Complains at the line, once, about the first of its days that has not come. */
export function inspectFutureDays(catalog: Catalog): readonly Diagnostic[] {
  const found = collect();
  const { day } = catalog;
  const thisMonth = day.slice(0, 7);
  for (const books of [catalog, ...catalog.units.values()]) {
    for (const { id, place, days } of listDated(books)) {
      const [what, date] =
        Object.entries(days).find(([, on]) => on !== undefined && on !== unstated && on > day) ?? [];
      if (what !== undefined && date !== undefined) found.add("future-date", place, { id, what, date, day });
    }
    for (const { year, tallies } of books.decisions.values())
      for (const { id, place, month } of tallies) {
        const date = `${year}-${String(month).padStart(2, "0")}`;
        if (date > thisMonth) found.add("future-date", place, { id, what: "月份", date, day });
      }
  }
  return found.list();
}

function listDated({ ledgers, disputes, activities }: Books): readonly Dated[] {
  return [
    ...[...ledgers.values()]
      .flatMap(({ requests }) => requests)
      .map(({ id, place, ...request }) => ({
        id,
        place,
        days: {
          收到日期: request.receivedOn,
          补正告知日期: request.correctionAskedOn,
          补正日期: request.correctedOn,
          征求意见日期: request.thirdPartyAskedOn,
          征求意见答复日期: request.thirdPartyHeardOn,
          延期告知日期: request.extendedOn,
          答复日期: request.repliedOn,
          办结日期: request.concludedOn,
        },
      })),
    ...[...disputes.values()]
      .flatMap(({ cases }) => cases)
      .map(({ id, place, filedOn, closedOn }) => ({
        id,
        place,
        days: { 收到日期: filedOn, 审结日期: closedOn },
      })),
    ...[...activities.values()]
      .flatMap((book) => book.activities)
      .map(({ id, place, on }) => ({ id, place, days: { 日期: on } })),
  ];
}
