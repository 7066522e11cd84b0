/** Hands on what a bundle keeps of its documents for sifting results: day, facets, address. */
import { eachFacet, type FacetName } from "./facet-names.ts";
import type { SearchDocument } from "./search-document.ts";

/** The columns of a bundle's documents in the order of their rows, written so that neighbours that are alike pack well. */
export interface BundleRecords {
  /** The day of each: `20240524 20240524 20240523`. */
  readonly days: string;
  /** For each facet its values, and for each document the place of its value in them, in base 36, parted by spaces. */
  readonly facets: Readonly<Record<FacetName, { readonly values: readonly string[]; readonly of: string }>>;
}

/** The columns. */
export function makeRecords(documents: readonly SearchDocument[]): BundleRecords {
  return {
    days: documents.map(({ date }) => date.replaceAll("-", "")).join(" "),
    facets: eachFacet((name) => {
      const values = [...new Set(documents.map((document) => document[name]))];
      const places = new Map(values.map((value, place) => [value, place.toString(36)]));
      return { values, of: documents.map((document) => places.get(document[name])).join(" ") };
    }),
  };
}

/** The addresses of a bundle's documents, one a line: wanted only by those who ask for all of them. */
export function listAddresses(documents: readonly SearchDocument[]): string {
  return documents.map(({ url }) => url).join("\n");
}
