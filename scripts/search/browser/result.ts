/** Hands on one result as it is shown. */

import type { EngineHit } from "./pagefind-engine.js";
import { beginPassage, findPassage, markAll, type Piece } from "./passage.ts";

/** A document found, with its marked title and passage. */
export interface SearchResult {
  /** Relative to the site root. */
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string;
  readonly class: string;
  readonly validity: string;
  readonly documentNumber: string;
  readonly markedTitle: readonly Piece[];
  readonly passage: readonly Piece[];
  /** False where only the title holds the query: the passage is then the beginning of the text. */
  readonly inText: boolean;
}

/** Loads a hit and finds in it what was asked. */
export async function loadResult(hit: EngineHit, passages: readonly string[]): Promise<SearchResult> {
  const { raw_url, meta } = await hit.data();
  const { title = "", text = "" } = meta;
  const passage = findPassage(text, passages);
  return {
    url: raw_url,
    title,
    date: meta.date ?? "",
    publisher: meta.publisher ?? "",
    class: meta.class ?? "",
    validity: meta.validity ?? "",
    documentNumber: meta.documentNumber ?? "",
    markedTitle: markAll(title, passages),
    passage: passage ?? beginPassage(text),
    inText: passage !== undefined,
  };
}
