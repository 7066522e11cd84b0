/** Hands on the line that grows as the years are searched, and the sentence above it. */
import type { PageParts } from "./page-parts.ts";

/** How one search stands, shown and read aloud. */
export interface ProgressLine {
  /** A passing state; said only if it lasts, so that a quick search is announced once. */
  report(sentence: string, share: number): void;
  /** The last word. */
  end(sentence: string): void;
}

/** A change that lasts shorter than this is not worth reading aloud. */
const patience = 600;

/** After this long the reader is offered the catalog by year. */
const tooLong = 10_000;

/** Begins a line for one search, which says nothing more once another has taken its place (`isStale`). */
export function beginProgress(parts: PageParts, isStale: () => boolean): ProgressLine {
  const bar = parts.progress.querySelector("rect");
  let sentence = "";
  parts.status.textContent = "正在检索……";
  parts.results.setAttribute("aria-busy", "true");
  bar?.setAttribute("width", "0%");
  parts.progress.removeAttribute("hidden");
  parts.slow.hidden = true;
  const saying = setInterval(() => {
    if (isStale()) stop();
    else if (sentence !== "" && parts.status.textContent !== sentence) parts.status.textContent = sentence;
  }, patience);
  const slow = setTimeout(() => {
    if (!isStale()) parts.slow.hidden = false;
  }, tooLong);
  const stop = (): void => {
    clearInterval(saying);
    clearTimeout(slow);
  };
  return {
    report(words, share) {
      sentence = words;
      bar?.setAttribute("width", `${Math.round(share * 100)}%`);
    },
    end(words) {
      stop();
      if (isStale()) return;
      parts.slow.hidden = true;
      parts.progress.setAttribute("hidden", "");
      parts.results.removeAttribute("aria-busy");
      parts.status.textContent = words;
    },
  };
}
