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
  const length = [...term].length;
  if (length === 1) return outlook.rows ?? [];
  if (outlook.rows !== undefined) return await sift(shelf, bundle, outlook.rows, term);
  const index = await shelf.index(bundle);
  const rarest = rarestParts(outlook, length);
  if (rarest.length > 0) {
    const rows = intersect(await Promise.all(rarest.map((pair) => index.find(pair))));
    if (rows.length <= fewReadings) return await sift(shelf, bundle, rows, term);
  }
  return await index.find(term);
}

/** Reading so many documents costs no more than the parts of the index that a long passage would need. */
const fewReadings = 8;

/** The two rarest parts of a passage that has more: mostly they leave next to nothing to read. */
function rarestParts({ parts }: TermOutlook, length: number): readonly string[] {
  return length > 3 ? parts.slice(0, 2).filter((part) => [...part].length < length) : [];
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
  if (outlook === undefined || outlook.rows !== undefined) return;
  const index = await shelf.index(bundle);
  const rarest = rarestParts(outlook, [...term].length);
  await Promise.all((rarest.length > 0 ? rarest : [term]).map((passage) => index.preload(passage)));
}
