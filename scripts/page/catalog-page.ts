/** Hands on the catalog's pages: its door with every way in, and the lists behind each. */
import type { LeaderBlock, MonthGroup, PagerEnd } from "./blocks.ts";
import type { Frame, Link } from "./frame.ts";

/** `catalog/index.html`: every facet with its counts. */
export interface CatalogPage extends Frame {
  readonly kind: "catalog";
  readonly total: number;
  readonly sentence: string;
  readonly blocks: readonly LeaderBlock[];
  readonly downloads: readonly Link[];
}

/** Facts of an agency, on its own list page. */
export interface AgencyFact {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}

/** A list of notices under one value of one facet (a class, a publisher, a month …), paginated from the oldest. */
export interface ListPage extends Frame {
  readonly kind: "list";
  /** One sentence with the count. */
  readonly sentence: string;
  /** 已选: what narrows this list; `href` removes it. */
  readonly chosen: readonly Link[];
  readonly agencyFacts: readonly AgencyFact[];
  readonly months: readonly MonthGroup[];
  /** What to say and where to go when the list is empty. */
  readonly empty?: { readonly sentence: string; readonly nearest: readonly Link[] };
  readonly newer: PagerEnd;
  readonly older: PagerEnd;
  /** False where everything stands on one page. */
  readonly paginated: boolean;
  readonly facets: readonly LeaderBlock[];
  readonly feed?: Link;
}
