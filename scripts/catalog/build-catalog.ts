/** Hands on the catalog built from records: resolved, related, ordered, with complaints about what does not fit together. */

import type { CivilDate } from "../text/civil-date.ts";
import { compareCodePoints, compareNames } from "../text/collate.ts";
import { addressOfIndexNumber, type IndexNumber } from "../text/index-number.ts";
import { findNearest } from "../text/nearest.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Agency } from "../record/agency.ts";
import type { BodyRef } from "../record/body-ref.ts";
import type { Written } from "../record/fields.ts";
import type { Notice } from "../record/notice.ts";
import type { SiteConfig } from "../record/site-config.ts";
import type { Standards } from "../record/standards.ts";
import type { TextDocument } from "../record/text-document.ts";
import { type AgencyDirectory, indexAgencies } from "./agency-directory.ts";
import { resolveAttachments } from "./attachments.ts";
import type { Catalog, CatalogEntry, ResolvedOwners } from "./catalog.ts";
import { checkColumns, chooseColumn, defaultColumns, otherColumn } from "./columns.ts";
import type { CountyFiles } from "./county-files.ts";
import { checkIdentities, checkPrefix } from "./identities.ts";
import { listKnownNumbers } from "./known-numbers.ts";
import { checkLocalLinks } from "./local-links.ts";
import type { Records } from "./records.ts";
import { checkValidity, relateNotices } from "./relations.ts";

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
  checkIdentities(records.notices, found);
  const proactive = records.notices.filter((notice) => notice.disclosureMode === "proactive");
  const due = proactive.filter((notice) => notice.publishedOn.date <= day);
  for (const notice of proactive)
    if (notice.publishedOn.date > day)
      found.add("scheduled", notice.places("publishedOn"), { date: notice.publishedOn.date });
  const isDue = new Set(due);
  const held = records.notices.filter((notice) => !isDue.has(notice));
  const known = listKnownNumbers(due, held);
  const relations = relateNotices(due, { known, indexPattern: config.indexPattern }, found);
  const stateLabel = (id: string): string => standards.schemes.validity.byId(id)?.label ?? id;
  checkValidity(due, { related: relations, day, stateLabel }, found);
  const ownColumns = records.columns ?? defaultColumns(standards.schemes.class);
  checkColumns(ownColumns, found);
  const attachmentFiles = new Map(files.attachments.map((file) => [file.path.normalize("NFC"), file]));
  // Held notices are judged like the others, so that a scheduled one does not fail on its day; nothing of them is kept.
  const entries = new Map<Notice, CatalogEntry>();
  for (const notice of records.notices) {
    const publisher = directory.resolve(notice.publisher, "发布机构", found);
    const column = chooseColumn(notice, ownColumns, found);
    const folder = addressOfIndexNumber(notice.indexNumber);
    const attachments = resolveAttachments(notice, folder, attachmentFiles, found);
    if (publisher) checkPrefix(notice, publisher, found);
    const related = relations.get(notice.indexNumber);
    if (!publisher || !related || !isDue.has(notice)) continue;
    const formerPaths = notice.formerIndexNumbers.map(
      (former) => `${addressOfIndexNumber(former.text)}/index.html`,
    );
    entries.set(notice, {
      notice,
      publisher,
      column,
      path: `${folder}/index.html`,
      formerPaths,
      attachments,
      relations: related,
    });
  }
  const published = [...entries.values()].sort(newestFirst);
  for (const report of records.reports) directory.resolve(report.publisher, "发布机构", found);
  for (const column of ownColumns) if (column.owner) directory.resolve(column.owner, "责任单位", found);
  const owners = resolveOwners(records, directory, found);
  checkTexts(records, found);
  checkCharts(records, found);
  checkLocalLinks(bodiesOf(due, records), known, found);
  const columns = published.some((entry) => entry.column === otherColumn)
    ? [...ownColumns, otherColumn]
    : ownColumns;
  const texts = (role: TextDocument["role"]) =>
    records.texts.filter((text) => text.role === role).sort(byOrder);
  if (published.length === 0 && records.reports.length === 0 && records.texts.length === 0)
    found.add("empty-content", { file: files.folder }, { folder: files.folder });
  const catalog: Catalog = {
    config,
    standards,
    day,
    agencies: records.agencies,
    columns,
    owners,
    published: Object.freeze(published),
    held: Object.freeze(held),
    byIndexNumber: indexByNumber(published),
    ledgers: new Map(records.ledgers.map((ledger) => [ledger.year, ledger])),
    figures: new Map(records.figures.map((figures) => [figures.year, figures])),
    reports: new Map(records.reports.map((report) => [report.year, report])),
    guide: texts("guide")[0],
    application: texts("application")[0],
    regulations: texts("regulation"),
    handbook: texts("handbook"),
  };
  return { value: Object.freeze(catalog), diagnostics: found.list() };
}

function indexByNumber(published: readonly CatalogEntry[]): Catalog["byIndexNumber"] {
  const former = published.flatMap((entry) =>
    entry.notice.formerIndexNumbers.map(({ text }) => [text as IndexNumber, entry] as const),
  );
  return new Map([...former, ...published.map((entry) => [entry.notice.indexNumber, entry] as const)]);
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

/** Two texts of one role and file name would have one address; some hosts fold case. */
function checkTexts({ texts }: Records, found: Collector): void {
  const seen = new Map<string, string>();
  for (const { role, slug, place } of texts) {
    const address = `${role}/${slug}`.toLowerCase();
    const other = seen.get(address);
    if (other === undefined) seen.set(address, place.file);
    else found.add("address-collision", place, { address: `${role}/${slug}`, other });
  }
}

/** A chart draws a composition of the year's figures; a name that means none would leave a hole in the report. */
function checkCharts({ reports, figures }: Records, found: Collector): void {
  for (const { year, charts } of reports) {
    const names =
      figures.find((declared) => declared.year === year)?.compositions.map(({ name }) => name) ?? [];
    for (const { text, place } of charts)
      if (!names.includes(text))
        found.add("unknown-value", place, {
          key: "图表",
          value: text,
          nearest: findNearest(text, names),
          known: names.join("、"),
        });
  }
}

function bodiesOf(due: readonly Notice[], { reports, texts }: Records): readonly BodyRef[] {
  return [...due, ...reports, ...texts].map((record) => record.body);
}

function newestFirst(left: CatalogEntry, right: CatalogEntry): number {
  const [a, b] = [left.notice, right.notice];
  return (
    compareCodePoints(b.publishedOn.date, a.publishedOn.date) ||
    compareCodePoints(b.publishedOn.minute ?? "", a.publishedOn.minute ?? "") ||
    compareCodePoints(b.indexNumber, a.indexNumber)
  );
}

function byOrder(left: TextDocument, right: TextDocument): number {
  return left.order - right.order || compareNames(left.title, right.title);
}
