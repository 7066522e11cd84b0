/** Hands on the bundles into which the documents are cut: by sealed years, and the current year in quarters. */
import type { CivilDate } from "../text/civil-date.ts";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";

/** Documents that are indexed and searched together. Bundles never overlap in time, so results need no merging. */
export interface SearchBundle<T extends Dated> {
  /** 2024; 2020-2023 where years are small; 2024-h1, 2024-q1, 2024-05 where one is large; 2026-q1 in the current year. */
  readonly name: string;
  /** Newest first, equal days by address: the place in this list is the document's row. */
  readonly documents: readonly T[];
}

/** What of a document says where it stands. */
export interface Dated {
  readonly url: string;
  readonly year: number;
  readonly date: string;
}

/** A document that is known by a key before it is read: the same key, the same document. */
export interface Keyed extends Dated {
  /** Put together when it is asked for. */
  readonly key: () => string;
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
export function cutBundles<T extends Dated>(
  documents: readonly T[],
  today: CivilDate,
): readonly SearchBundle<T>[] {
  const current = Number(today.slice(0, 4));
  const years = [...groupBy(documents.toSorted(newestFirst), ({ year }) => year)];
  const growing = years.filter(([year]) => year >= current);
  const sealed = years.filter(([year]) => year < current);
  return [
    ...growing.flatMap(([year, ofYear]) => cutYear(year, ofYear, quarters)),
    ...joinYears(sealed).flatMap((group) =>
      group.length === 1
        ? group.flatMap(([year, ofYear]) => cutYear(year, ofYear, wholeYear))
        : [joinGroup(group)],
    ),
  ];
}

type Year<T> = readonly [year: number, documents: readonly T[]];

/** Sealed years, newest first, in groups that are small enough together. */
function joinYears<T>(sealed: readonly Year<T>[]): readonly (readonly Year<T>[])[] {
  const groups: Year<T>[][] = [];
  for (const year of sealed.toReversed()) {
    const group = groups.at(-1);
    const size = [...(group ?? []), year].reduce((sum, [, { length }]) => sum + length, 0);
    if (group !== undefined && size <= fewDocuments) group.unshift(year);
    else groups.push([year]);
  }
  return groups.reverse();
}

function joinGroup<T extends Dated>(group: readonly Year<T>[]): SearchBundle<T> {
  const years = group.map(([year]) => year);
  return { name: `${years.at(-1)}-${years[0]}`, documents: group.flatMap(([, documents]) => documents) };
}

/** Into how many parts a sealed year is cut at least, and one that is still growing. */
const wholeYear = 1;
const quarters = 4;

/** In which part of its year a document stands, by the number of parts: 1, 2, 4 or 12. */
const partNames: readonly (readonly [number, (month: number) => string])[] = [
  [wholeYear, () => ""],
  [2, (month) => `-h${Math.ceil(month / 6)}`],
  [quarters, (month) => `-q${Math.ceil(month / 3)}`],
  [12, (month) => `-${String(month).padStart(2, "0")}`],
];

function cutYear<T extends Dated>(
  year: number,
  documents: readonly T[],
  fewestParts: number,
): readonly SearchBundle<T>[] {
  const ways = partNames
    .filter(([parts]) => parts >= fewestParts)
    .map(([, name]) => groupBy(documents, ({ date }) => `${year}${name(Number(date.slice(5, 7)))}`));
  const fitting = ways.find((parts) => [...parts.values()].every(({ length }) => length <= mostDocuments));
  return [...(fitting ?? ways.at(-1) ?? [])].map(([name, inside]) => ({ name, documents: inside }));
}

function groupBy<T, K>(documents: readonly T[], keyOf: (document: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const document of documents) {
    const known = groups.get(keyOf(document));
    if (known) known.push(document);
    else groups.set(keyOf(document), [document]);
  }
  return groups;
}

function newestFirst(left: Dated, right: Dated): number {
  return compareCodePoints(right.date, left.date) || compareCodePoints(left.url, right.url);
}

/** All that a bundle is made of, as one digest: the same key, the same bundle. */
export function keyOfBundle({ name, documents }: SearchBundle<Keyed>): string {
  return digestOf(JSON.stringify([name, documents.map(({ key }) => key())]));
}
