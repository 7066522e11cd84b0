/** Hands on the small pages: not found, redirects from former index numbers, data downloads. */
import type { CatalogEntry } from "../catalog/catalog.ts";
import { addresses, besides, filePlace, fulltextPath, link, reportPath } from "./addresses.ts";
import { facetOf, listJoinedColumns } from "./facets.ts";
import type { Frame, Link, Place } from "./frame.ts";
import { columnTags, makeFrame } from "./make-frame.ts";
import { listTableFiles } from "./report-links.ts";
import type { SiteView } from "./site-view.ts";
import { listFulltextYears } from "./text-places.ts";

export interface NotFoundPage extends Frame {
  readonly kind: "not-found";
  readonly ways: readonly Link[];
}

/** An address at which something stood before, pointing on. */
export interface RedirectPage extends Frame {
  readonly kind: "redirect";
  /** What stands before the way on. */
  readonly words: string;
  readonly target: Link;
}

/** Open data and feeds, one line each. */
export interface DataPage extends Frame {
  readonly kind: "data";
  readonly groups: readonly {
    readonly heading: string;
    readonly entries: readonly (Place & { readonly note: string })[];
  }[];
}

/**
 * Makes the page that a host shows for addresses that do not exist. It is shown at any depth, so its links begin at the path
 * of `baseUrl`: the only page whose links are not relative.
 */
export function makeNotFoundPage(view: SiteView): NotFoundPage {
  const path = addresses.notFound;
  const frame = makeFrame(view, { path, heading: "没有找到这一页", description: "没有找到这一页。" });
  const base = view.catalog.config.baseUrl.replace(/^https?:\/\/[^/]+/, "");
  const fix = <T extends Link>(item: T): T => ({ ...item, href: base + item.href });
  const ways = [
    link(path, addresses.catalog, "按类别、机构、年月查目录"),
    link(path, addresses.all, "翻阅全部信息"),
    link(path, addresses.home, "回到首页"),
  ];
  return {
    ...frame,
    kind: "not-found",
    root: base,
    homeHref: base + frame.homeHref,
    searchHref: base + frame.searchHref,
    doors: frame.doors.map(fix),
    footerLinks: frame.footerLinks.map(fix),
    feeds: frame.feeds.map(fix),
    breadcrumb: frame.breadcrumb.map((crumb) =>
      crumb.href === undefined ? crumb : { ...crumb, href: base + crumb.href },
    ),
    ways: ways.map(fix),
  };
}

/** Makes the pages at a notice's former addresses. */
export function makeRedirectPages(
  view: SiteView,
  { notice, path, formerPaths }: CatalogEntry,
): readonly RedirectPage[] {
  return formerPaths.map((former) => ({
    ...makeFrame(view, {
      path: former,
      heading: "索引号已经变更",
      description: notice.title,
      above: [{ label: "目录", path: addresses.catalog }],
    }),
    kind: "redirect",
    words: "这份文件现在的位置：",
    target: link(former, path, `${notice.title}（${notice.indexNumber}）`),
  }));
}

/** Makes the pages at the addresses of columns that are a class. */
export function makeColumnRedirects(view: SiteView): readonly RedirectPage[] {
  return listJoinedColumns(view.facets).map(({ path, list }) => ({
    ...makeFrame(view, {
      path,
      heading: list.label,
      description: `栏目“${list.label}”和同名的类别是一个目录。`,
      above: [{ label: "目录", path: addresses.catalog }],
    }),
    kind: "redirect",
    words: "这个栏目的信息列在同名的类别里：",
    target: link(path, list.path, list.label),
  }));
}

/** Makes the page of open data. */
export function makeDataPage(view: SiteView): DataPage {
  const path = addresses.data;
  const onWeb = view.edition.kind === "web";
  const contents = onWeb ? "目录、统计表、全文和订阅源。" : "目录、统计表和全文。";
  const entry = (to: string, label: string, note: string) => ({
    ...filePlace(view.edition, path, to, label),
    note,
  });
  const feeds = (["class", "agency"] as const).flatMap((id) =>
    facetOf(view.facets, id)
      .values.filter((value) => value.entries.length > 0)
      .map((value) => entry(besides(value.path, "feed.xml"), value.label, "")),
  );
  const years = [...view.tables.values()].sort((left, right) => right.year - left.year);
  const tables = years.flatMap((table) =>
    listTableFiles(view, table).map(({ file, label, note }) =>
      entry(besides(reportPath(table.year), file), `${table.year}年${label}`, note),
    ),
  );
  return {
    ...makeFrame(view, {
      path,
      heading: "数据下载",
      description: contents,
      meta: columnTags("数据下载", contents, ["数据下载", "目录", "统计表"], "信息公开目录"),
    }),
    kind: "data",
    groups: [
      {
        heading: "目录",
        entries: [
          entry(addresses.catalogCsv, "公开目录（CSV）", "每条信息一行，可以用 Excel、WPS 打开"),
          entry(addresses.catalogJson, "公开目录（JSON）", "全部要素和附件校验值"),
          ...(onWeb ? [entry(addresses.sitemap, "网站地图（XML）", "供搜索引擎使用")] : []),
        ],
      },
      {
        heading: "全文",
        entries: listFulltextYears(view).map((year) =>
          entry(fulltextPath(year), `${year}年全文（JSON Lines）`, "与检索所用的文字完全一致"),
        ),
      },
      {
        heading: "历年数字",
        entries: [
          entry(addresses.figuresCsv, "历年全部数字（CSV）", "各年度、各单位每格一行"),
          entry(addresses.figuresJson, "历年全部数字（JSON）", "同上，供程序使用"),
        ],
      },
      { heading: "统计表", entries: tables },
      ...(onWeb
        ? [
            {
              heading: "订阅（Atom）",
              entries: [entry(addresses.feed, "全部最新公开", "最近 50 条"), ...feeds],
            },
          ]
        : []),
    ],
  };
}
