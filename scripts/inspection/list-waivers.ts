/** Hands on every waiver of a county as a list: what was accepted, why, by whom, when, and whether it still accepts anything. */
import type { CivilDate } from "../text/civil-date.ts";
import { compareCodePoints } from "../text/collate.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Waiver } from "../record/waiver.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** A waiver as the audit shows it. */
export interface ListedWaiver {
  readonly file: string;
  readonly line: number | undefined;
  readonly rule: string;
  readonly subject: string | undefined;
  readonly reason: string;
  readonly by: string;
  readonly on: CivilDate;
  /** False where the run complained that it accepts nothing, too much, or what cannot be accepted. */
  readonly used: boolean;
}

/** The shelves on which waivers stand. */
export type WaiverShelf = Pick<
  Catalog,
  | "published"
  | "held"
  | "reports"
  | "figures"
  | "units"
  | "guide"
  | "application"
  | "regulations"
  | "handbook"
>;

const refusals: readonly string[] = [
  "unused-waiver",
  "waiver-not-allowed",
  "waiver-without-subject",
  "waiver-too-wide",
];

/** All waivers of notices, texts, reports and figures, by file and line; `diagnostics` are those of the whole run. */
export function listWaivers(
  catalog: WaiverShelf,
  diagnostics: readonly Diagnostic[],
): readonly ListedWaiver[] {
  const refused = new Set(
    diagnostics.filter(({ code }) => refusals.includes(code)).map(({ place }) => placeKey(place)),
  );
  return listAllWaivers(catalog).map(({ place, rule, subject, reason, by, on }) => ({
    file: place.file,
    line: place.line,
    rule,
    subject,
    reason,
    by,
    on,
    used: !refused.has(placeKey(place)),
  }));
}

/** Every complaint that somebody chose to live with, in the order of files and lines. */
export function listAllWaivers(catalog: WaiverShelf): readonly Waiver[] {
  const figures = [catalog, ...catalog.units.values()].flatMap((books) =>
    [...books.figures.values()].flatMap((own) => own.waivers),
  );
  return [...listOwnWaivers(catalog), ...figures].sort(
    (left, right) =>
      compareCodePoints(left.place.file, right.place.file) ||
      (left.place.line ?? 0) - (right.place.line ?? 0),
  );
}

/** The waivers that stand in a text's own front matter. */
export function listOwnWaivers(catalog: Omit<WaiverShelf, "figures">): readonly Waiver[] {
  const reports = [catalog, ...catalog.units.values()].flatMap((books) => [...books.reports.values()]);
  const texts = [catalog.guide, catalog.application, ...catalog.regulations, ...catalog.handbook];
  return [
    ...catalog.published.map((entry) => entry.notice),
    ...catalog.held,
    ...reports,
    ...texts.filter((text) => text !== undefined),
  ].flatMap(({ waivers }) => waivers);
}

function placeKey({ file, line, column }: Diagnostic["place"]): string {
  return `${file}:${line}:${column}`;
}
