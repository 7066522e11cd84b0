/** Hands on the waivers that stand in the county's files: every complaint somebody chose to live with. */
import { compareCodePoints } from "../../text/collate.ts";
import type { Waiver } from "../../record/waiver.ts";
import type { Catalog } from "../../catalog/catalog.ts";

/** All waivers of notices and reports, in the order of files and lines. */
export function listAcceptedWaivers(catalog: Catalog): readonly Waiver[] {
  const notices = [...catalog.published.map((entry) => entry.notice), ...catalog.held];
  const reports = [catalog, ...catalog.units.values()].flatMap((books) => [...books.reports.values()]);
  return [...notices, ...reports]
    .flatMap((record) => record.waivers)
    .sort(
      (left, right) =>
        compareCodePoints(left.place.file, right.place.file) ||
        (left.place.line ?? 0) - (right.place.line ?? 0),
    );
}
