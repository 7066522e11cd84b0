/** Hands on the closed list of the kinds of page. */
import type { ApplicationFormPage } from "./application-form-page.ts";
import type { CatalogPage, ListPage } from "./catalog-page.ts";
import type { CellPage } from "./cell-pages.ts";
import type { HomePage } from "./home-page.ts";
import type { NoticePage } from "./notice-page.ts";
import type { DataPage, NotFoundPage, RedirectPage } from "./other-pages.ts";
import type { ReportListPage } from "./report-list-page.ts";
import type { ReportPage } from "./report-page.ts";
import type { SearchPage } from "./search-page.ts";
import type { SeriesPage } from "./series-page.ts";
import type { CollectionPage, TextListPage, TextPage } from "./text-page.ts";
import type { TombstonePage } from "./tombstone-page.ts";
import type { UnitsPage } from "./units-page.ts";
import type { VerifyPage } from "./verify-page.ts";

/** Any page of the site, told apart by `kind`; each kind has one template of the same name. */
export type Page =
  | HomePage
  | CatalogPage
  | ListPage
  | NoticePage
  | ReportPage
  | ReportListPage
  | CellPage
  | UnitsPage
  | SeriesPage
  | TextPage
  | ApplicationFormPage
  | TextListPage
  | CollectionPage
  | SearchPage
  | NotFoundPage
  | RedirectPage
  | TombstonePage
  | DataPage
  | VerifyPage;

/** The name of a kind of page. */
export type PageKind = Page["kind"];

/** The pages of one kind. */
export type PageOf<K extends PageKind> = Extract<Page, { readonly kind: K }>;
