/** The search page's script: offers `window.catalogSearch` and brings the page's form to life. */
import { type CatalogSearch, makeCatalogSearch } from "./page-function.ts";
import { startSearchPage } from "./search-page.ts";
import { openSearchData } from "./years.ts";

declare global {
  interface Window {
    catalogSearch?: CatalogSearch;
  }
}

const form = document.querySelector<HTMLFormElement>("form[data-search-data]");
if (form !== null) {
  const data = openSearchData(new URL(form.dataset.searchData ?? "data/", document.baseURI).href);
  window.catalogSearch = makeCatalogSearch(data);
  startSearchPage(form, data);
}
