/** Every sample page: at least one of each kind. */
import type { Page } from "../../../scripts/page/page.ts";
import { templates } from "../../../templates/pages/all.ts";
import { catalogSample, emptyListSample, homeSample, listSample } from "./lists.ts";
import { noticeSample } from "./notices.ts";
import {
  cellSample,
  reportListSample,
  reportSample,
  seriesSample,
  unitsSample,
  wideReportSample,
} from "./reports.ts";
import {
  applicationFormSample,
  collectionSample,
  dataSample,
  guideSample,
  notFoundSample,
  redirectSample,
  rulesSample,
  searchSample,
  tombstoneSample,
  verifySample,
} from "./texts.ts";

/** The samples, as a site would hold them. */
export const samples: readonly Page[] = [
  homeSample,
  catalogSample,
  listSample,
  emptyListSample,
  noticeSample,
  reportSample,
  wideReportSample,
  reportListSample,
  cellSample,
  unitsSample,
  seriesSample,
  guideSample,
  applicationFormSample,
  rulesSample,
  collectionSample,
  searchSample,
  notFoundSample,
  redirectSample,
  tombstoneSample,
  dataSample,
  verifySample,
];

/** Prints a page of any kind. */
export function print(page: Page): string {
  // The compiler cannot see that `templates[page.kind]` takes this very page.
  const template = templates[page.kind] as (page: Page) => string;
  return template(page);
}
