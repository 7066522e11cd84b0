/** Hands on the notices split once for all: published, with what they mean within the whole, and held. */
import { addressOfIndexNumber, pageOfIndexNumber } from "../text/index-number.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Column } from "../record/column.ts";
import { isOnTheWay } from "../record/life-cycle.ts";
import type { Notice } from "../record/notice.ts";
import type { AgencyDirectory } from "./agency-directory.ts";
import { resolveAttachments } from "./attachments.ts";
import type { CatalogFrame } from "./build-catalog.ts";
import type { CatalogEntry } from "./catalog.ts";
import { chooseColumn } from "./columns.ts";
import type { AttachmentFile } from "./county-files.ts";
import { newestFirst } from "./entry-order.ts";
import { checkPrefix } from "./identities.ts";
import { type KnownNumbers, listKnownNumbers } from "./known-numbers.ts";
import { checkLocalLinks } from "./local-links.ts";
import { checkValidity, relateNotices } from "./relations.ts";
import { settleWithdrawals, type Tombstone } from "./withdrawals.ts";

/** What notices are judged against. */
export interface PublishingFrame extends CatalogFrame {
  readonly columns: readonly Column[];
  readonly directory: AgencyDirectory;
  readonly found: Collector;
}

/** The two halves, and every number that a reference may name. */
export interface SplitNotices {
  /** Newest first. */
  readonly published: readonly CatalogEntry[];
  readonly held: readonly Notice[];
  readonly known: KnownNumbers;
  readonly tombstones: readonly Tombstone[];
}

/**
 * Publishes what is proactive, published by state and due on the day; everything else is held and never handed to a page. What
 * was taken back leaves a tombstone, or stays without its text.
 */
export function publishNotices(all: readonly Notice[], frame: PublishingFrame): SplitNotices {
  const { config, standards, day, found } = frame;
  const open = all.filter(
    ({ disclosureMode, state }) => disclosureMode === "proactive" && state === "published",
  );
  for (const notice of open)
    if (notice.publishedOn.date > day)
      found.add("scheduled", notice.places("publishedOn"), { date: notice.publishedOn.date });
  const whole = open.filter((notice) => notice.publishedOn.date <= day);
  const { tombstones, explained } = settleWithdrawals(all, { published: whole, day, found });
  const notices = all.map((notice) => explained.get(notice) ?? notice);
  const due = new Set([...whole, ...explained.values()]);
  const withdrawn = new Map(
    tombstones.flatMap(({ indexNumber, formerIndexNumbers, replacedBy }) =>
      [indexNumber, ...formerIndexNumbers].map((number) => [number, replacedBy] as const),
    ),
  );
  const held = notices.filter((notice) => !due.has(notice));
  const known = listKnownNumbers([...due], held, withdrawn);
  const { indexPattern } = config;
  const relations = relateNotices([...due], { known, indexPattern }, found);
  const stateLabel = (id: string): string => standards.schemes.validity.byId(id)?.label ?? id;
  checkValidity([...due], { related: relations, day, stateLabel }, found);
  const checkLater = (waiting: readonly Notice[], later: readonly Notice[]): void => {
    if (waiting.length === 0) return;
    const then = listKnownNumbers([...due, ...later], held, withdrawn);
    relateNotices(waiting, { known: then, indexPattern }, found);
    checkLocalLinks(
      waiting.map((notice) => notice.body),
      then,
      found,
    );
  };
  const scheduled = open.filter((notice) => !due.has(notice));
  const coming = all.filter(
    ({ disclosureMode, state }) => disclosureMode === "proactive" && isOnTheWay(state),
  );
  checkLater(scheduled, scheduled);
  checkLater(coming, [...scheduled, ...coming]);
  const attachmentFiles = new Map(frame.files.attachments.map((file) => [file.path.normalize("NFC"), file]));
  // Held notices are judged like the others, so that a scheduled one does not fail on its day; nothing of them is kept.
  const published = notices.flatMap((notice): readonly CatalogEntry[] => {
    const publisher = frame.directory.resolve(notice.publisher, "发布机构", found);
    // Who sent it in decides who must sign: an agency that is none would quietly take signatures away.
    if (notice.submittedBy) frame.directory.resolve(notice.submittedBy, "报送单位", found);
    const column = chooseColumn(notice, frame.columns, found);
    const folder = addressOfIndexNumber(notice.indexNumber);
    // The files of what was taken back may be gone with it.
    const attachments =
      notice.state === "withdrawn" ? [] : resolveAttachments(notice, folder, attachmentFiles, found);
    if (publisher) checkPrefix(notice, publisher, found);
    const related = relations.get(notice.indexNumber);
    if (!publisher || !related || !due.has(notice)) return [];
    const formerPaths = notice.formerIndexNumbers.map((former) => pageOfIndexNumber(former.text));
    return [
      {
        notice,
        publisher,
        column,
        path: pageOfIndexNumber(notice.indexNumber),
        formerPaths,
        attachments,
        relations: related,
      },
    ];
  });
  checkHeldAttachments(published, all, attachmentFiles, found);
  return { published: published.sort(newestFirst), held, known, tombstones };
}

/** A file of a notice that is not public, or no longer, must not go out with one that is, under its own name or another. */
function checkHeldAttachments(
  published: readonly CatalogEntry[],
  notices: readonly Notice[],
  files: ReadonlyMap<string, AttachmentFile>,
  found: Collector,
): void {
  const silent = collect();
  const closed = notices
    .filter(
      ({ disclosureMode, withdrawal }) =>
        disclosureMode !== "proactive" || (withdrawal !== undefined && withdrawal.kind !== "replaced"),
    )
    .flatMap((notice) => resolveAttachments(notice, "", files, silent));
  const digests = new Set(closed.map(({ sha256 }) => sha256));
  for (const { notice, attachments } of published)
    for (const { source } of attachments.filter(({ sha256 }) => digests.has(sha256)))
      found.add("held-attachment", notice.places("attachments"), { path: source });
}
