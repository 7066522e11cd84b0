/** Hands on the catalog built from records: resolved, related, ordered, with complaints about what does not fit together. */

import type { CivilDate } from "../text/civil-date.ts";
import { compareNames } from "../text/collate.ts";
import type { IndexNumber } from "../text/index-number.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Agency } from "../record/agency.ts";
import type { Column } from "../record/column.ts";
import type { Written } from "../record/fields.ts";
import type { Report } from "../record/report.ts";
import type { SiteConfig } from "../record/site-config.ts";
import type { Standards } from "../record/standards.ts";
import type { TextDocument } from "../record/text-document.ts";
import { type AgencyDirectory, indexAgencies } from "./agency-directory.ts";
import { computeApprovals, indexDigests } from "./approvals.ts";
import type { Books } from "./books.ts";
import type { Catalog, CatalogEntry, ResolvedOwners } from "./catalog.ts";
import { checkColumns, defaultColumns, otherColumn } from "./columns.ts";
import { checkCases, checkTallies, listKept } from "./counted-twice.ts";
import type { CountyFiles } from "./county-files.ts";
import { withoutNames } from "./history.ts";
import { checkIdentities } from "./identities.ts";
import { checkLocalLinks } from "./local-links.ts";
import { type PublishingFrame, publishNotices } from "./publish-notices.ts";
import type { Records } from "./records.ts";
import { checkCharts, checkTexts } from "./text-checks.ts";
import type { Tombstone } from "./withdrawals.ts";

/** What the catalog needs besides the records. */
export interface CatalogFrame {
  readonly config: SiteConfig;
  readonly standards: Standards;
  readonly day: CivilDate;
  readonly files: CountyFiles;
}

/** Builds the whole. Complaints do not stop it: as much as possible is compared in one run. */
export function buildCatalog(
  records: Records,
  { config, standards, day, files }: CatalogFrame,
): Checked<Catalog> {
  const found = collect();
  const directory = indexAgencies(records.agencies, found);
  checkIdentities(records.notices, records.unread, found);
  const ownColumns = records.columns ?? defaultColumns(standards.schemes.class);
  checkColumns(ownColumns, found);
  const columns = ownColumns.map((column) => nameOwner(column, directory, found));
  const { published, held, known, tombstones } = publishNotices(records.notices, {
    config,
    standards,
    day,
    files,
    columns,
    directory,
    found,
  });
  const kept = [records.books, ...records.units.values()];
  const settle = (books: Books): Books => settleReports(books, { directory, day, found });
  const own = settle(records.books);
  const units = new Map([...records.units].map(([unit, books]) => [unit, settle(books)]));
  checkTallies(listKept(own, units), { directory, kinds: standards.schemes["decision-kind"], found });
  checkCases(listKept(own, units), found);
  const written = kept.flatMap((books) => [...books.reports.values()]);
  const owners = resolveOwners(records, directory, found);
  checkTexts(records, found);
  for (const books of kept) checkCharts(books, found);
  checkLocalLinks(
    [...published.map((entry) => entry.notice), ...written, ...records.texts].map((record) => record.body),
    known,
    found,
  );
  const texts = (role: TextDocument["role"]) =>
    records.texts.filter((text) => text.role === role).sort(byOrder);
  if (published.length === 0 && written.length === 0 && records.texts.length === 0)
    found.add("empty-content", { file: files.folder }, { folder: files.folder });
  if (config.reviewsFrom !== undefined && records.people === undefined)
    found.add(
      "missing-file",
      { file: `${files.folder}/people.yaml` },
      { file: "people.yaml", what: "审核人员名单" },
    );
  const digests = indexDigests(files.attachments);
  const catalog: Catalog = {
    config,
    standards,
    day,
    agencies: records.agencies,
    columns: published.some((entry) => entry.column === otherColumn) ? [...columns, otherColumn] : columns,
    owners,
    people: records.people,
    approvals: computeApprovals(records.notices, digests),
    attachmentDigests: digests,
    published: Object.freeze(published),
    held: Object.freeze(held),
    tombstones,
    unread: records.unread,
    register: records.register,
    byIndexNumber: indexByNumber(published, tombstones),
    ...own,
    units,
    guide: texts("guide")[0],
    application: texts("application")[0],
    regulations: texts("regulation"),
    handbook: texts("handbook"),
    history: config.showEditors ? (files.history ?? new Map()) : withoutNames(files.history ?? new Map()),
  };
  return { value: Object.freeze(catalog), diagnostics: found.list() };
}

function indexByNumber(
  published: readonly CatalogEntry[],
  tombstones: readonly Tombstone[],
): Catalog["byIndexNumber"] {
  const former = published.flatMap((entry) =>
    entry.notice.formerIndexNumbers.map(({ text }) => [text as IndexNumber, entry] as const),
  );
  const own = new Map([...former, ...published.map((entry) => [entry.notice.indexNumber, entry] as const)]);
  const replaced = tombstones.flatMap(({ indexNumber, formerIndexNumbers, replacedBy }) => {
    const entry = replacedBy && own.get(replacedBy);
    return entry
      ? [indexNumber, ...formerIndexNumbers].map((number) => [number as IndexNumber, entry] as const)
      : [];
  });
  return new Map([...replaced, ...own]);
}

function resolveOwners({ owners }: Records, directory: AgencyDirectory, found: Collector): ResolvedOwners {
  const resolve = (written: ReadonlyMap<string, Written> | undefined): ReadonlyMap<string, Agency> =>
    new Map(
      [...(written ?? [])].flatMap(([id, name]) => {
        const agency = directory.resolve(name, "责任单位", found);
        return agency ? [[id, agency] as const] : [];
      }),
    );
  return { classes: resolve(owners?.classes), priorityAreas: resolve(owners?.priorityAreas) };
}

/** Books with the reports that are due, each under the full name of its publisher. */
function settleReports(
  books: Books,
  { directory, day, found }: Pick<CatalogFrame, "day"> & Pick<PublishingFrame, "directory" | "found">,
): Books {
  const due = new Map<number, Report>();
  for (const [year, report] of books.reports) {
    const named = namePublisher(report, directory, found);
    if (report.publishedOn.date <= day) due.set(year, named);
    else found.add("scheduled", report.place, { date: report.publishedOn.date });
  }
  return { ...books, reports: due };
}

/** The publisher of a report under its full name, however it was written. */
function namePublisher(report: Report, directory: AgencyDirectory, found: Collector): Report {
  const agency = directory.resolve(report.publisher, "发布机构", found);
  return agency ? { ...report, publisher: { ...report.publisher, text: agency.name } } : report;
}

/** The owner of a column under its full name. */
function nameOwner(column: Column, directory: AgencyDirectory, found: Collector): Column {
  const agency = column.owner && directory.resolve(column.owner, "责任单位", found);
  return agency && column.owner ? { ...column, owner: { ...column.owner, text: agency.name } } : column;
}

function byOrder(left: TextDocument, right: TextDocument): number {
  return left.order - right.order || compareNames(left.title, right.title);
}
