/** Hands on the rows of a bundle that hold every term and none of the words that are kept out. */
import type { ListedBundle } from "../manifest.ts";
import { intersect, type TermOutlook } from "./directory.ts";
import type { Edition } from "./edition.ts";
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
  edition: Edition,
  placed: PlacedBundle,
  { terms, excluded }: Wanted,
): Promise<readonly number[]> {
  const found: (readonly number[])[] = [];
  for (const term of terms) {
    const rows = await findTerm(edition, placed, term);
    if (rows.length === 0) return [];
    found.push(rows);
  }
  const rows = intersect(found);
  if (rows.length === 0) return rows;
  const without = new Set<number>();
  for (const word of excluded) for (const row of await findTerm(edition, placed, word)) without.add(row);
  return rows.filter((row) => !without.has(row));
}

/** Begins to read the few documents that finding will read; a failure shows when they are found. */
export function readAhead(edition: Edition, placed: PlacedBundle, wanted: Wanted): void {
  begin(edition, placed, wanted, async ({ rows }) => {
    if (rows.length <= fewReadings)
      await Promise.all(rows.map((row) => readShown(edition.data, { bundle: placed.bundle, row })));
  });
}

/** Begins to load the parts of the index that finding will ask; a failure shows when it is asked. */
export function loadAhead(edition: Edition, placed: PlacedBundle, wanted: Wanted): void {
  begin(edition, placed, wanted, async ({ rows }, term) => {
    if (rows.length > fewReadings) await edition.preload(placed.bundle, term);
  });
}

function begin(
  edition: Edition,
  { place }: PlacedBundle,
  { terms }: Wanted,
  load: (outlook: TermOutlook, term: string) => Promise<void>,
): void {
  const beginWith = async (term: string): Promise<void> => {
    const outlook = (await edition.lookUp(term)).get(place);
    if (outlook !== undefined && !outlook.isWhole) await load(outlook, term);
  };
  for (const term of terms) void beginWith(term).catch(() => undefined);
}

async function findTerm(
  edition: Edition,
  { bundle, place }: PlacedBundle,
  term: string,
): Promise<readonly number[]> {
  const outlook = (await edition.lookUp(term)).get(place);
  if (outlook === undefined) return [];
  if (outlook.isWhole) return outlook.rows;
  if (outlook.rows.length <= fewReadings) return await sift(edition, bundle, outlook.rows, term);
  return await edition.find(bundle, term);
}

/** Reading so many documents costs no more than asking the engine, which loads a part of the index for each sign of a passage. */
const fewReadings = 12;

async function sift(
  edition: Edition,
  bundle: ListedBundle,
  rows: readonly number[],
  passage: string,
): Promise<readonly number[]> {
  const held = await Promise.all(rows.map((row) => holdsPassage(edition.data, { bundle, row }, passage)));
  return rows.filter((_, index) => held[index]);
}
