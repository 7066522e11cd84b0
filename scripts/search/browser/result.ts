/** Hands on one result as it is shown. */
import type { DataFolder } from "./data-folder.ts";
import { beginPassage, findPassage, holdsTerm, markAll, type Piece } from "./passage.ts";
import { type Hit, readAttached, readShown } from "./shown.ts";

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
  /** The attachment in which the passage stands; empty where it stands in the text. */
  readonly attachment: string;
  readonly markedTitle: readonly Piece[];
  readonly passage: readonly Piece[];
  /** False where only the title holds the query: the passage is then the beginning of the text. */
  readonly inText: boolean;
}

/** Loads a hit and finds in it what was asked. */
export async function loadResult(
  data: DataFolder,
  hit: Hit,
  terms: readonly string[],
): Promise<SearchResult> {
  const shown = await readShown(data, hit);
  const { url, title, text, date } = shown;
  const inText = findPassage(text, terms);
  const elsewhere = shown.attached && !terms.every((term) => holdsTerm(`${title}\n${text}`, term));
  const attached = elsewhere ? await findAttached(data, hit, terms) : undefined;
  const passage = attached?.passage ?? inText;
  return {
    url,
    title,
    date,
    publisher: shown.publisher ?? "",
    class: shown.class ?? "",
    validity: shown.validity ?? "",
    documentNumber: shown.documentNumber ?? "",
    attachment: attached?.name ?? "",
    markedTitle: markAll(title, terms),
    passage: passage ?? beginPassage(text),
    inText: passage !== undefined,
  };
}

async function findAttached(
  data: DataFolder,
  hit: Hit,
  terms: readonly string[],
): Promise<{ readonly name: string; readonly passage: readonly Piece[] } | undefined> {
  for (const { name, text } of await readAttached(data, hit)) {
    const passage = findPassage(text, terms);
    if (passage !== undefined) return { name, passage };
  }
  return undefined;
}
