/** Hands on the rows of a bundle that hold every term and none of the words that are kept out. */
import type { ListedBundle } from "../manifest.ts";
import type { BundleShelf } from "./bundle-shelf.ts";
import { intersect, type TermOutlook } from "./directory.ts";
import { holdsPassage, readShown } from "./shown.ts";

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

/** Begins to read the few documents that finding will read; a failure shows when they are found. */
export function readAhead(shelf: BundleShelf, placed: PlacedBundle, wanted: Wanted): void {
  begin(shelf, placed, wanted, async ({ rows }) => {
    if (rows.length <= fewReadings)
      await Promise.all(rows.map((row) => readShown(shelf.data, { bundle: placed.bundle, row })));
  });
}

/** Begins to load the parts of the index that finding will ask; a failure shows when it is asked. */
export function loadAhead(shelf: BundleShelf, placed: PlacedBundle, wanted: Wanted): void {
  begin(shelf, placed, wanted, async ({ rows }, term) => {
    if (rows.length > fewReadings) await (await shelf.index(placed.bundle)).preload(term);
  });
}

function begin(
  shelf: BundleShelf,
  { place }: PlacedBundle,
  { terms }: Wanted,
  load: (outlook: TermOutlook, term: string) => Promise<void>,
): void {
  const beginWith = async (term: string): Promise<void> => {
    const outlook = (await shelf.lookUp(term)).get(place);
    if (outlook !== undefined && !outlook.isWhole) await load(outlook, term);
  };
  for (const term of terms) void beginWith(term).catch(() => undefined);
}

async function findTerm(
  shelf: BundleShelf,
  { bundle, place }: PlacedBundle,
  term: string,
): Promise<readonly number[]> {
  const outlook = (await shelf.lookUp(term)).get(place);
  if (outlook === undefined) return [];
  if (outlook.isWhole) return outlook.rows;
  if (outlook.rows.length <= fewReadings) return await sift(shelf, bundle, outlook.rows, term);
  return await (await shelf.index(bundle)).find(term);
}

/** Reading so many documents costs no more than asking the engine, which loads a part of the index for each sign of a passage. */
const fewReadings = 12;

async function sift(
  shelf: BundleShelf,
  bundle: ListedBundle,
  rows: readonly number[],
  passage: string,
): Promise<readonly number[]> {
  const held = await Promise.all(rows.map((row) => holdsPassage(shelf.data, { bundle, row }, passage)));
  return rows.filter((_, index) => held[index]);
}
