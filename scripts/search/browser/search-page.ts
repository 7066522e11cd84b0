/** The search page: form and address in, status and results out. */
import type { BundleShelf } from "./bundle-shelf.ts";
import { fillForm, type Question, readForm, readPlace, writeAddress, writeState } from "./page-address.ts";
import { findParts } from "./page-parts.ts";
import { beginResultList, type ResultList } from "./result-list.ts";
import { runSearch } from "./search-run.ts";
import { quote } from "./sentences.ts";

/** Brings the page to life: it answers its address now, and every question asked later. */
export function startSearchPage(form: HTMLFormElement, shelf: BundleShelf): void {
  const parts = findParts(form);
  const title = document.title;
  let latest = 0;
  let list: ResultList | undefined;

  const answer = (question: Question): void => {
    const mine = ++latest;
    const isStale = (): boolean => mine !== latest;
    document.title = question.text.trim() === "" ? title : `${quote(question.text)} ${title}`;
    list = beginResultList(parts, shelf.data, isStale);
    void runSearch({ parts, shelf, question, list, isStale });
  };
  const ask = (): void => {
    const question = readForm(form);
    const address = writeAddress(question);
    const asked = readPlace(location.search, history.state);
    if (address !== location.search || question.text !== asked.text)
      history.pushState(writeState(question), "", address);
    answer(question);
  };
  const recall = (): void => {
    fillForm(form, readPlace(location.search, history.state));
    // What the form cannot show is not asked either: what is seen is what is searched.
    answer(readForm(form));
  };
  const showMore = async (): Promise<void> => {
    const shown = list;
    parts.failure.hidden = true;
    await shown?.showMore().catch(() => {
      if (shown !== list) return;
      parts.status.textContent = "没能继续列出：有文件没读到。";
      parts.failure.hidden = false;
    });
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  // The filters may stand outside the form, bound to it by its name.
  for (const control of form.elements) {
    if (
      control instanceof HTMLSelectElement ||
      (control instanceof HTMLInputElement && control.type === "date")
    )
      control.addEventListener("change", ask);
  }
  addEventListener("popstate", recall);
  parts.retry.addEventListener("click", () => answer(readForm(form)));
  parts.more.addEventListener("click", () => void showMore());
  recall();
}
