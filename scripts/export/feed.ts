/** Hands on Atom feeds (RFC 4287): what is new on the site, in a class, from a publisher. */

import { formatInstant } from "../text/civil-time.ts";
import { compareCodePoints } from "../text/collate.ts";
import { escapeXml } from "../text/escape.ts";
import { lastChangeOf } from "../record/last-change.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";

/** A feed: its own path, the page that it follows, the notices newest first. */
export interface Feed {
  readonly path: string;
  readonly pagePath: string;
  readonly title: string;
  readonly entries: readonly CatalogEntry[];
}

/** A feed that has become one with another. */
export interface JoinedFeed {
  readonly path: string;
  readonly title: string;
  /** The feed that goes on, and its page. */
  readonly goesOnAt: Pick<Feed, "path" | "pagePath">;
  /** The oldest notice of both: its day is the feed's, so that the feed never changes. */
  readonly oldest: CatalogEntry;
}

const newest = 50;

/** Writes a feed. Its time is that of the last change in it and never of the build, but where there is no entry yet. */
export function exportFeed({ path, pagePath, title, entries }: Feed, { config, day }: Catalog): string {
  const shown = entries.slice(0, newest);
  const changes = shown.map(({ notice }) => formatInstant(lastChangeOf(notice)));
  const updated = changes.sort(compareCodePoints).at(-1) ?? formatInstant({ date: day });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans-CN">
<title>${escapeXml(nameFeed(title, config))}</title>
<id>${escapeXml(config.baseUrl + path)}</id>
<link rel="self" type="application/atom+xml" href="${escapeXml(config.baseUrl + path)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(config.baseUrl + pagePath)}"/>
<updated>${updated}</updated>
<author><name>${escapeXml(config.host)}</name></author>
${shown.map((entry) => exportEntry(entry, config.baseUrl)).join("")}</feed>
`;
}

function nameFeed(title: string, { demonstration, siteName }: Catalog["config"]): string {
  return `${demonstration === undefined ? "" : "〔示例〕"}${title} - ${siteName}政府信息公开`;
}

function exportEntry({ notice, publisher, path }: CatalogEntry, baseUrl: string): string {
  return `<entry>
<title>${escapeXml(notice.title)}</title>
<id>${escapeXml(baseUrl + path)}</id>
<link rel="alternate" type="text/html" href="${escapeXml(baseUrl + path)}"/>
<published>${formatInstant(notice.publishedOn)}</published>
<updated>${formatInstant(lastChangeOf(notice))}</updated>
<author><name>${escapeXml(publisher.name)}</name></author>
<summary>${escapeXml(notice.summary)}</summary>
</entry>
`;
}

/** Writes what stands at the address of a feed that was joined to another: one entry that tells its readers where to go on. */
export function exportJoinedFeed({ path, title, goesOnAt, oldest }: JoinedFeed, { config }: Catalog): string {
  const [id, next, page] = [path, goesOnAt.path, goesOnAt.pagePath].map((one) =>
    escapeXml(config.baseUrl + one),
  );
  const day = formatInstant({ date: oldest.notice.publishedOn.date });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans-CN">
<title>${escapeXml(nameFeed(title, config))}</title>
<id>${id}</id>
<link rel="self" type="application/atom+xml" href="${id}"/>
<link rel="alternate" type="text/html" href="${page}"/>
<updated>${day}</updated>
<author><name>${escapeXml(config.host)}</name></author>
<entry>
<title>${escapeXml(`“${title}”的订阅换了地址`)}</title>
<id>${id}#moved</id>
<link rel="alternate" type="text/html" href="${page}"/>
<updated>${day}</updated>
<summary>${escapeXml("这个栏目和同名的类别是一个目录，请改订：")}${next}</summary>
</entry>
</feed>
`;
}
