/** Tells where attachments lie whose paths in a site are known: the preview hands them out from there. */
import { join } from "node:path";
import type { CatalogEntry } from "../catalog/catalog.ts";

/** The files by their paths in the site. */
export function placeAttachments(
  entries: readonly CatalogEntry[],
  contentFolder: string,
): ReadonlyMap<string, string> {
  return new Map(
    entries
      .flatMap((entry) => entry.attachments)
      .map(({ path, source }) => [path, join(contentFolder, "attachments", source)]),
  );
}
