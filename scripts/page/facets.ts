/** Hands on the ways into the catalog: each value of each facet with its notices and its address. */

import { yearOf } from "../text/civil-date.ts";
import type { Column } from "../record/column.ts";
import type { Scheme } from "../record/scheme.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";
import { isPlainClass } from "../catalog/columns.ts";

/** The facets, in the order in which they stand on the catalog's door. */
export type FacetId = "class" | "area" | "column" | "subject" | "genre" | "agency" | "year" | "validity";

/** One value: 财政资金, 县财政局, 2024年. Its notices are newest first; a month lies inside its year. */
export interface FacetValue {
  readonly facet: FacetId;
  readonly id: string;
  readonly label: string;
  /** Its first page, below the site root. */
  readonly path: string;
  readonly entries: readonly CatalogEntry[];
  readonly children: readonly FacetValue[];
  readonly parent: string | undefined;
}

/** A facet with all its values, empty ones too. */
export interface Facet {
  readonly id: FacetId;
  readonly name: string;
  readonly values: readonly FacetValue[];
  /** Values without notices have a page of their own that says so. */
  readonly emptyPages: boolean;
}

/** Lists every facet of the published notices. */
export function listFacets({ published, standards, agencies, columns }: Catalog): readonly Facet[] {
  const { schemes } = standards;
  const bySimpleTerm = (
    facet: FacetId,
    scheme: Scheme,
    of: (entry: CatalogEntry) => string | undefined,
  ): readonly FacetValue[] => {
    const entriesOf = sortOut(published, of);
    return scheme.terms.map((term) => value(facet, term.id, term.label, entriesOf(term.id)));
  };
  const classes = bySimpleTerm("class", schemes.class, (entry) => entry.notice.class);
  const inColumn = sortOut(published, (entry) => entry.column.id);
  const byAgency = sortOut(published, (entry) => entry.publisher.id);
  return [
    {
      id: "class",
      name: "按类别",
      emptyPages: true,
      values: classes,
    },
    {
      id: "area",
      name: "重点领域",
      emptyPages: true,
      values: bySimpleTerm("area", schemes["priority-area"], (entry) => entry.notice.priorityArea),
    },
    {
      id: "column",
      name: "按栏目",
      emptyPages: true,
      values: columns.map((column) => findColumn(column, inColumn(column.id), classes)),
    },
    { id: "subject", name: "按主题", emptyPages: false, values: listSubjects(schemes.subject, published) },
    {
      id: "genre",
      name: "按体裁",
      emptyPages: false,
      values: bySimpleTerm("genre", schemes.genre, (entry) => entry.notice.genre),
    },
    {
      id: "agency",
      name: "按机构",
      emptyPages: true,
      values: agencies.map((agency) => value("agency", agency.id, agency.shortName, byAgency(agency.id))),
    },
    { id: "year", name: "按年月", emptyPages: false, values: listYears(published) },
    {
      id: "validity",
      name: "按有效性",
      emptyPages: false,
      values: bySimpleTerm("validity", schemes.validity, (entry) => entry.notice.validity),
    },
  ];
}

/** The facet of an id. */
export function facetOf(facets: readonly Facet[], id: FacetId): Facet {
  const facet = facets.find((candidate) => candidate.id === id);
  if (!facet) throw new Error(`no facet ${id}`);
  return facet;
}

const indexes = new WeakMap<Facet, ReadonlyMap<string, FacetValue>>();

/** The value of an id in a facet; every notice looks for several. */
export function findValue(facets: readonly Facet[], id: FacetId, valueId: string): FacetValue | undefined {
  const facet = facetOf(facets, id);
  let index = indexes.get(facet);
  if (!index) {
    const values = facet.values.flatMap((value) => [value, ...value.children]);
    index = new Map(values.map((value) => [value.id, value]));
    indexes.set(facet, index);
  }
  return index.get(valueId);
}

/** True for paths of the pages of a facet's values. */
export function isInside(path: string, id: FacetId): boolean {
  return path.startsWith(`${folders[id]}/`);
}

const folders: Readonly<Record<FacetId, string>> = {
  class: "catalog/class",
  area: "catalog/area",
  column: "columns",
  subject: "catalog/subject",
  genre: "catalog/genre",
  agency: "agencies",
  year: "catalog/year",
  validity: "catalog/validity",
};

function value(
  facet: FacetId,
  id: string,
  label: string,
  entries: readonly CatalogEntry[],
  children: readonly FacetValue[] = [],
  parent?: string,
): FacetValue {
  return { facet, id, label, path: `${folders[facet]}/${id}/index.html`, entries, children, parent };
}

/** The class itself, where a column is no more than a class and holds the very same notices: one list does for both. */
function findColumn(
  column: Column,
  entries: readonly CatalogEntry[],
  classes: readonly FacetValue[],
): FacetValue {
  const same = isPlainClass(column) ? classes.find(({ id }) => id === column.id) : undefined;
  const holdsSame =
    same?.entries.length === entries.length && entries.every((entry, at) => entry === same.entries[at]);
  return same && holdsSame ? same : value("column", column.id, column.name, entries);
}

/** The columns that are a class, and the addresses that they would have of their own. */
export function listJoinedColumns(
  facets: readonly Facet[],
): readonly { readonly path: string; readonly list: FacetValue }[] {
  return facetOf(facets, "column")
    .values.filter(({ facet }) => facet !== "column")
    .map((list) => ({ path: `${folders.column}/${list.id}/index.html`, list }));
}

/** The lists of a facet; a column that is a class has none of its own. */
export function listOwnValues({ id, values }: Facet): readonly FacetValue[] {
  return values.filter(({ facet }) => facet === id);
}

/** Sorts notices out once, however many terms are asked for; each pile keeps their order. */
function sortOut(
  entries: readonly CatalogEntry[],
  of: (entry: CatalogEntry) => string | undefined,
): (term: string) => readonly CatalogEntry[] {
  const piles = new Map<string, CatalogEntry[]>();
  for (const entry of entries) {
    const term = of(entry);
    if (term === undefined) continue;
    const pile = piles.get(term);
    if (pile) pile.push(entry);
    else piles.set(term, [entry]);
  }
  return (term) => piles.get(term) ?? [];
}

/** A first-level subject holds what stands under it directly and under its second level. */
function listSubjects(scheme: Scheme, published: readonly CatalogEntry[]): readonly FacetValue[] {
  const under = new Map(scheme.terms.map((term) => [term.id, term.parent ?? term.id]));
  const directly = sortOut(published, (entry) => entry.notice.subject);
  const inside = sortOut(published, (entry) => under.get(entry.notice.subject));
  return scheme.terms
    .filter((term) => term.parent === undefined)
    .map((term) => {
      const children = scheme.terms
        .filter((child) => child.parent === term.id)
        .map((child) => value("subject", child.id, child.label, directly(child.id), [], term.label));
      return value("subject", term.id, term.label, inside(term.id), children);
    });
}

function listYears(published: readonly CatalogEntry[]): readonly FacetValue[] {
  const years = new Set(published.map((entry) => yearOf(entry.notice.publishedOn.date)));
  const ofYear = sortOut(published, (entry) => String(yearOf(entry.notice.publishedOn.date)));
  return [...years].map((year) => {
    const entries = ofYear(String(year));
    const ofMonth = sortOut(entries, monthOf);
    const months = [...new Set(entries.map(monthOf))];
    const children = months.map((month) =>
      value("year", `${year}/${month}`, `${year}年${Number(month)}月`, ofMonth(month), [], `${year}年`),
    );
    return value("year", String(year), `${year}年`, entries, children);
  });
}

function monthOf({ notice }: CatalogEntry): string {
  return notice.publishedOn.date.slice(5, 7);
}
