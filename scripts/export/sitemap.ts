/** Hands on the site's map for search engines, and the file that tells them where it is. */
import { escapeXml } from "../text/escape.ts";

/** A page with the day of its content, where it has one. */
export interface MappedPage {
  readonly path: string;
  readonly lastModified?: string;
}

/** A part of the map: one file. */
export interface SitemapPart {
  /** Below the site root. */
  readonly path: string;
  readonly pages: readonly MappedPage[];
}

/** `sitemap.xml`, which names the parts: it stays as it is when pages are added to one. */
export function exportSitemapIndex(parts: readonly Pick<SitemapPart, "path">[], baseUrl: string): string {
  const maps = parts.map(({ path }) => `<sitemap><loc>${escapeXml(baseUrl + path)}</loc></sitemap>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${maps.join("")}</sitemapindex>
`;
}

/** One part. */
export function exportSitemap(pages: readonly MappedPage[], baseUrl: string): string {
  const urls = pages.map(({ path, lastModified }) => {
    const day = lastModified === undefined ? "" : `<lastmod>${lastModified}</lastmod>`;
    return `<url><loc>${escapeXml(baseUrl + path.replace(/^index\.html$/, ""))}</loc>${day}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("")}</urlset>
`;
}

/** Writes `robots.txt`; a sample site asks not to be indexed, lest it be taken for the real one. */
export function exportRobots(baseUrl: string, demonstration: boolean): string {
  return demonstration
    ? "User-agent: *\nDisallow: /\n"
    : `User-agent: *\nAllow: /\n\nSitemap: ${baseUrl}sitemap.xml\n`;
}
