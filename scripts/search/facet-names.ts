/** Hands on the facets by which results are narrowed. The page, its address and the index name them alike. */

/** The facets of a document besides its year. */
export const facetNames = ["class", "publisher", "subject", "genre", "area", "validity"] as const;

export type FacetName = (typeof facetNames)[number];

/** Something for each facet. */
export function eachFacet<T>(make: (name: FacetName) => T): Readonly<Record<FacetName, T>> {
  return {
    class: make("class"),
    publisher: make("publisher"),
    subject: make("subject"),
    genre: make("genre"),
    area: make("area"),
    validity: make("validity"),
  };
}
