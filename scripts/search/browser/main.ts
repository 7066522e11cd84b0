/** The search script: offers `window.catalogSearch` and brings the page's form, or its application sheet, to life. */
import { startApplication } from "./application.ts";
import { openShelf } from "./bundle-shelf.ts";
import { openDataFolder } from "./data-folder.ts";
import { findMeantWords } from "./meant-words.ts";
import { type CatalogSearch, makeCatalogSearch } from "./page-function.ts";
import { startSearchPage } from "./search-page.ts";

declare global {
  interface Window {
    catalogSearch?: CatalogSearch;
    /** Words of the site that typed letters may stand for: for keyboards on a screen. */
    gongkaiWords?: (letters: string) => Promise<readonly string[]>;
  }
}

const place = document.querySelector<HTMLElement>("[data-search-data]");
if (place !== null) {
  const shelf = openShelf(
    openDataFolder(new URL(place.dataset.searchData ?? "data/", document.baseURI).href),
  );
  window.catalogSearch = makeCatalogSearch(shelf);
  window.gongkaiWords = (letters) => findMeantWords(shelf.data, letters).catch(() => []);
  if (place instanceof HTMLFormElement) startSearchPage(place, shelf);
  else if (place.dataset.application === "sheet") startApplication(place, window.catalogSearch);
}
