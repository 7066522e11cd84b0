/** Hands on the records of each year's search bundle. */
import { compareCodePoints } from "../text/collate.ts";
import { encodeContent } from "./encode.ts";
import type { SearchDocument } from "./search-document.ts";

/** One document as Pagefind takes it: encoded words to search, real text to show. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Place in the year, from 0: the newest first. */
  readonly order: number;
}

/** The documents of one year. Years never overlap in time, so results need no merging. */
export interface YearBundle {
  readonly year: number;
  readonly records: readonly SearchRecord[];
}

/** Cuts documents into years, newest year first, and puts each year's in order: newest first, equal days by address. */
export function bundleByYear(documents: readonly SearchDocument[]): readonly YearBundle[] {
  const years = [...new Set(documents.map((document) => document.year))].sort((left, right) => right - left);
  return years.map((year) => ({
    year,
    records: documents
      .filter((document) => document.year === year)
      .sort(
        (left, right) => compareCodePoints(right.date, left.date) || compareCodePoints(left.url, right.url),
      )
      .map(toRecord),
  }));
}

function toRecord(document: SearchDocument, order: number): SearchRecord {
  const { url, title, lines, date, publisher, validity, documentNumber } = document;
  const facets = { class: document.class, publisher, validity };
  return {
    url,
    // Pagefind drops a record without a word; the document would then be missing from the year's count.
    content: encodeContent([title, ...lines]) || emptyContent,
    meta: keepFilled({ title, text: lines.join("\n"), date, documentNumber, ...facets }),
    filters: Object.fromEntries(Object.entries(keepFilled(facets)).map(([name, value]) => [name, [value]])),
    order,
  };
}

const emptyContent = "empty";

function keepFilled(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) if (value) filled[name] = wellFormed(value);
  return filled;
}

// Half a surrogate pair cannot be handed to Pagefind: its JSON reader refuses it.
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}
