/** Lists the files beside the pages: data, feeds, sitemap, robots. */

import { compareCodePoints } from "../text/collate.ts";
import { lastChangeOf } from "../record/last-change.ts";
import { exportFeed } from "../export/feed.ts";
import { exportRobots, exportSitemap } from "../export/sitemap.ts";
import { addresses, besides } from "../page/addresses.ts";
import { listLists } from "../page/list-pages.ts";
import type { SiteView } from "../page/site-view.ts";
import { listTombstonePaths } from "../page/tombstone-page.ts";
import { takeTurn } from "../effects/take-turns.ts";
import { type ExportedFile, type IsKept, listDataExports } from "./list-data-exports.ts";

/** All that are not kept; `pages` are the printed pages, for the site's map. */
export async function listExports(
  view: SiteView,
  pages: readonly string[],
  isKept: IsKept = () => false,
): Promise<readonly ExportedFile[]> {
  const { catalog } = view;
  await takeTurn();
  // Feeds and the map are for those who come by the network.
  if (view.edition.kind === "copy") return listDataExports(view, isKept);
  if (view.edition.kind === "kiosk") return [];
  const days = new Map(catalog.published.map((entry) => [entry.path, lastChangeOf(entry.notice).date]));
  // What only leads on, or stands for nothing, has no place on the map.
  const unmapped = new Set([
    addresses.notFound,
    ...catalog.published.flatMap((entry) => entry.formerPaths),
    ...listTombstonePaths(view),
  ]);
  const mapped = [...pages]
    .filter((path) => !unmapped.has(path))
    .sort(compareCodePoints)
    .map((path) => ({ path, ...(days.has(path) ? { lastModified: days.get(path) ?? "" } : {}) }));
  const feeds = [
    { path: addresses.feed, pagePath: addresses.home, title: "最新公开", entries: catalog.published },
    ...listLists(view)
      .filter((list) => list.hasFeed)
      .map(({ path, heading, entries }) => ({
        path: besides(path, "feed.xml"),
        pagePath: path,
        title: heading,
        entries,
      })),
  ];
  return [
    ...(await listDataExports(view, isKept)),
    ...feeds.map((feed) => ({ path: feed.path, content: exportFeed(feed, catalog) })),
    { path: addresses.sitemap, content: exportSitemap(mapped, catalog.config.baseUrl) },
    {
      path: addresses.robots,
      content: exportRobots(catalog.config.baseUrl, catalog.config.demonstration !== undefined),
    },
  ];
}
