/** Hands on the meaning of links that stay on this site: an index number is a notice; nothing else is an address here. */

import type { IndexNumber } from "../text/index-number.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { BodyRef } from "../record/body-ref.ts";
import type { CatalogEntry } from "./catalog.ts";
import { type KnownNumbers, resolveNumber } from "./known-numbers.ts";

/** The path below the site root that a local link means, or undefined where it leads nowhere. */
export function resolveLocalLink(
  href: string,
  byIndexNumber: ReadonlyMap<IndexNumber, CatalogEntry>,
): string | undefined {
  return byIndexNumber.get(numberOf(href) as IndexNumber)?.path;
}

/** Complains about local links in bodies that lead nowhere, or to what is not published. */
export function checkLocalLinks(bodies: readonly BodyRef[], known: KnownNumbers, found: Collector): void {
  for (const { localLinks } of bodies)
    for (const { href, place } of localLinks)
      resolveNumber({ text: numberOf(href), place }, "正文链接", known, found);
}

function numberOf(href: string): string {
  return href.replace(/^\.\//, "");
}
