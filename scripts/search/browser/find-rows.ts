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
  let rows = outlook.rows;
  // Part by part, the rarest first: mostly two or three leave next to nothing to read, however long the passage is.
  for (const part of [undefined, ...narrowing(term, outlook)]) {
    if (part !== undefined) {
      const found = await (await shelf.index(bundle)).find(part);
      rows = rows === undefined ? found : intersect([rows, found]);
    }
    if (rows !== undefined && rows.length <= fewReadings) return await sift(shelf, bundle, rows, term);
  }
  return await (await shelf.index(bundle)).find(term);
}

/** Reading so many documents costs no more than the parts of the index that a passage would need. */
const fewReadings = 10;

/** The parts of a term that are worth asking for alone: none where asking for the whole costs no more. */
function narrowing(term: string, { parts }: TermOutlook): readonly string[] {
  return [...term].length > 3 ? parts : [];
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
  if (outlook.rows !== undefined && outlook.rows.length <= fewReadings) return;
  const [first = term] = narrowing(term, outlook);
  await (await shelf.index(bundle)).preload(first);
}
