/** Hands on documents as the index takes them: cut into bundles, each document known by all that it holds. */
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { digestOf } from "../../scripts/text/digest.ts";
import { cutBundles } from "../../scripts/search/bundles.ts";
import type { SearchDocument } from "../../scripts/search/search-document.ts";

/** What `indexBundles` is told of them. */
export function keyDocuments(documents: readonly SearchDocument[], today: CivilDate) {
  const keyed = documents.map((document) => ({ ...document, key: () => digestOf(JSON.stringify(document)) }));
  return {
    bundles: cutBundles(keyed, today),
    load: async (bundle: { readonly documents: readonly SearchDocument[] }) => bundle.documents,
  };
}
