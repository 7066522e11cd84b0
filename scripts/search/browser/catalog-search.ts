/** Hands on the search over all years: newest first, the whole query as a passage, else all of its terms. */
import type { EngineCounts, EngineHit } from "./pagefind-engine.js";
import type { Filters, Query } from "./query.ts";
import { searchYear } from "./year-search.ts";
import type { SearchData } from "./years.ts";

/** What is found in one year. Years arrive one by one, newest first. */
export interface FoundYear {
  readonly year: number;
  readonly hits: readonly EngineHit[];
  /** What was looked for: the whole query, or its terms. */
  readonly passages: readonly string[];
  readonly unfiltered: number;
  /** Empty unless the task asks for counts. */
  readonly counts: EngineCounts;
}

/** How far the search has come, told before each year. */
export interface SearchStep {
  readonly done: readonly number[];
  readonly next: number;
  readonly ahead: number;
}

/** What is to be found, and who is told. */
export interface SearchTask {
  readonly query: Query;
  readonly filters: Filters;
  /** Also counts the values of each filter, which loads every filter of every year. */
  readonly counting?: boolean;
  onStep?(step: SearchStep): void;
  onYear?(found: FoundYear): void;
  /** True once nobody waits for the answer any more. */
  isStale?(): boolean;
}

/** The whole answer. */
export interface SearchOutcome {
  readonly total: number;
  /** Matches that only the filters keep out. */
  readonly filteredOut: number;
  /** The passages that were found: the whole query, or its terms where the whole is nowhere. */
  readonly passages: readonly string[];
}

/** Searches the years; `undefined` when the task went stale on the way. */
export async function searchCatalog(data: SearchData, task: SearchTask): Promise<SearchOutcome | undefined> {
  const { folded, terms } = task.query;
  if (folded === "") return { total: 0, filteredOut: 0, passages: [] };
  const whole = await searchYears(data, task, [folded]);
  if (whole === undefined || whole.total > 0 || whole.filteredOut > 0 || terms.length === 0) return whole;
  return await searchYears(data, task, terms);
}

async function searchYears(
  data: SearchData,
  task: SearchTask,
  passages: readonly string[],
): Promise<SearchOutcome | undefined> {
  const wanted = task.filters.year;
  const years = (await data.list())
    .map(({ year }) => year)
    .filter((year) => wanted.length === 0 || wanted.includes(String(year)));
  let total = 0;
  let unfiltered = 0;
  for (const [index, year] of years.entries()) {
    if (task.isStale?.()) return undefined;
    task.onStep?.({ done: years.slice(0, index), next: year, ahead: years.length - index });
    const answer = await data.ask(year, async (engine) => {
      if (task.counting) await engine.filters();
      return await searchYear(engine, passages, task.filters);
    });
    if (task.isStale?.()) return undefined;
    total += answer.hits.length;
    unfiltered += answer.unfiltered;
    task.onYear?.({ year, passages, ...answer });
  }
  return { total, filteredOut: unfiltered - total, passages };
}
