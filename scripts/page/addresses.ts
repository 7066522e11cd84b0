/** Hands on the addresses of the site: every page's path below the root, fixed for good. */
import { relativeHref } from "../text/relative-href.ts";
import { applicationPath, guidePath } from "../catalog/lasting-addresses.ts";
import type { Period } from "../statistics/period.ts";
import { type Edition, mayLeadOut } from "./edition.ts";
import type { Link, Place } from "./frame.ts";

export { reportPath, textPath } from "../catalog/lasting-addresses.ts";

/** Pages of which there is one. */
export const addresses = {
  home: "index.html",
  catalog: "catalog/index.html",
  all: "catalog/all/index.html",
  normative: "catalog/normative/index.html",
  guide: guidePath,
  application: applicationPath,
  applicationForm: "application/form/index.html",
  regulations: "regulations/index.html",
  collection: "regulations/collection/index.html",
  handbook: "handbook/index.html",
  reports: "reports/index.html",
  series: "reports/series/index.html",
  search: "search/index.html",
  data: "data/index.html",
  verify: "verify/index.html",
  notFound: "404.html",
  catalogJson: "catalog.json",
  catalogCsv: "catalog.csv",
  figuresJson: "figures.json",
  figuresCsv: "figures.csv",
  sitemap: "sitemap.xml",
  robots: "robots.txt",
  feed: "feed.xml",
} as const;

/** The text of all that is dated in a year. */
export function fulltextPath(year: number): string {
  return `fulltext/${year}.jsonl`;
}

/** A part of the site's map: the notices of a year, or all other `pages`. */
export function sitemapPath(part: string): string {
  return `sitemap-${part}.xml`;
}

/** Which units have reported for a year. */
export function unitsPath(year: number): string {
  return `reports/${year}/units/index.html`;
}

/** The page of what one unit has reported for a year. */
export function unitReportPath(year: number, agency: string): string {
  return `reports/${year}/units/${agency}/index.html`;
}

/** A page of the records behind a cell; `report` is the page with its table, pages count from 1. */
export function cellPath(report: string, cell: string, page = 1): string {
  return besides(report, `cells/${cell}/${page === 1 ? "" : `${page}/`}index.html`);
}

/** Where the files of a quarter lie; it has no page of its own. */
export function quarterPath({ year, quarter }: Pick<Period, "year" | "quarter">): string {
  return `reports/${year}/q${quarter ?? 0}/index.html`;
}

/** The file beside a page: its feed, its table. */
export function besides(path: string, file: string): string {
  return `${path.slice(0, path.lastIndexOf("/") + 1)}${file}`;
}

/** A file that a browser saves or hands to another program: led to only where an edition may lead out. */
export function filePlace(edition: Edition, from: string, to: string, label: string): Place {
  return mayLeadOut(edition) ? link(from, to, label) : { label };
}

/** A link from one page to another. */
export function link(from: string, to: string, label: string): Link {
  return { label, href: relativeHref(from, to) };
}
