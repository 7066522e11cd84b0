/** Hands on the list of results: years newest first, twenty at a time, never moved once shown. */
import type { FoundYear } from "./catalog-search.ts";
import { element, type PageParts } from "./page-parts.ts";
import type { EngineHit } from "./pagefind-engine.js";
import { loadResult } from "./result.ts";
import { resultItem } from "./result-item.ts";
import type { SearchData } from "./years.ts";

/** The list of one search. */
export interface ResultList {
  /** Takes in what a year holds and shows as much as is wanted. */
  add(found: FoundYear): void;
  /** Shows the next results and leads the reader to them. */
  showMore(): Promise<void>;
  /** Settles when all that is wanted is shown; fails where a result could not be loaded. */
  settle(): Promise<void>;
}

/** Results shown at first, and with each 继续列出. */
const pageSize = 20;

/** Begins an empty list. A list that a later search has replaced (`isStale`) shows nothing more. */
export function beginResultList(parts: PageParts, data: SearchData, isStale: () => boolean): ResultList {
  const root = parts.form.dataset.root ?? "./";
  const waiting: Waiting[] = [];
  let wanted = pageSize;
  let work = Promise.resolve();
  parts.results.replaceChildren();
  parts.more.hidden = true;

  const show = async (): Promise<void> => {
    for (let next = waiting[0]; next !== undefined && wanted > 0 && !isStale(); next = waiting[0]) {
      const { year, passages } = next;
      const hits = next.hits.slice(0, wanted);
      const results = await data.ask(year, () => Promise.all(hits.map((hit) => loadResult(hit, passages))));
      if (isStale()) return;
      wanted -= hits.length;
      next.hits = next.hits.slice(hits.length);
      if (next.hits.length === 0) waiting.shift();
      findYearList(parts.results, year).append(...results.map((result) => resultItem(result, root)));
    }
    if (!isStale()) offerMore(parts.more, waiting);
  };
  const queue = (): void => {
    work = work.then(show);
    // Whoever waits for `settle` hears of the failure.
    work.catch(() => undefined);
  };

  return {
    add({ year, hits, passages }) {
      if (hits.length > 0) waiting.push({ year, hits, passages });
      queue();
    },
    async showMore() {
      const before = parts.results.querySelectorAll("li").length;
      wanted = pageSize;
      // After a failure the chain is broken; asking again begins a new one.
      work = work.catch(() => undefined);
      queue();
      await work;
      parts.results.querySelectorAll("li")[before]?.querySelector("a")?.focus();
    },
    settle: () => work,
  };
}

interface Waiting {
  readonly year: number;
  readonly passages: readonly string[];
  hits: readonly EngineHit[];
}

function offerMore(button: HTMLElement, waiting: readonly Waiting[]): void {
  const left = waiting.reduce((sum, { hits }) => sum + hits.length, 0);
  button.textContent = `继续列出（还有 ${left} 条）`;
  button.hidden = left === 0;
}

/** The list of a year, begun below the others where it is not there yet. */
function findYearList(results: HTMLElement, year: number): HTMLElement {
  const known = results.querySelector<HTMLElement>(`[data-year='${year}'] ul`);
  if (known !== null) return known;
  const list = element("ul", "notices hits");
  const label = element("h2", "month-label", element("span", "", writeYear(year)));
  const group = element("section", "month", label, list);
  group.dataset.year = String(year);
  label.id = `hits-${year}`;
  group.setAttribute("aria-labelledby", label.id);
  results.append(group);
  return list;
}

const figures = "〇一二三四五六七八九";

// Vertical labels count in Chinese figures.
function writeYear(year: number): string {
  return `${String(year).replace(/\d/g, (digit) => figures.charAt(Number(digit)))}年`;
}
