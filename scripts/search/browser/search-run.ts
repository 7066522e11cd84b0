/** Hands on one search of the page from its question to its last word. */
import type { BundleShelf } from "./bundle-shelf.ts";
import { isOtherVersion } from "./data-folder.ts";
import { beginFacetCounts } from "./facet-counts.ts";
import { clearFilterCounts, showFilterCounts } from "./filter-counts.ts";
import { findMeantWords } from "./meant-words.ts";
import { isFiltered, type Question, writeAddress } from "./page-address.ts";
import { nothingAsked } from "./page-function.ts";
import { element, type PageParts } from "./page-parts.ts";
import { beginProgress } from "./progress-line.ts";
import { always, noFilters, parseQuery, type Query } from "./query.ts";
import { pageSize, type ResultList } from "./result-list.ts";
import { quote, sayFailure, sayOutcome, sayStep } from "./sentences.ts";
import { isTextMissing } from "./shown.ts";
import { type SearchOutcome, type SearchStep, type SearchTask, searchSite } from "./site-search.ts";
import { findSuggestion } from "./suggestion.ts";

/** What a search needs of the page. */
export interface SearchRun {
  readonly parts: PageParts;
  readonly shelf: BundleShelf;
  readonly question: Question;
  readonly list: ResultList;
  readonly isStale: () => boolean;
}

/** Searches, and says so; nothing is thrown at the page. */
export async function runSearch(run: SearchRun): Promise<void> {
  const { parts, shelf, question, list, isStale } = run;
  const query = parseQuery(question.text);
  const progress = beginProgress(parts, isStale);
  const counter = beginFacetCounts(question);
  clearFilterCounts(parts.form);
  parts.empty.hidden = true;
  parts.failure.hidden = true;
  parts.meant.hidden = true;
  if (query.terms.length === 0) {
    progress.end(question.text === "" ? "" : nothingAsked);
    return;
  }
  let found = 0;
  let current: SearchStep | undefined;
  const task: SearchTask = {
    query,
    filters: question.filters,
    span: question.span,
    order: question.order,
    early: pageSize,
    counting: true,
    isStale,
    onStep(step) {
      current = step;
      progress.report(sayStep(step, found), step.done.length / (step.done.length + step.ahead));
    },
    onTitles(hits, terms) {
      found += hits.length;
      return list.addTitles(hits, terms);
    },
    onBundle(answer) {
      found += answer.titles.length + answer.others.length;
      if (answer.records) counter.add(answer.records, answer.rows);
      list.add(answer);
    },
  };
  try {
    const outcome = await searchSite(shelf, task);
    if (outcome === undefined) return;
    await list.end();
    progress.end(sayOutcome(query, question, outcome));
    if (isStale()) return;
    showFilterCounts(parts.form, counter.counts());
    await offerWords(run, query);
    if (outcome.total === 0 && !isStale()) await advise(run, task, outcome);
  } catch (error) {
    progress.end(isOtherVersion(error) ? error.message : sayFailure(current, isTextMissing(error)));
    // The search that took its place has a failure of its own, or none.
    if (isStale()) return;
    shelf.forget();
    parts.failure.hidden = false;
  }
}

/** Letters may be the pinyin of a word of the site: offers the words. */
async function offerWords({ parts, shelf, isStale }: SearchRun, query: Query): Promise<void> {
  const words = await findMeantWords(shelf.data, query.raw).catch(() => []);
  if (words.length === 0 || isStale()) return;
  parts.meant.replaceChildren("是不是要找：", ...words.slice(0, 8).map((word) => wordLink(word)));
  parts.meant.hidden = false;
}

function wordLink(word: string): HTMLElement {
  const link = element("a", "", word);
  link.href = writeAddress({ text: word, filters: noFilters, span: always, order: "titles" });
  return element("span", "meant-word", link);
}

/** Nothing was found: offers what would be. That it could not be found out is no failure of the search. */
async function advise(run: SearchRun, task: SearchTask, outcome: SearchOutcome): Promise<void> {
  const { parts, shelf, question } = run;
  parts.advice.replaceChildren();
  parts.empty.hidden = false;
  if (isFiltered(question)) {
    const much = outcome.filteredOut > 0 ? `（${outcome.filteredOut} 条）` : "";
    offer(parts.advice, `去掉筛选条件再查${much}`, { ...question, filters: noFilters, span: always });
  }
  const part = await findSuggestion(shelf, task).catch(() => undefined);
  if (part === undefined || task.isStale?.()) return;
  offer(parts.advice, `改查${quote(part.text)}（${part.total} 条）`, { ...question, text: part.text });
}

function offer(place: HTMLElement, words: string, question: Question): void {
  const link = element("a", "", words);
  link.href = writeAddress(question);
  place.append(element("li", "", link));
}
