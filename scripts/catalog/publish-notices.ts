/** Hands on the notices split once for all: published, with what they mean within the whole, and held. */
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Column } from "../record/column.ts";
import { isOnTheWay } from "../record/life-cycle.ts";
import type { Notice } from "../record/notice.ts";
import type { AgencyDirectory } from "./agency-directory.ts";
import { resolveAttachments } from "./attachments.ts";
import type { CatalogFrame } from "./build-catalog.ts";
import type { CatalogEntry } from "./catalog.ts";
import type { AttachmentFile } from "./county-files.ts";
import { newestFirst } from "./entry-order.ts";
import { type KnownNumbers, listKnownNumbers } from "./known-numbers.ts";
import { checkLocalLinks } from "./local-links.ts";
import { listFiles, makeEntry } from "./make-entry.ts";
import { checkValidity, relateNotices } from "./relations.ts";
import { listWithdrawn, settleWithdrawals, type Tombstone } from "./withdrawals.ts";

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
 * Publishes what is proactive, published by state and due on the day; everything else is held and never handed to a page of a site. What
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
  const withdrawn = listWithdrawn(tombstones);
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
  const files = listFiles(frame.files.attachments);
  const { columns, directory } = frame;
  // Held notices are judged like the others, so that a scheduled one does not fail on its day; nothing of them is kept.
  const published = notices.flatMap((notice) => {
    const entry = makeEntry(notice, relations.get(notice.indexNumber), { directory, columns, files, found });
    return entry && due.has(notice) ? [entry] : [];
  });
  checkHeldAttachments(published, all, files, found);
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
