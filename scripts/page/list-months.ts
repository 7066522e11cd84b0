/** Hands on the notices of a page of a list by their months, and the months that it spans. */
import { writeChineseNumber } from "../text/chinese-numeral.ts";
import { yearOf } from "../text/civil-date.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";
import type { MonthGroup, NoticeLine } from "./blocks.ts";
import { showNoticeLine } from "./shown.ts";

/** Months as they come: a list is in the order of its days. */
export function groupByMonth(entries: readonly CatalogEntry[], catalog: Catalog): readonly MonthGroup[] {
  const groups: MonthGroup[] = [];
  let month = "";
  let notices: NoticeLine[] = [];
  for (const entry of entries) {
    const { date } = entry.notice.publishedOn;
    if (!date.startsWith(month) || month === "") {
      month = date.slice(0, 7);
      notices = [];
      groups.push({
        year: yearOf(date),
        label: `${writeChineseNumber(Number(month.slice(5, 7)))}月`,
        notices,
      });
    }
    notices.push(showNoticeLine(entry, catalog));
  }
  return groups;
}

/** `2024年5月—9月`: what a page of the list holds, by its months. */
export function describeSpan(entries: readonly CatalogEntry[]): string {
  const [last, first] = [entries[0]?.notice.publishedOn.date, entries.at(-1)?.notice.publishedOn.date];
  if (!first || !last) return "";
  const words = (date: typeof first) => `${yearOf(date)}年${Number(date.slice(5, 7))}月`;
  if (first.slice(0, 7) === last.slice(0, 7)) return words(first);
  return yearOf(first) === yearOf(last)
    ? `${words(first)}—${Number(last.slice(5, 7))}月`
    : `${words(first)}—${words(last)}`;
}
