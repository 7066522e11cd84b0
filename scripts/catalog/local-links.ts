/** Hands on the meaning of links that stay on this site: an index number is a notice; nothing else is an address here. */
import type { Collector } from "../diagnostics/collector.ts";
import type { BodyRef } from "../record/body-ref.ts";
import type { IndexNumber } from "../text/index-number.ts";
import { findNearest } from "../text/nearest.ts";
import type { CatalogEntry } from "./catalog.ts";

/** The path below the site root that a local link means, or undefined where it leads nowhere. */
export function resolveLocalLink(href: string, byIndexNumber: ReadonlyMap<IndexNumber, CatalogEntry>): string | undefined {
  return byIndexNumber.get(href.replace(/^\.\//, "") as IndexNumber)?.path;
}

/** Complains about local links in bodies that lead nowhere. */
export function checkLocalLinks(bodies: readonly BodyRef[], byIndexNumber: ReadonlyMap<IndexNumber, CatalogEntry>, found: Collector): void {
  for (const { localLinks } of bodies)
    for (const { href, place } of localLinks)
      if (resolveLocalLink(href, byIndexNumber) === undefined)
        found.add("unresolved-reference", place, { key: "正文链接", number: href.slice(0, 80), nearest: findNearest(href, byIndexNumber.keys()) });
}
