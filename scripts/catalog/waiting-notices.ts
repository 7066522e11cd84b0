/** Hands on notices that are still to come, as they will be on their day: for the preview of who writes and reviews them, never for a site. */
import { type IndexNumber, pageOfIndexNumber } from "../text/index-number.ts";
import { collect } from "../diagnostics/collector.ts";
import { isOnTheWay } from "../record/life-cycle.ts";
import type { Notice } from "../record/notice.ts";
import type { UnreadNotice } from "../record/unread-notice.ts";
import { indexAgencies } from "./agency-directory.ts";
import type { Catalog, CatalogEntry } from "./catalog.ts";
import type { AttachmentFile } from "./county-files.ts";
import { listKnownNumbers, numbersOf } from "./known-numbers.ts";
import { listFiles, makeEntry } from "./make-entry.ts";
import { relateNotices } from "./relations.ts";
import { listWithdrawn } from "./withdrawals.ts";

/** A notice that is on its way to the public: a draft, sent in, reviewed, or waiting for its day. */
export interface WaitingNotice {
  readonly notice: Notice;
  /** As it will stand in the catalog; undefined where it has no page of its own: its publisher is unknown, its address another's. */
  readonly entry: CatalogEntry | undefined;
}

/**
 * Lists them in the order of the catalog's `held`, related as if all were out. What complaints there are about them is told by the
 * build, and not again.
 */
export function listWaiting(
  catalog: Catalog,
  attachments: readonly AttachmentFile[],
): readonly WaitingNotice[] {
  const waiting = catalog.held.filter(isWaiting);
  if (waiting.length === 0) return [];
  const found = collect();
  const { config, published, tombstones, columns } = catalog;
  const out = published.map((entry) => entry.notice);
  const known = listKnownNumbers([...waiting, ...out], [], listWithdrawn(tombstones));
  const relations = relateNotices(waiting, { known, indexPattern: config.indexPattern }, found);
  const frame = {
    directory: indexAgencies(catalog.agencies, found),
    columns,
    files: listFiles(attachments),
    found,
  };
  const taken = new Set(
    [...published, ...tombstones].flatMap(({ path, formerPaths }) => [path, ...formerPaths]),
  );
  return waiting.map((notice) => {
    const path = pageOfIndexNumber(notice.indexNumber);
    if (taken.has(path)) return { notice, entry: undefined };
    taken.add(path);
    return { notice, entry: makeEntry(notice, relations.get(notice.indexNumber), frame) };
  });
}

/** Lists drafts of which no notice can be made yet. */
export function listUnfinished({ unread }: Catalog): readonly UnreadNotice[] {
  return unread.filter(({ state, mayBeOpen }) => mayBeOpen && isOnTheWay(state));
}

/** The catalog in which their numbers lead to them; only what refers to them sees a difference. */
export function withWaiting(catalog: Catalog, waiting: readonly WaitingNotice[]): Catalog {
  const entries = waiting.flatMap(({ notice, entry }) =>
    entry ? numbersOf(notice).map((number) => [number as IndexNumber, entry] as const) : [],
  );
  return { ...catalog, byIndexNumber: new Map([...entries, ...catalog.byIndexNumber]) };
}

/** What is not to be disclosed, or was taken back, waits for nothing. A published notice that is held waits for its day. */
function isWaiting({ disclosureMode, state }: Notice): boolean {
  return disclosureMode === "proactive" && (isOnTheWay(state) || state === "published");
}
