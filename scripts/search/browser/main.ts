/** The search script: offers `window.catalogSearch` and brings the page's form, or its application sheet, to life; beside other fields, words alone. */
import { startApplication } from "./application.ts";
import { openShelf } from "./bundle-shelf.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
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

const openFolderAt = (address = "data/"): DataFolder =>
  openDataFolder(new URL(address, document.baseURI).href);
const offerWords = (data: DataFolder): void => {
  window.gongkaiWords = (letters) => findMeantWords(data, letters).catch(() => []);
};
const place = document.querySelector<HTMLElement>("[data-search-data]");
if (place !== null) {
  const shelf = openShelf(openFolderAt(place.dataset.searchData));
  window.catalogSearch = makeCatalogSearch(shelf);
  offerWords(shelf.data);
  if (place instanceof HTMLFormElement) startSearchPage(place, shelf);
  else if (place.dataset.application === "sheet") startApplication(place, window.catalogSearch);
} else {
  // A field that leads to the search page: words alone are offered, and no compiled code runs.
  const field = document.querySelector<HTMLElement>("[data-search-words]");
  if (field !== null) offerWords(openFolderAt(field.dataset.searchWords));
}
