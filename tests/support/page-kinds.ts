/** Hands on one page of the demonstration site for each kind of page, and for each state that looks different. */

/** What the page shows, and its path below the root. */
export type PageKindSample = readonly [name: string, path: string];

/** The pages that browser tests look at. */
export const pageKinds: readonly PageKindSample[] = [
  ["home", "index.html"],
  ["the catalog's door", "catalog/index.html"],
  ["a list of several pages", "catalog/all/index.html"],
  ["an older page of a list", "catalog/all/page-1/index.html"],
  ["a year, by its months", "catalog/year/2024/index.html"],
  ["an agency's list", "agencies/county-office/index.html"],
  ["a column", "columns/normative/index.html"],
  ["a notice with attachments", "notices/005429700/2025-00023/index.html"],
  ["a repealed notice", "notices/005429852/2023-00003/index.html"],
  ["a notice with tables", "notices/005429844/2024-00018/index.html"],
  ["a report with its form", "reports/2016/index.html"],
  ["a report with all tables of its form", "reports/2024/index.html"],
  ["the records behind a figure", "reports/2024/cells/licensing_processed/2/index.html"],
  ["who has reported", "reports/2024/units/index.html"],
  ["a unit without a report", "reports/2024/units/guxian/index.html"],
  ["the years side by side", "reports/series/index.html"],
  ["the list of reports", "reports/index.html"],
  ["the guide", "guide/index.html"],
  ["how to apply", "application/index.html"],
  ["the application sheet", "application/form/index.html"],
  ["the list of rules", "regulations/index.html"],
  ["a rule", "regulations/secrecy-review/index.html"],
  ["the rules as a collection", "regulations/collection/index.html"],
  ["a page of the handbook", "handbook/reading-complaints/index.html"],
  ["the search, not asked", "search/index.html"],
  ["the search with results", "search/index.html?q=公开"],
  ["the search without results", "search/index.html?q=火箭发射"],
  ["downloads", "data/index.html"],
  ["the page not found", "404.html"],
];
