/** Lists the files beside the pages: data, feeds, sitemap, robots. */

import { exportFeed, exportJoinedFeed, type JoinedFeed } from "../export/feed.ts";
import { exportRobots, exportSitemap, exportSitemapIndex } from "../export/sitemap.ts";
import { addresses, besides } from "../page/addresses.ts";
import { listJoinedColumns } from "../page/facets.ts";
import { listLists } from "../page/list-pages.ts";
import type { SiteView } from "../page/site-view.ts";
import { takeTurn } from "../effects/take-turns.ts";
import { type DataListing, type ExportedFile, listDataExports } from "./list-data-exports.ts";
import { mapSite } from "./map-site.ts";

/** The files of data that an edition has; nothing lies beside the pages of a touch screen. */
export async function listEditionData(view: SiteView, how?: DataListing): Promise<readonly ExportedFile[]> {
  return view.edition.kind === "kiosk" ? [] : listDataExports(view, how);
}

/** All that are not kept; `pages` are the printed pages, for the site's map, and the data may be under way already. */
export async function listExports(
  view: SiteView,
  pages: readonly string[],
  data: Promise<readonly ExportedFile[]> = listEditionData(view),
): Promise<readonly ExportedFile[]> {
  const { catalog } = view;
  await takeTurn();
  // Feeds and the map are for those who come by the network.
  if (view.edition.kind !== "web") return data;
  const map = mapSite(view, pages);
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
  const besidesData = [
    ...feeds.map((feed) => ({ path: feed.path, content: exportFeed(feed, catalog) })),
    ...listJoinedFeeds(view).map((feed) => ({ path: feed.path, content: exportJoinedFeed(feed, catalog) })),
    { path: addresses.sitemap, content: exportSitemapIndex(map, catalog.config.baseUrl) },
    ...map.map((part) => ({ path: part.path, content: exportSitemap(part.pages, catalog.config.baseUrl) })),
    {
      path: addresses.robots,
      content: exportRobots(catalog.config.baseUrl, catalog.config.demonstration !== undefined),
    },
  ];
  return [...(await data), ...besidesData];
}

/** Whoever follows a column that is a class is told to follow the class. */
function listJoinedFeeds({ facets }: SiteView): readonly JoinedFeed[] {
  return listJoinedColumns(facets).flatMap(({ path, list }) => {
    const oldest = list.entries.at(-1);
    const goesOnAt = { path: besides(list.path, "feed.xml"), pagePath: list.path };
    return oldest ? [{ path: besides(path, "feed.xml"), title: list.label, goesOnAt, oldest }] : [];
  });
}
