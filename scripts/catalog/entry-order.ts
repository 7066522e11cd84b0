/** Hands on the order of the catalog: newest first, and of one minute by index number, so that no two stand in the same place. */
import { compareCodePoints } from "../text/collate.ts";
import type { CatalogEntry } from "./catalog.ts";

/** Compares two entries for sorting. */
export function newestFirst(left: CatalogEntry, right: CatalogEntry): number {
  const [a, b] = [left.notice, right.notice];
  return (
    compareCodePoints(b.publishedOn.date, a.publishedOn.date) ||
    compareCodePoints(b.publishedOn.minute ?? "", a.publishedOn.minute ?? "") ||
    compareCodePoints(b.indexNumber, a.indexNumber)
  );
}
