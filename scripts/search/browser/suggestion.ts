/** Hands on the longest part of a fruitless query that is found, so that the reader need not try by hand. */
import { foldWithOffsets } from "../../text/fold.ts";
import { type SearchTask, searchCatalog } from "./catalog-search.ts";
import { parseQuery } from "./query.ts";
import { searchYear } from "./year-search.ts";
import type { SearchData } from "./years.ts";

/** A part of the query, as it was typed, and how often it is found. */
export interface Suggestion {
  readonly text: string;
  readonly total: number;
}

/** Looking further would cost more than it helps. */
const longestQuery = 40;

/** A part of one character tells nothing. */
const shortestPart = 2;

/** Finds the part under the same filters; `undefined` where there is none, or nobody waits any more. */
export async function findSuggestion(data: SearchData, task: SearchTask): Promise<Suggestion | undefined> {
  const { folded, starts, ends } = foldWithOffsets(task.query.raw);
  const characters = [...folded].slice(0, longestQuery);
  const offsets = characters.map((_, index) => characters.slice(0, index).join("").length);
  let [from, length] = [0, 0];
  // A part can only be longer than the best so far, so every start is tried with one character more.
  for (let start = 0; start + Math.max(length + 1, shortestPart) <= characters.length; ) {
    const tried = Math.max(length + 1, shortestPart);
    if (
      tried === [...folded].length ||
      !(await isAnywhere(data, task, characters.slice(start, start + tried).join("")))
    ) {
      start++;
    } else {
      [from, length] = [start, tried];
    }
    if (task.isStale?.()) return undefined;
  }
  if (length === 0) return undefined;
  const last = (offsets[from + length - 1] ?? 0) + (characters[from + length - 1]?.length ?? 1) - 1;
  const text = task.query.raw.slice(starts[offsets[from] ?? 0], ends[last]);
  const outcome = await searchCatalog(data, {
    ...task,
    query: parseQuery(text),
    onYear: ignore,
    onStep: ignore,
  });
  return outcome === undefined ? undefined : { text, total: outcome.total };
}

async function isAnywhere(data: SearchData, task: SearchTask, passage: string): Promise<boolean> {
  const wanted = task.filters.year;
  for (const { year } of await data.list()) {
    if (task.isStale?.()) return false;
    if (wanted.length > 0 && !wanted.includes(String(year))) continue;
    const { hits } = await data.ask(year, (engine) => searchYear(engine, [passage], task.filters));
    if (hits.length > 0) return true;
  }
  return false;
}

function ignore(): void {}
