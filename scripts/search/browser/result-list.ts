/** Hands on the list of results: title hits, then year by year, twenty at a time, never moved once shown. */
import type { DataFolder } from "./data-folder.ts";
import { element, type PageParts } from "./page-parts.ts";
import { loadResult } from "./result.ts";
import { resultItem } from "./result-item.ts";
import type { Hit } from "./shown.ts";
import type { FoundBundle } from "./site-search.ts";

/** The list of one search. */
export interface ResultList {
  /** Takes in the first title hits, fewer than `pageSize` being all that there are; settles when they are shown. */
  addTitles(hits: readonly Hit[], terms: readonly string[]): Promise<void>;
  /** Takes in what a bundle holds and shows as much as is wanted. */
  add(found: FoundBundle): void;
  /** Settles when all that is wanted is shown; fails where a result could not be loaded. */
  end(): Promise<void>;
  /** Shows the next results and leads the reader to them. */
  showMore(): Promise<void>;
}

/** Results shown at first, and with each 继续列出. */
export const pageSize = 20;

/** Begins an empty list. A list that a later search has replaced (`isStale`) shows nothing more. */
export function beginResultList(parts: PageParts, data: DataFolder, isStale: () => boolean): ResultList {
  const root = parts.form.dataset.root ?? "./";
  const waiting: Record<"titles" | "others", Waiting[]> = { titles: [], others: [] };
  let told = 0;
  let ended = false;
  let wanted = pageSize;
  let work = Promise.resolve();
  parts.results.replaceChildren();
  parts.more.hidden = true;

  // Until the search has ended a title hit may still come in, which must stand above all others; unless all were told at first.
  const nextWaiting = (): Waiting | undefined =>
    waiting.titles[0] ?? (ended || told < pageSize ? waiting.others[0] : undefined);

  const show = async (): Promise<void> => {
    for (let next = nextWaiting(); next !== undefined && wanted > 0 && !isStale(); next = nextWaiting()) {
      const { group, terms } = next;
      const hits = next.hits.slice(0, wanted);
      const results = await Promise.all(hits.map((hit) => loadResult(data, hit, terms)));
      if (isStale()) return;
      wanted -= hits.length;
      next.hits = next.hits.slice(hits.length);
      if (next.hits.length === 0) waiting[group === "titles" ? "titles" : "others"].shift();
      findGroup(parts.results, group).append(...results.map((result) => resultItem(result, root)));
    }
    if (!isStale()) offerMore(parts.more, [...waiting.titles, ...waiting.others]);
  };
  const queue = (): void => {
    work = work.then(show);
    // Whoever waits for `end` hears of the failure.
    work.catch(() => undefined);
  };
  const wait = (group: Waiting["group"], hits: readonly Hit[], terms: readonly string[]): void => {
    if (hits.length > 0) waiting[group === "titles" ? "titles" : "others"].push({ group, hits, terms });
  };

  return {
    addTitles(hits, terms) {
      told = hits.length;
      wait("titles", hits, terms);
      queue();
      return work;
    },
    add({ bundle, records, titles, others, terms }) {
      wait("titles", titles, terms);
      const yearOf = ({ row }: Hit): string => records?.yearOf(row) ?? bundle.to.slice(0, 4);
      for (const year of new Set(others.map(yearOf)))
        wait(
          Number(year),
          others.filter((hit) => yearOf(hit) === year),
          terms,
        );
      queue();
    },
    end() {
      ended = true;
      queue();
      return work;
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
  };
}

interface Waiting {
  readonly group: number | "titles";
  readonly terms: readonly string[];
  hits: readonly Hit[];
}

function offerMore(button: HTMLElement, waiting: readonly Waiting[]): void {
  const left = waiting.reduce((sum, { hits }) => sum + hits.length, 0);
  button.textContent = `继续列出（还有 ${left} 条）`;
  button.hidden = left === 0;
}

/** The list of a group, begun below the others where it is not there yet. */
function findGroup(results: HTMLElement, group: Waiting["group"]): HTMLElement {
  const known = results.querySelector<HTMLElement>(`[data-group='${group}'] ul`);
  if (known !== null) return known;
  const list = element("ul", "notices hits");
  const words = group === "titles" ? "标题" : writeYear(group);
  const label = element("h2", "month-label", element("span", "", words));
  const section = element("section", "month", label, list);
  section.dataset.group = String(group);
  label.id = `hits-${group}`;
  section.setAttribute("aria-labelledby", label.id);
  results.append(section);
  return list;
}

const figures = "〇一二三四五六七八九";

// Vertical labels count in Chinese figures.
function writeYear(year: number): string {
  return `${String(year).replace(/\d/g, (digit) => figures.charAt(Number(digit)))}年`;
}
