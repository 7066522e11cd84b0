/** Hands on what every maker of pages looks at: the catalog, the tables, the facets, bodies on demand. */

import { relativeHref } from "../text/relative-href.ts";
import { type Body, type LinkResolver, parseBody } from "../source/markdown.ts";
import type { BodyRef } from "../record/body-ref.ts";
import type { Notice } from "../record/notice.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { resolveLocalLink } from "../catalog/local-links.ts";
import { type IndicatorFigure, listIndicators } from "../statistics/indicator-figures.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { fillYearFigures } from "../statistics/year-figures.ts";
import { type ReviewState, reviewJudge } from "../inspection/review-state.ts";
import { type BodyLinks, resolveLinks } from "./body-links.ts";
import { type Edition, mayLeadOut, webEdition } from "./edition.ts";
import { type Facet, listFacets } from "./facets.ts";

/** The text of a body, loaded for the pages that are being made. */
export type ReadBody = (ref: BodyRef) => string;

/** The county as pages see it. The pages of a site reach only what is published from here. */
export interface SiteView {
  readonly edition: Edition;
  readonly catalog: Catalog;
  readonly tables: ReadonlyMap<number, StatisticsTable>;
  /** The tables that years are compared by; in a copy of some years also those that have no page in it. */
  readonly compared: ReadonlyMap<number, StatisticsTable>;
  /** The named figures of each compared year, for putting years side by side. */
  readonly indicators: ReadonlyMap<number, readonly IndicatorFigure[]>;
  readonly facets: readonly Facet[];
  /** How far a notice has come in its review. */
  readonly reviewOf: (notice: Notice) => ReviewState;
}

/** A county before it was narrowed to some years: figures of other years are counted in it. */
export interface WholeCounty {
  readonly catalog: Catalog;
  readonly tables: readonly StatisticsTable[];
}

/** Looks at a county. */
export function viewSite(
  catalog: Catalog,
  tables: readonly StatisticsTable[],
  edition: Edition = webEdition,
  whole: WholeCounty = { catalog, tables },
): SiteView {
  return {
    edition,
    catalog,
    tables: new Map(tables.map((table) => [table.year, table])),
    compared: new Map(whole.tables.map((table) => [table.year, table])),
    indicators: new Map(whole.tables.map((table) => [table.year, listNamedFigures(whole.catalog, table)])),
    facets: listFacets(catalog),
    reviewOf: reviewJudge(catalog),
  };
}

function listNamedFigures(catalog: Catalog, table: StatisticsTable): readonly IndicatorFigure[] {
  const counted = fillYearFigures({ catalog, period: table.period, unit: undefined });
  return listIndicators(catalog.standards.indicators, table, counted);
}

/** Parses a body for printing. */
export function openBody(ref: BodyRef, read: ReadBody): Body {
  return parseBody(read(ref));
}

/** Links of a body on a page: other sites stay or are told, index numbers become the notice's page. */
export function linksOn(path: string, view: SiteView): LinkResolver {
  return resolveLinks({
    leadOut: mayLeadOut(view.edition),
    findLocal: (href) => findLocal(path, view, href),
  });
}

/** The same as plain values, for one body. */
export function listLinksOn(path: string, view: SiteView, { localLinks }: BodyRef): BodyLinks {
  return {
    leadOut: mayLeadOut(view.edition),
    local: localLinks.map(({ href }) => [href, findLocal(path, view, href)]),
  };
}

function findLocal(path: string, { catalog }: SiteView, href: string): string | undefined {
  const target = resolveLocalLink(href, catalog.byIndexNumber);
  return target === undefined ? undefined : relativeHref(path, target);
}
