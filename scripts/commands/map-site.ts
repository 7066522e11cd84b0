/** Lays out the site's map: a part for the notices of each year, so that one more changes one part, and one for all other pages. */
import { compareCodePoints } from "../text/collate.ts";
import { lastChangeOf } from "../record/last-change.ts";
import type { SitemapPart } from "../export/sitemap.ts";
import { addresses, sitemapPath } from "../page/addresses.ts";
import { listJoinedColumns } from "../page/facets.ts";
import type { SiteView } from "../page/site-view.ts";
import { listTombstonePaths } from "../page/tombstone-page.ts";

/** The parts of the map over the printed pages; years newest first, other pages last. */
export function mapSite(view: SiteView, pages: readonly string[]): readonly SitemapPart[] {
  const { published } = view.catalog;
  const noticeOf = new Map(published.map(({ path, notice }) => [path, notice]));
  // What only leads on, or stands for nothing, has no place on the map.
  const unmapped = new Set([
    addresses.notFound,
    ...published.flatMap((entry) => entry.formerPaths),
    ...listTombstonePaths(view),
    ...listJoinedColumns(view.facets).map(({ path }) => path),
  ]);
  const others: string[] = [];
  const years = new Map<string, string[]>();
  for (const path of pages) {
    if (unmapped.has(path)) continue;
    const year = noticeOf.get(path)?.publishedOn.date.slice(0, 4);
    if (year === undefined) others.push(path);
    else if (!years.get(year)?.push(path)) years.set(year, [path]);
  }
  const describe = (path: string): SitemapPart["pages"][number] => {
    const notice = noticeOf.get(path);
    return notice ? { path, lastModified: lastChangeOf(notice).date } : { path };
  };
  return [
    ...[...years].sort(([left], [right]) => compareCodePoints(right, left)),
    ["pages", others] as const,
  ].map(([name, paths]) => ({
    path: sitemapPath(name),
    pages: [...paths].sort(compareCodePoints).map(describe),
  }));
}
