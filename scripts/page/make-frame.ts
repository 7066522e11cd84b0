/** Hands on the frame of a page: doors, breadcrumb, mandated tags, feeds, footer, all relative to the page. */
import { type CivilTime, formatTime } from "../text/civil-time.ts";
import { relativeHref, rootFrom } from "../text/relative-href.ts";
import { addresses, link } from "./addresses.ts";
import type { Crumb, Door, Frame, Link, MetaTag, SiteFacts } from "./frame.ts";
import type { SiteView } from "./site-view.ts";

/** What a page says of itself. */
export interface PageFacts {
  readonly path: string;
  readonly heading: string;
  readonly description: string;
  /** The door under which it stands. */
  readonly door?: string;
  /** The last step of the breadcrumb, where the heading is too long for it. */
  readonly crumb?: string;
  /** Pages above it, outermost first, without home. */
  readonly above?: readonly { readonly label: string; readonly path: string }[];
  readonly meta?: readonly MetaTag[];
  readonly feeds?: readonly { readonly label: string; readonly path: string }[];
}

const doors: readonly { readonly label: string; readonly short: string; readonly path: string }[] = [
  { label: "公开指南", short: "指南", path: addresses.guide },
  { label: "公开制度", short: "制度", path: addresses.regulations },
  { label: "法定公开目录", short: "目录", path: addresses.catalog },
  { label: "公开年报", short: "年报", path: addresses.reports },
  { label: "依申请公开", short: "依申请", path: addresses.application },
];

/** What stands the same on many pages of a site. */
type SharedFrame = Pick<
  Frame,
  "site" | "root" | "homeHref" | "searchHref" | "doors" | "footerLinks" | "meta" | "feeds"
>;

const shared = new WeakMap<SiteView, Map<string, SharedFrame>>();

/** Makes the frame. */
export function makeFrame(view: SiteView, facts: PageFacts): Frame {
  const { config } = view.catalog;
  const { path, heading, description } = facts;
  const same = shareFrame(view, path, facts.door);
  const sample = config.demonstration === undefined ? "" : "〔示例〕";
  return {
    edition: view.edition,
    path,
    heading,
    documentTitle:
      path === addresses.home
        ? `${sample}${config.siteName}政府信息公开`
        : `${sample}${heading} - ${config.siteName}政府信息公开`,
    description,
    site: same.site,
    root: same.root,
    homeHref: same.homeHref,
    searchHref: same.searchHref,
    doors: same.doors,
    footerLinks: same.footerLinks,
    breadcrumb: breadcrumb(path, facts.crumb ?? heading, facts.above ?? []),
    meta: facts.meta === undefined ? same.meta : [...same.meta, ...facts.meta],
    feeds:
      view.edition.kind === "web" && facts.feeds !== undefined && facts.feeds.length > 0
        ? [...same.feeds, ...facts.feeds.map((feed) => link(path, feed.path, feed.label))]
        : same.feeds,
    absoluteUrl: config.baseUrl + (path === addresses.home ? "" : path),
  };
}

/**
 * What it leads to lies in the root or in a folder of the root, so that its addresses are the same from all pages of one depth
 * below one such folder: they are made once, and templates know by the objects that they need not print them again.
 */
function shareFrame(view: SiteView, path: string, door: string | undefined): SharedFrame {
  const known = shared.get(view) ?? new Map<string, SharedFrame>();
  shared.set(view, known);
  const folders = path.split("/");
  const asked = `${folders.length} ${folders.length > 1 ? folders[0] : ""} ${door ?? ""}`;
  const same = known.get(asked) ?? makeShared(view, path, door);
  known.set(asked, same);
  return same;
}

function makeShared(view: SiteView, path: string, door: string | undefined): SharedFrame {
  const { config } = view.catalog;
  const site: SiteFacts = {
    county: config.county,
    siteName: config.siteName,
    mark: config.mark,
    host: config.host,
    operator: config.operator,
    ...(config.demonstration === undefined ? {} : { demonstration: config.demonstration }),
    ...(config.paperCopies === undefined ? {} : { paperCopies: config.paperCopies }),
  };
  return {
    site,
    root: rootFrom(path),
    homeHref: relativeHref(path, addresses.home),
    searchHref: relativeHref(path, addresses.search),
    doors: doorsOf(view).map(
      ({ label, short, path: to }): Door => ({
        label,
        short,
        href: relativeHref(path, to),
        current: to === door,
      }),
    ),
    footerLinks: footerLinks(view, path),
    meta: siteTags(view),
    // Nobody can subscribe to what lies on a stick.
    feeds: view.edition.kind === "web" ? [link(path, addresses.feed, "最新公开")] : [],
  };
}

/** Tags of a column page (栏目类标签). */
export function columnTags(
  name: string,
  description: string,
  keywords: readonly string[],
  kind: string,
): readonly MetaTag[] {
  return [
    { name: "ColumnName", content: name },
    { name: "ColumnDescription", content: description },
    { name: "ColumnKeywords", content: keywords.join(",") },
    { name: "ColumnType", content: kind },
  ];
}

/** Tags of an article page (内容页标签). */
export function articleTags(title: string, publishedOn: CivilTime, source: string): readonly MetaTag[] {
  return [
    { name: "ArticleTitle", content: title },
    { name: "PubDate", content: formatTime(publishedOn) },
    { name: "ContentSource", content: source },
  ];
}

function siteTags({ catalog }: SiteView): readonly MetaTag[] {
  const { siteName, baseUrl, siteIdCode } = catalog.config;
  return [
    { name: "SiteName", content: siteName },
    { name: "SiteDomain", content: baseUrl.replace(/^https?:\/\//, "").replace(/\/.*$/, "") },
    { name: "SiteIDCode", content: siteIdCode },
  ];
}

/** A door without a room behind it is not shown. */
function doorsOf({ catalog }: SiteView) {
  return doors.filter(
    ({ path }) =>
      (path !== addresses.guide || catalog.guide !== undefined) &&
      (path !== addresses.application || catalog.application !== undefined),
  );
}

function footerLinks(view: SiteView, path: string): readonly Link[] {
  const { guide, application, handbook } = view.catalog;
  return [
    ...(guide ? [link(path, addresses.guide, "政府信息公开指南")] : []),
    ...(application ? [link(path, addresses.application, "依申请公开")] : []),
    link(path, addresses.catalog, "公开目录"),
    link(path, addresses.data, "数据下载"),
    ...(handbook.length > 0 ? [link(path, addresses.handbook, "编辑手册")] : []),
    ...(view.edition.kind === "copy" ? [link(path, addresses.verify, "核对本副本")] : []),
  ];
}

function breadcrumb(path: string, heading: string, above: NonNullable<PageFacts["above"]>): readonly Crumb[] {
  if (path === addresses.home) return [];
  return [
    link(path, addresses.home, "首页"),
    ...above.map((page) => link(path, page.path, page.label)),
    { label: heading },
  ];
}
