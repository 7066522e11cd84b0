/** Hands on the longest part of a fruitless query that is found, so that the reader need not try by hand. */
import { fold, foldWithOffsets } from "../../text/fold.ts";
import type { BundleShelf } from "./bundle-shelf.ts";
import { mayBePinyin } from "./pinyin.ts";
import { type SearchTask, searchSite } from "./site-search.ts";

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
export async function findSuggestion(shelf: BundleShelf, task: SearchTask): Promise<Suggestion | undefined> {
  // Of letters alone a part is noise: whoever types pinyin is offered the words meant.
  if (mayBePinyin(task.query.raw)) return undefined;
  let best = "";
  for (const word of task.query.raw.split(/\s+/).filter((word) => !/^[-－−]/.test(word))) {
    const part = await findLongest(shelf, task, { word, longerThan: [...best].length });
    if (task.isStale?.()) return undefined;
    best = part ?? best;
  }
  if (best === "" || fold(best) === fold(task.query.raw)) return undefined;
  const outcome = await searchSite(shelf, quietly(task, best));
  return outcome === undefined || outcome.total === 0 ? undefined : { text: best, total: outcome.total };
}

/** The longest part of a word that is found, as it was typed, where it is longer than the best so far. */
async function findLongest(
  shelf: BundleShelf,
  task: SearchTask,
  { word, longerThan }: { readonly word: string; readonly longerThan: number },
): Promise<string | undefined> {
  const { folded, starts, ends } = foldWithOffsets(word);
  const characters = [...folded].slice(0, longestQuery);
  const offsets = characters.map((_, index) => characters.slice(0, index).join("").length);
  let [from, length] = [-1, longerThan];
  // A part can only be longer than the best so far, so every start is tried with one character more.
  for (let start = 0; start + Math.max(length + 1, shortestPart) <= characters.length; ) {
    const tried = Math.max(length + 1, shortestPart);
    const part = characters.slice(start, start + tried).join("");
    if (await isAnywhere(shelf, task, part)) [from, length] = [start, tried];
    else start++;
    if (task.isStale?.()) return undefined;
  }
  if (from < 0) return undefined;
  const last = (offsets[from + length - 1] ?? 0) + (characters[from + length - 1]?.length ?? 1) - 1;
  return word.slice(starts[offsets[from] ?? 0], ends[last]);
}

async function isAnywhere(shelf: BundleShelf, task: SearchTask, passage: string): Promise<boolean> {
  // The directory knows at once of most parts that they are nowhere.
  if ((await (await shelf.edition()).lookUp(passage)).size === 0) return false;
  let found = false;
  await searchSite(shelf, {
    ...quietly(task, passage),
    isStale: () => found || (task.isStale?.() ?? false),
    onBundle({ titles, others }) {
      found ||= titles.length + others.length > 0;
    },
  });
  return found;
}

function quietly({ filters, span, isStale }: SearchTask, text: string): SearchTask {
  return {
    query: { raw: text, terms: [fold(text)], excluded: [], apart: [] },
    filters,
    span,
    order: "newest",
    early: 0,
    counting: false,
    ...(isStale && { isStale }),
  };
}
