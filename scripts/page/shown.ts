/** Hands on facts in the words of a page: dates, validity, a notice as a line, a facet value as a leader line. */

import { type CivilDate, formatDate } from "../text/civil-date.ts";
import type { Quantity } from "../text/quantity.ts";
import { relativeHref } from "../text/relative-href.ts";
import { cutTitle } from "../text/sense-breaks.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";
import type { LeaderBlock, LeaderLine, NoticeLine, ShownDate, ShownFigure, ShownValidity } from "./blocks.ts";
import type { Facet, FacetValue } from "./facets.ts";

/** A day for machines and people. */
export function showDate(date: CivilDate): ShownDate {
  return { iso: date, text: formatDate(date) };
}

/** The validity of a notice that states one; of one taken back, that it was. */
export function showValidity(entry: CatalogEntry, { standards }: Catalog): ShownValidity | undefined {
  const { validity, withdrawal } = entry.notice;
  if (withdrawal) return { state: "withdrawn", label: "已撤回" };
  if (validity !== "in-force" && validity !== "amended" && validity !== "repealed" && validity !== "lapsed")
    return undefined;
  return { state: validity, label: standards.schemes.validity.byId(validity)?.label ?? validity };
}

/** A figure with its unit; whole ten thousands are read as 万: 60余万次, 13万元. */
export function showFigure({ value, approximate }: Quantity, unit: string): ShownFigure {
  if (value >= 10_000 && value % 10_000 === 0)
    return { value: value / 10_000, approximate, unit: `万${unit}` };
  return { value, approximate, unit };
}

const lines = new WeakMap<Catalog, WeakMap<CatalogEntry, NoticeLine>>();

/** A notice as a line of a list. It stands in a dozen lists and is the same in all of them. */
export function showNoticeLine(entry: CatalogEntry, catalog: Catalog): NoticeLine {
  let known = lines.get(catalog);
  if (!known) {
    known = new WeakMap();
    lines.set(catalog, known);
  }
  let line = known.get(entry);
  if (!line) {
    line = describeNotice(entry, catalog);
    known.set(entry, line);
  }
  return line;
}

function describeNotice(entry: CatalogEntry, catalog: Catalog): NoticeLine {
  const { notice, publisher } = entry;
  const validity = showValidity(entry, catalog);
  return {
    title: cutTitle(notice.title),
    path: entry.path,
    date: showDate(notice.publishedOn.date),
    agency: publisher.shortName,
    ...(notice.documentNumber === undefined ? {} : { documentNumber: notice.documentNumber }),
    ...(validity === undefined ? {} : { validity }),
  };
}

/** 标题……数字 of a facet value. */
export function showLeaderLine(value: FacetValue, path: string): LeaderLine {
  const count = value.entries.length;
  return {
    label: value.label,
    figure: { value: count, approximate: false, unit: "条" },
    // Nothing to list is said in words; an agency's page still tells where it is to be found.
    ...(count > 0 || value.facet === "agency" ? { href: relativeHref(path, value.path) } : {}),
    ...(value.path === path ? { current: true } : {}),
  };
}

/** A facet as a block; at most `most` lines, those with notices first to be kept, then the way to all. */
export function showFacet(
  facet: Facet,
  path: string,
  { most, allPath }: { readonly most?: number; readonly allPath?: string } = {},
): LeaderBlock {
  // A short list shows its zeros as text; a long one only what there is.
  const filled =
    facet.emptyPages || facet.values.length <= 6
      ? facet.values
      : facet.values.filter((value) => value.entries.length > 0);
  const shown = most === undefined ? filled : filled.slice(0, most);
  return {
    heading: facet.name,
    lines: shown.map((value) => showLeaderLine(value, path)),
    ...(shown.length < filled.length && allPath !== undefined
      ? { all: { label: `全部 ${filled.length} 项`, href: relativeHref(path, allPath) } }
      : {}),
  };
}
