/** Hands on the notices that stand beside one in its column. */
import type { CatalogEntry } from "../catalog/catalog.ts";
import { newestFirst } from "../catalog/entry-order.ts";
import { findValue } from "./facets.ts";
import type { SiteView } from "./site-view.ts";

/** The next newer and the next older one, by day. */
export interface Neighbours {
  readonly newer?: CatalogEntry | undefined;
  readonly older?: CatalogEntry | undefined;
}

/** Finds them where the notice stands, or would stand if it were published: the preview shows what is edited or still to come. */
export function findNeighbours({ facets }: SiteView, entry: CatalogEntry): Neighbours {
  const entries = findValue(facets, "column", entry.column.id)?.entries ?? [];
  const at = countNewer(entries, entry);
  const after = entries[at];
  const isItself = after !== undefined && newestFirst(after, entry) === 0;
  return { newer: entries[at - 1], older: isItself ? entries[at + 1] : after };
}

/** By halving: of forty thousand a few are compared. */
function countNewer(entries: readonly CatalogEntry[], entry: CatalogEntry): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = entries[middle];
    if (other !== undefined && newestFirst(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
