/** Hands on the search over all bundles: title hits of all years first, then the bundles one by one, newest first. */
import type { ListedBundle } from "../manifest.ts";
import type { BundleShelf } from "./bundle-shelf.ts";
import { intersect, type Outlook } from "./directory.ts";
import type { Edition } from "./edition.ts";
import { findRows, loadAhead, type PlacedBundle, readAhead } from "./find-rows.ts";
import { holdsAll } from "./passage.ts";
import type { Order, Query } from "./query.ts";
import { isNarrow, listBarriers, type Records, type Sieve } from "./records.ts";
import { type Hit, readShown } from "./shown.ts";

/** What is to be found, and who is told. */
export interface SearchTask extends Sieve {
  readonly query: Query;
  readonly order: Order;
  /** Title hits that are wanted before the bundles are asked. */
  readonly early: number;
  /** Asks also the bundles that the filters leave out, so that what each filter would leave can be counted. */
  readonly counting: boolean;
  onStep?(step: SearchStep): void;
  /** Documents whose titles hold every term, newest first: proved, and told before the bundles are asked, which waits for it. */
  onTitles?(hits: readonly Hit[], terms: readonly string[]): Promise<void> | void;
  /** What a bundle holds, in order; title hits that were told are not told again. */
  onBundle?(found: FoundBundle): void;
  /** True once nobody waits for the answer any more. */
  isStale?(): boolean;
}

/** How far the search has come, told before each bundle. */
export interface SearchStep {
  readonly done: readonly ListedBundle[];
  readonly next: ListedBundle;
  readonly ahead: number;
}

/** The answer of one bundle. */
export interface FoundBundle {
  readonly bundle: ListedBundle;
  /** There where the task counts or sieves. */
  readonly records: Records | undefined;
  readonly terms: readonly string[];
  /** Title hits that were not told yet, then the others. */
  readonly titles: readonly Hit[];
  readonly others: readonly Hit[];
  /** Every row that holds the words, whatever the filters. */
  readonly rows: readonly number[];
}

/** The whole answer. */
export interface SearchOutcome {
  readonly total: number;
  /** Matches that only the filters keep out; in the bundles that were asked. */
  readonly filteredOut: number;
  /** The terms that were found: those of the query, or all its words apart. */
  readonly terms: readonly string[];
}

/** Searches; `undefined` when the task went stale on the way. */
export async function searchSite(shelf: BundleShelf, task: SearchTask): Promise<SearchOutcome | undefined> {
  const { terms, apart } = task.query;
  if (terms.length === 0) return { total: 0, filteredOut: 0, terms };
  const edition = await shelf.edition();
  const areFound = apart.length === 0 || (await areAnywhere(edition, task, terms));
  return await searchTerms(edition, task, areFound ? terms : apart);
}

/** Whether a document holds the terms, whatever narrows the search: a filter must not change what is asked. */
async function areAnywhere(edition: Edition, task: SearchTask, terms: readonly string[]): Promise<boolean> {
  const outlooks = await lookUpAll(edition, terms);
  const asked = orderBundles(edition.bundles, task).filter(({ place }) => mayHold(outlooks, place));
  for (const [index, placed] of asked.entries()) {
    if (task.isStale?.()) return false;
    task.onStep?.({ done: [], next: placed.bundle, ahead: asked.length - index });
    if ((await findRows(edition, placed, { terms, excluded: [] })).length > 0) return true;
  }
  return false;
}

function lookUpAll(edition: Edition, terms: readonly string[]): Promise<readonly Outlook[]> {
  return Promise.all(terms.map((term) => edition.lookUp(term)));
}

function mayHold(outlooks: readonly Outlook[], place: number): boolean {
  return outlooks.every((outlook) => outlook.has(place));
}

async function searchTerms(
  edition: Edition,
  task: SearchTask,
  terms: readonly string[],
): Promise<SearchOutcome | undefined> {
  const isStale = (): boolean => task.isStale?.() ?? false;
  const outlooks = await lookUpAll(edition, terms);
  const asked = orderBundles(edition.bundles, task).filter(
    ({ bundle, place }) => mayHold(outlooks, place) && (task.counting || !isOutside(bundle, task)),
  );
  const titlesOf = (place: number): readonly number[] =>
    task.order === "titles" ? intersect(outlooks.map((outlook) => outlook.get(place)?.titles ?? [])) : [];
  if (isStale()) return undefined;
  const areCertain = outlooks.every((outlook) => [...outlook.values()].every(({ isWhole }) => isWhole));
  const told = await tellTitles(edition, task, { titlesOf, areCertain, asked, terms });
  const wanted = { terms, excluded: task.query.excluded };
  let total = 0;
  let unfiltered = 0;
  for (const [index, placed] of asked.entries()) {
    if (isStale()) return undefined;
    const { bundle, place } = placed;
    task.onStep?.({
      done: asked.slice(0, index).map((done) => done.bundle),
      next: bundle,
      ahead: asked.length - index,
    });
    for (const next of asked.slice(index + 1, index + 1 + bundlesRead)) readAhead(edition, next, wanted);
    for (const next of asked.slice(index + 1, index + 1 + bundlesLoaded)) loadAhead(edition, next, wanted);
    const records = task.counting || isNarrow(task) ? await edition.records(bundle) : undefined;
    const rows = await findRows(edition, placed, wanted);
    if (isStale()) return undefined;
    const kept = records ? rows.filter((row) => listBarriers(records, row, task).length === 0) : rows;
    total += kept.length;
    unfiltered += rows.length;
    const before = told.rows.get(place) ?? new Set();
    const inTitles = new Set(told.areAll ? [] : titlesOf(place));
    const hits = (keeps: (row: number) => boolean): readonly Hit[] =>
      inOrder(kept, task)
        .filter((row) => !before.has(row) && keeps(row))
        .map((row) => ({ bundle, row }));
    task.onBundle?.({
      bundle,
      records,
      terms,
      titles: hits((row) => inTitles.has(row)),
      others: hits((row) => !inTitles.has(row)),
      rows,
    });
  }
  return { total, filteredOut: unfiltered - total, terms };
}

/** Of so many bundles ahead the few documents in question are read while one answers; of so many the index is loaded. */
const bundlesRead = 6;
const bundlesLoaded = 2;

/** The bundles in the order in which they are asked: what the filters leave out is counted, but after what was asked for. */
function orderBundles(bundles: readonly ListedBundle[], task: SearchTask): readonly PlacedBundle[] {
  const placed = bundles.map((bundle, place) => ({ bundle, place }));
  if (task.order === "oldest") placed.reverse();
  return [
    ...placed.filter(({ bundle }) => !isOutside(bundle, task)),
    ...placed.filter(({ bundle }) => isOutside(bundle, task)),
  ];
}

function isOutside({ from, to }: ListedBundle, { filters, span }: Sieve): boolean {
  const inYears =
    filters.year.length === 0 ||
    filters.year.some((year) => from.slice(0, 4) <= year && year <= to.slice(0, 4));
  return !inYears || (span.from !== "" && to < span.from) || (span.to !== "" && from > span.to);
}

function inOrder(rows: readonly number[], { order }: SearchTask): readonly number[] {
  return order === "oldest" ? [...rows].reverse() : rows;
}

interface TitleSearch {
  readonly titlesOf: (place: number) => readonly number[];
  /** Nothing but the titles' rows need be read: they hold the terms for certain. */
  readonly areCertain: boolean;
  readonly asked: readonly PlacedBundle[];
  readonly terms: readonly string[];
}

/** Tells the newest title hits, proved by the titles themselves, and hands on which they were. */
async function tellTitles(
  edition: Edition,
  task: SearchTask,
  { titlesOf, areCertain, asked, terms }: TitleSearch,
): Promise<ToldTitles> {
  const told = new Map<number, Set<number>>();
  const hits: Hit[] = [];
  const inside = asked.filter(({ bundle }) => !isOutside(bundle, task));
  const candidates = listCandidates(
    await sievedTitles(edition, task, { titlesOf, areCertain, asked: inside, terms }),
  );
  for (let batch = take(candidates, task.early); batch.length > 0; ) {
    const proved = await Promise.all(
      batch.map(async (one) => areCertain || (await isTitled(edition, one, terms))),
    );
    if (task.isStale?.()) break;
    for (const [index, { placed, row }] of batch.entries()) {
      if (!proved[index]) continue;
      hits.push({ bundle: placed.bundle, row });
      told.set(placed.place, (told.get(placed.place) ?? new Set()).add(row));
    }
    batch = take(candidates, task.early - hits.length);
  }
  if (hits.length > 0 && !task.isStale?.()) await task.onTitles?.(hits, terms);
  // Fewer than were wanted: every candidate has been tried.
  return { rows: told, areAll: hits.length < task.early };
}

/** The title hits that were told, by the place of their bundle, and whether there are no others. */
interface ToldTitles {
  readonly rows: ReadonlyMap<number, ReadonlySet<number>>;
  readonly areAll: boolean;
}

/**
 * The candidates that filters and excluded words leave, as they are taken: whatever needs no text is asked first, since a narrow
 * filter would else have every text of the site read.
 */
async function sievedTitles(
  edition: Edition,
  task: SearchTask,
  { titlesOf, asked, terms }: TitleSearch,
): Promise<readonly { readonly placed: PlacedBundle; readonly rows: readonly number[] }[]> {
  const sieved = asked.map(async (placed) => {
    let rows = titlesOf(placed.place);
    if (rows.length > 0 && isNarrow(task)) {
      const records = await edition.records(placed.bundle);
      rows = rows.filter((row) => listBarriers(records, row, task).length === 0);
    }
    if (rows.length > 0 && task.query.excluded.length > 0)
      rows = intersect([rows, await findRows(edition, placed, { terms, excluded: task.query.excluded })]);
    return { placed, rows };
  });
  return await Promise.all(sieved);
}

interface TitleCandidate {
  readonly placed: PlacedBundle;
  readonly row: number;
}

function* listCandidates(
  sieved: readonly { readonly placed: PlacedBundle; readonly rows: readonly number[] }[],
): Generator<TitleCandidate> {
  for (const { placed, rows } of sieved) for (const row of rows) yield { placed, row };
}

/** The next so many. */
function take<T>(from: Generator<T>, count: number): readonly T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = from.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

async function isTitled(
  { data }: Edition,
  { placed, row }: TitleCandidate,
  terms: readonly string[],
): Promise<boolean> {
  const { title } = await readShown(data, { bundle: placed.bundle, row });
  return holdsAll(title, terms);
}
