/** Reads what is searched: the bodies of notices and texts, with the figures that they quote. */
import { quoteBodies } from "../statistics/quotes.ts";
import type { SiteView } from "../page/site-view.ts";
import { listTextPlaces } from "../page/text-places.ts";
import { collectDocuments } from "../search/collect-documents.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { readBodies } from "../effects/read-bodies.ts";

/** Every document of the site as it is searched. Paths of bodies are seen from `seenFrom`. */
export async function readDocuments(view: SiteView, seenFrom: string): Promise<readonly SearchDocument[]> {
  const texts = listTextPlaces(view);
  const refs = [
    ...view.catalog.published.map((entry) => entry.notice.body),
    ...texts.map((text) => text.body),
  ];
  const read = quoteBodies(await readBodies(refs, seenFrom), view.catalog, view.tables.values());
  return collectDocuments(view.catalog, texts, read);
}
