/** Hands on the bundles into which the documents are cut: by sealed years, and the current year in quarters. */
import type { CivilDate } from "../text/civil-date.ts";
import { compareCodePoints } from "../text/collate.ts";
import type { SearchDocument } from "./search-document.ts";

/** Documents that are indexed and searched together. Bundles never overlap in time, so results need no merging. */
export interface SearchBundle {
  /** 2024; 2020-2023 where years are small; 2024-h1, 2024-q1, 2024-05 where one is large; 2026-q1 in the current year. */
  readonly name: string;
  /** Newest first, equal days by address: the place in this list is the document's row. */
  readonly documents: readonly SearchDocument[];
}

/**
 * Pagefind takes half a megabyte for each document while it indexes (measured), so that a bundle of this size stays within
 * about a gigabyte. A year that is larger is cut into halves, quarters or months.
 */
export const mostDocuments = 2_400;

/**
 * Each bundle costs a query some 30 KB before it answers, so that small sealed years share one: added up from the oldest, so
 * that what is sealed stays as it is.
 */
export const fewDocuments = 1_600;

/**
 * Cuts documents into bundles, newest first. `today` says which year is still growing: its quarters are bundles of their own, so
 * that a new notice touches a small one.
 */
export function cutBundles(documents: readonly SearchDocument[], today: CivilDate): readonly SearchBundle[] {
  const current = Number(today.slice(0, 4));
  const years = [...groupBy(documents.toSorted(newestFirst), ({ year }) => year)];
  const growing = years.filter(([year]) => year >= current);
  const sealed = years.filter(([year]) => year < current);
  return [
    ...growing.flatMap(([year, ofYear]) => cutYear(year, ofYear, true)),
    ...joinYears(sealed).flatMap((group) =>
      group.length === 1
        ? group.flatMap(([year, ofYear]) => cutYear(year, ofYear, false))
        : [joinGroup(group)],
    ),
  ];
}

type Year = readonly [year: number, documents: readonly SearchDocument[]];

/** Sealed years, newest first, in groups that are small enough together. */
function joinYears(sealed: readonly Year[]): readonly (readonly Year[])[] {
  const groups: Year[][] = [];
  for (const year of sealed.toReversed()) {
    const group = groups.at(-1);
    const size = [...(group ?? []), year].reduce((sum, [, { length }]) => sum + length, 0);
    if (group !== undefined && size <= fewDocuments) group.unshift(year);
    else groups.push([year]);
  }
  return groups.reverse();
}

function joinGroup(group: readonly Year[]): SearchBundle {
  const years = group.map(([year]) => year);
  return { name: `${years.at(-1)}-${years[0]}`, documents: group.flatMap(([, documents]) => documents) };
}

/** In which part of its year a document stands, by the number of parts: 1, 2, 4 or 12. */
const partNames: readonly (readonly [number, (month: number) => string])[] = [
  [1, () => ""],
  [2, (month) => `-h${Math.ceil(month / 6)}`],
  [4, (month) => `-q${Math.ceil(month / 3)}`],
  [12, (month) => `-${String(month).padStart(2, "0")}`],
];

function cutYear(
  year: number,
  documents: readonly SearchDocument[],
  growing: boolean,
): readonly SearchBundle[] {
  const ways = partNames
    .filter(([parts]) => parts >= (growing ? 4 : 1))
    .map(([, name]) => groupBy(documents, ({ date }) => `${year}${name(Number(date.slice(5, 7)))}`));
  const fitting = ways.find((parts) => [...parts.values()].every(({ length }) => length <= mostDocuments));
  return [...(fitting ?? ways.at(-1) ?? [])].map(([name, inside]) => ({ name, documents: inside }));
}

function groupBy<K>(
  documents: readonly SearchDocument[],
  keyOf: (document: SearchDocument) => K,
): ReadonlyMap<K, readonly SearchDocument[]> {
  const groups = new Map<K, SearchDocument[]>();
  for (const document of documents) {
    const known = groups.get(keyOf(document));
    if (known) known.push(document);
    else groups.set(keyOf(document), [document]);
  }
  return groups;
}

function newestFirst(left: SearchDocument, right: SearchDocument): number {
  return compareCodePoints(right.date, left.date) || compareCodePoints(left.url, right.url);
}
