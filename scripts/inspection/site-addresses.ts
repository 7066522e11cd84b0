/** Hands on every address that must not die, as the site of today would have it. */

import { compareCodePoints } from "../text/collate.ts";
import { pageOfIndexNumber } from "../text/index-number.ts";
import type { RegisteredAddress, RegisteredState } from "../record/register.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";
import { applicationPath, guidePath, reportPath, textPath } from "../catalog/lasting-addresses.ts";
import type { Tombstone } from "../catalog/withdrawals.ts";
import type { StatisticsTable } from "../statistics/table.ts";

/**
 * Notices with their former numbers and attachments, what was taken back, reports, the guide, rules. Lists, data and the
 * handbook follow from these, or are the office's own, and are not registered.
 */
export function listSiteAddresses(
  catalog: Catalog,
  tables: readonly StatisticsTable[],
): readonly RegisteredAddress[] {
  const { guide, application, regulations, reports, day } = catalog;
  const plain = (path: string, firstOn: RegisteredAddress["firstOn"]): RegisteredAddress => ({
    ...nothing,
    path,
    firstOn,
    state: "published",
  });
  return [
    ...catalog.published.flatMap(addressesOf),
    ...catalog.tombstones.flatMap(addressesOfTombstone),
    ...tables.map(({ year }) => plain(reportPath(year), reports.get(year)?.publishedOn.date ?? day)),
    ...(guide ? [plain(guidePath, guide.updatedOn)] : []),
    ...(application ? [plain(applicationPath, application.updatedOn)] : []),
    ...regulations.map(({ slug, updatedOn }) => plain(textPath("regulation", slug), updatedOn)),
  ].sort((left, right) => compareCodePoints(left.path, right.path));
}

const nothing = { indexNumber: undefined, withdrawnOn: undefined, digest: undefined };

/** So much of a digest tells one file from another. */
const digestLength = 16;

function addressesOf({ notice, path, attachments }: CatalogEntry): readonly RegisteredAddress[] {
  const { indexNumber, formerIndexNumbers, publishedOn, withdrawal } = notice;
  const state: RegisteredState = withdrawal ? "explained" : "published";
  const page = { firstOn: publishedOn.date, state, withdrawnOn: withdrawal?.on, digest: undefined };
  return [
    { ...page, indexNumber, path },
    ...formerIndexNumbers.map(({ text }) => ({ ...page, indexNumber: text, path: pageOfIndexNumber(text) })),
    ...attachments.map((attachment) => ({
      indexNumber,
      path: attachment.path,
      firstOn: publishedOn.date,
      state: "published" as const,
      withdrawnOn: undefined,
      digest: attachment.sha256.slice(0, digestLength),
    })),
  ];
}

function addressesOfTombstone(stone: Tombstone): readonly RegisteredAddress[] {
  const { replacedBy, publishedOn: firstOn, withdrawnOn } = stone;
  const state: RegisteredState = replacedBy === undefined ? "removed" : "replaced";
  return [stone.indexNumber, ...stone.formerIndexNumbers].map((number) => ({
    indexNumber: number,
    path: pageOfIndexNumber(number),
    firstOn,
    state,
    withdrawnOn,
    digest: undefined,
  }));
}
