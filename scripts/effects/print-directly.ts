/** Prints one page by calling its template: what Eleventy would print of it, without Eleventy. */
import type { Page, PageKind, PageOf } from "../page/page.ts";
import type { Templates } from "./print-pages.ts";

/** The page as text. A failure becomes one error, as those of Eleventy do. */
export function printDirectly(page: Page, templates: Templates): string {
  try {
    return templateOf(page, templates)(page);
  } catch (error) {
    throw notPrinted([String((error as Error).message)], error);
  }
}

/** What is thrown where a page cannot be printed: one line. */
export function notPrinted(words: readonly string[], cause: unknown): Error {
  return new Error(`网页没有印出来：${words.join(" ").split("\n")[0]}`, { cause });
}

/** The template of a kind takes the pages of that kind, which the compiler cannot follow through the union. */
function templateOf<K extends PageKind>(page: PageOf<K>, templates: Templates): (page: PageOf<K>) => string {
  return templates[page.kind as K] as (page: PageOf<K>) => string;
}
