/** Hands on the ways into the catalog: each value of each facet with its notices and its address. */

import { yearOf } from "../text/civil-date.ts";
import type { Agency } from "../record/agency.ts";
import type { Scheme } from "../record/scheme.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";

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
  const bySimpleTerm = (facet: FacetId, scheme: Scheme, of: (entry: CatalogEntry) => string | undefined) =>
    scheme.terms.map((term) =>
      value(
        facet,
        term.id,
        term.label,
        published.filter((entry) => of(entry) === term.id),
      ),
    );
  return [
    {
      id: "class",
      name: "按类别",
      emptyPages: true,
      values: bySimpleTerm("class", schemes.class, (entry) => entry.notice.class),
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
      values: columns.map((column) =>
        value(
          "column",
          column.id,
          column.name,
          published.filter((entry) => entry.column.id === column.id),
        ),
      ),
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
      values: agencies.map((agency) => listAgency(agency, published)),
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

function listAgency(agency: Agency, published: readonly CatalogEntry[]): FacetValue {
  return value(
    "agency",
    agency.id,
    agency.shortName,
    published.filter((entry) => entry.publisher.id === agency.id),
  );
}

/** A first-level subject holds what stands under it directly and under its second level. */
function listSubjects(scheme: Scheme, published: readonly CatalogEntry[]): readonly FacetValue[] {
  return scheme.terms
    .filter((term) => term.parent === undefined)
    .map((term) => {
      const children = scheme.terms
        .filter((child) => child.parent === term.id)
        .map((child) =>
          value(
            "subject",
            child.id,
            child.label,
            published.filter((entry) => entry.notice.subject === child.id),
            [],
            term.label,
          ),
        );
      const inside = new Set([term.id, ...children.map((child) => child.id)]);
      return value(
        "subject",
        term.id,
        term.label,
        published.filter((entry) => inside.has(entry.notice.subject)),
        children,
      );
    });
}

function listYears(published: readonly CatalogEntry[]): readonly FacetValue[] {
  const years = new Map<number, CatalogEntry[]>();
  for (const entry of published) {
    const year = yearOf(entry.notice.publishedOn.date);
    const entries = years.get(year);
    if (entries) entries.push(entry);
    else years.set(year, [entry]);
  }
  return [...years].map(([year, entries]) => {
    const months = [...new Set(entries.map((entry) => entry.notice.publishedOn.date.slice(5, 7)))];
    const children = months.map((month) => {
      const inside = entries.filter((entry) => entry.notice.publishedOn.date.slice(5, 7) === month);
      return value("year", `${year}/${month}`, `${year}年${Number(month)}月`, inside, [], `${year}年`);
    });
    return value("year", String(year), `${year}年`, entries, children);
  });
}
