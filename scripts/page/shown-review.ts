/** Hands on what pages tell of reviews: the steps that were signed and when, and what went out before it was reviewed. No names. */

import { formatDate } from "../text/civil-date.ts";
import { compareCodePoints } from "../text/collate.ts";
import type { CatalogEntry } from "../catalog/catalog.ts";
import { indexNotices } from "../statistics/notice-index.ts";
import { listOwed } from "../inspection/review-gate.ts";
import type { SiteView } from "./site-view.ts";

/** 经办人员、信息中心主任、保密审查，2024年5月21日至2024年5月23日; nothing where the county keeps no list of people. */
export function sayReview({ catalog, reviewOf }: SiteView, { notice }: CatalogEntry): string | undefined {
  if (catalog.people === undefined) return undefined;
  const { signed } = reviewOf(notice);
  if (signed.length === 0) return undefined;
  const days = signed.map(({ on }) => on).sort(compareCodePoints);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const when = first === last ? formatDate(first) : `${formatDate(first)}至${formatDate(last)}`;
  return `${signed.map(({ role }) => role.label).join("、")}，${when}`;
}

/** True where a notice went out in an emergency and signatures are still owed. */
export function isOutUnreviewed({ catalog, reviewOf }: SiteView, { notice }: CatalogEntry): boolean {
  return notice.emergency !== undefined && listOwed(reviewOf(notice), catalog).length > 0;
}

/** What the report of a year says of emergencies, while signatures are owed. */
export function noteEmergencies(view: SiteView, year: number): readonly string[] {
  const open = indexNotices(view.catalog)
    .publishedIn(year, undefined)
    .filter((entry) => isOutUnreviewed(view, entry));
  if (open.length === 0) return [];
  const titles = open.map(({ notice }) => `《${notice.title}》`).join("、");
  return [`本年度应急发布的信息中，${open.length}条的审核手续还在补办：${titles}。`];
}
