/** Hands on the rows of a bundle that hold every term and none of the words that are kept out. */
import type { ListedBundle } from "../manifest.ts";
import type { BundleShelf } from "./bundle-shelf.ts";
import { intersect, type TermOutlook } from "./directory.ts";
import { holdsPassage } from "./shown.ts";

/** A bundle with its place in the manifest. */
export interface PlacedBundle {
  readonly bundle: ListedBundle;
  readonly place: number;
}

/** What is wanted and what is not, folded. */
export interface Wanted {
  readonly terms: readonly string[];
  readonly excluded: readonly string[];
}

/** Finds the rows, ascending. */
export async function findRows(
  shelf: BundleShelf,
  placed: PlacedBundle,
  { terms, excluded }: Wanted,
): Promise<readonly number[]> {
  const found: (readonly number[])[] = [];
  for (const term of terms) {
    const rows = await findTerm(shelf, placed, term);
    if (rows.length === 0) return [];
    found.push(rows);
  }
  const rows = intersect(found);
  if (rows.length === 0) return rows;
  const without = new Set<number>();
  for (const word of excluded) for (const row of await findTerm(shelf, placed, word)) without.add(row);
  return rows.filter((row) => !without.has(row));
}

/** Begins to load what finding will need; a failure shows when it is found. */
export function fetchAhead(shelf: BundleShelf, placed: PlacedBundle, { terms }: Wanted): void {
  for (const term of terms) void fetchTerm(shelf, placed, term).catch(() => undefined);
}

async function findTerm(
  shelf: BundleShelf,
  { bundle, place }: PlacedBundle,
  term: string,
): Promise<readonly number[]> {
  const outlook = (await shelf.lookUp(term)).get(place);
  if (outlook === undefined) return [];
  if (outlook.isWhole) return outlook.rows ?? [];
  const length = [...term].length;
  const few = countReadings(length);
  let rows = outlook.rows;
  for (const parts of [[], ...listSteps(outlook, length)]) {
    const index = parts.length > 0 ? await shelf.index(bundle) : undefined;
    const found = index ? await Promise.all(parts.map((part) => index.find(part))) : [];
    if (rows !== undefined || found.length > 0)
      rows = intersect(rows === undefined ? found : [rows, ...found]);
    if (rows !== undefined && rows.length <= few) return await sift(shelf, bundle, rows, term);
  }
  return await (await shelf.index(bundle)).find(term);
}

/** Reading so many documents costs no more than asking for a passage whole, which loads a part of the index for each sign of it. */
function countReadings(length: number): number {
  return Math.max(10, length * 4);
}

/**
 * The parts of a term that are asked for alone, the rarest first: mostly they leave next to nothing to read, however long the
 * passage is. None where asking for the whole costs no more.
 */
function listSteps({ parts }: TermOutlook, length: number): readonly (readonly string[])[] {
  if (length < 4) return [];
  return [parts.slice(0, 2), parts.slice(2, 4)].filter((step) => step.length > 0);
}

async function sift(
  shelf: BundleShelf,
  bundle: ListedBundle,
  rows: readonly number[],
  passage: string,
): Promise<readonly number[]> {
  const held = await Promise.all(rows.map((row) => holdsPassage(shelf.data, { bundle, row }, passage)));
  return rows.filter((_, index) => held[index]);
}

async function fetchTerm(shelf: BundleShelf, { bundle, place }: PlacedBundle, term: string): Promise<void> {
  const outlook = (await shelf.lookUp(term)).get(place);
  if (outlook === undefined || outlook.isWhole) return;
  const length = [...term].length;
  if (outlook.rows !== undefined && outlook.rows.length <= countReadings(length)) return;
  const [first = [term]] = listSteps(outlook, length);
  const index = await shelf.index(bundle);
  await Promise.all(first.map((part) => index.preload(part)));
}
