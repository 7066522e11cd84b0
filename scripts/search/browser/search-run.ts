/** Hands on one search of the page from its question to its last word. */
import { type SearchOutcome, type SearchStep, type SearchTask, searchCatalog } from "./catalog-search.ts";
import { beginFilterCounts, mostCounted } from "./filter-counts.ts";
import { isFiltered, type Question, writeAddress } from "./page-address.ts";
import { nothingAsked } from "./page-function.ts";
import { element, type PageParts } from "./page-parts.ts";
import { beginProgress } from "./progress-line.ts";
import { noFilters, parseQuery } from "./query.ts";
import type { ResultList } from "./result-list.ts";
import { quote, sayFailure, sayOutcome, sayStep } from "./sentences.ts";
import { findSuggestion } from "./suggestion.ts";
import type { SearchData } from "./years.ts";

/** What a search needs of the page. */
export interface SearchRun {
  readonly parts: PageParts;
  readonly data: SearchData;
  readonly question: Question;
  readonly list: ResultList;
  readonly isStale: () => boolean;
}

/** Searches, and says so; nothing is thrown at the page. */
export async function runSearch(run: SearchRun): Promise<void> {
  const { parts, question, isStale } = run;
  const query = parseQuery(question.text);
  const progress = beginProgress(parts, isStale);
  const counts = beginFilterCounts(parts.form);
  parts.empty.hidden = true;
  parts.failure.hidden = true;
  if (query.folded === "") {
    progress.end(question.text === "" ? "" : nothingAsked);
    return;
  }
  let found = 0;
  let current: SearchStep | undefined;
  const task: SearchTask = {
    query,
    filters: question.filters,
    isStale,
    onStep(step) {
      current = step;
      progress.report(sayStep(step, found), step.done.length / (step.done.length + step.ahead));
    },
    onYear(year) {
      found += year.hits.length;
      if (year.passages.length === 1) counts.add(year);
      run.list.add(year);
    },
  };
  try {
    const outcome = await searchCounting(run, task);
    if (outcome === undefined) return;
    progress.end(sayOutcome(query, question.filters, outcome));
    if (isStale()) return;
    counts.show();
    if (outcome.total === 0) await advise(run, task, outcome);
  } catch {
    progress.end(sayFailure(current));
    if (!isStale()) parts.failure.hidden = false;
  }
}

/** The outcome when all that is wanted is shown, too. */
async function searchCounting(run: SearchRun, task: SearchTask): Promise<SearchOutcome | undefined> {
  const years = await run.data.list();
  const documents = years.reduce((sum, { count }) => sum + count, 0);
  const outcome = await searchCatalog(run.data, { ...task, counting: documents <= mostCounted });
  await run.list.settle();
  return outcome;
}

/** Nothing was found: offers what would be. That it could not be found out is no failure of the search. */
async function advise({ parts, data }: SearchRun, task: SearchTask, outcome: SearchOutcome): Promise<void> {
  const { query, filters } = task;
  parts.advice.replaceChildren();
  parts.empty.hidden = false;
  if (isFiltered(filters)) {
    const much = outcome.filteredOut > 0 ? `（${outcome.filteredOut} 条）` : "";
    offer(parts.advice, `去掉筛选条件再查${much}`, { text: query.raw, filters: noFilters });
  }
  const part = await findSuggestion(data, task).catch(() => undefined);
  if (part === undefined || task.isStale?.()) return;
  offer(parts.advice, `改查${quote(part.text)}（${part.total} 条）`, { text: part.text, filters });
}

function offer(place: HTMLElement, words: string, question: Question): void {
  const link = element("a", "", words);
  link.href = writeAddress(question);
  place.append(element("li", "", link));
}
