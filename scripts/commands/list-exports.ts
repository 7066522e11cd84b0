/** Lists the files for machines: catalog, tables, feeds, sitemap, robots. */

import { compareCodePoints } from "../text/collate.ts";
import { exportCatalogAsCsv, exportCatalogAsJson } from "../export/catalog-files.ts";
import { exportFeed } from "../export/feed.ts";
import { exportRobots, exportSitemap } from "../export/sitemap.ts";
import { exportTableAsCsv } from "../export/table-csv.ts";
import { exportTableAsJson } from "../export/table-json.ts";
import { addresses, besides, reportPath } from "../page/addresses.ts";
import { listLists } from "../page/list-pages.ts";
import type { SiteView } from "../page/site-view.ts";

/** A file with its path below the site root. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

/** The catalog and the table of every year: what `export` writes. */
export function listDataExports({ catalog, tables }: SiteView): readonly ExportedFile[] {
  return [
    { path: addresses.catalogJson, text: exportCatalogAsJson(catalog) },
    { path: addresses.catalogCsv, text: exportCatalogAsCsv(catalog) },
    ...[...tables.values()].flatMap((table) => [
      { path: besides(reportPath(table.year), "table.json"), text: exportTableAsJson(table) },
      { path: besides(reportPath(table.year), "table.csv"), text: exportTableAsCsv(table) },
    ]),
  ];
}

/** All of them; `pages` are the printed pages, for the site's map. */
export function listExports(view: SiteView, pages: readonly string[]): readonly ExportedFile[] {
  const { catalog } = view;
  const days = new Map(catalog.published.map((entry) => [entry.path, entry.notice.publishedOn.date]));
  // What only leads on, or stands for nothing, has no place on the map.
  const unmapped = new Set([addresses.notFound, ...catalog.published.flatMap((entry) => entry.formerPaths)]);
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
    ...listDataExports(view),
    ...feeds.map((feed) => ({ path: feed.path, text: exportFeed(feed, catalog) })),
    { path: addresses.sitemap, text: exportSitemap(mapped, catalog.config.baseUrl) },
    {
      path: addresses.robots,
      text: exportRobots(catalog.config.baseUrl, catalog.config.demonstration !== undefined),
    },
  ];
}
