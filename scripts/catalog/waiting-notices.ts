/** Hands on notices that are still to come, as they will be on their day: for the preview of who writes and reviews them, never for a site. */
import { addressOfIndexNumber, pageOfIndexNumber } from "../text/index-number.ts";
import { collect } from "../diagnostics/collector.ts";
import { isOnTheWay } from "../record/life-cycle.ts";
import type { Notice } from "../record/notice.ts";
import { indexAgencies } from "./agency-directory.ts";
import { resolveAttachments } from "./attachments.ts";
import type { Catalog, CatalogEntry } from "./catalog.ts";
import { chooseColumn } from "./columns.ts";
import type { AttachmentFile } from "./county-files.ts";
import { listKnownNumbers } from "./known-numbers.ts";
import { relateNotices } from "./relations.ts";

/** A notice that is on its way to the public: a draft, sent in, reviewed, or waiting for its day. */
export interface WaitingNotice {
  readonly notice: Notice;
  /** As it will stand in the catalog; undefined where it has no page of its own: its publisher is unknown, its address another's. */
  readonly entry: CatalogEntry | undefined;
}

/** Lists them in the order of the catalog's `held`. What complaints there are about them is told by the build, and not again. */
export function listWaiting(
  catalog: Catalog,
  attachments: readonly AttachmentFile[],
): readonly WaitingNotice[] {
  const waiting = catalog.held.filter((notice) => isWaiting(notice));
  if (waiting.length === 0) return [];
  const silent = collect();
  const { config, published, agencies, columns } = catalog;
  const directory = indexAgencies(agencies, silent);
  const files = new Map(attachments.map((file) => [file.path.normalize("NFC"), file]));
  const known = listKnownNumbers(
    published.map((entry) => entry.notice),
    waiting,
    new Map(),
  );
  const relations = relateNotices(waiting, { known, indexPattern: config.indexPattern }, silent);
  const taken = new Set(published.flatMap(({ path, formerPaths }) => [path, ...formerPaths]));
  return waiting.map((notice) => {
    const path = pageOfIndexNumber(notice.indexNumber);
    const publisher = directory.resolve(notice.publisher, "发布机构", silent);
    const related = relations.get(notice.indexNumber);
    if (!publisher || !related || taken.has(path)) return { notice, entry: undefined };
    taken.add(path);
    const entry = {
      notice,
      publisher,
      column: chooseColumn(notice, columns, silent),
      path,
      formerPaths: [],
      attachments: resolveAttachments(notice, addressOfIndexNumber(notice.indexNumber), files, silent),
      relations: related,
    };
    return { notice, entry };
  });
}

/** What is not to be disclosed, or was taken back, waits for nothing. A published notice that is held waits for its day. */
function isWaiting({ disclosureMode, state }: Notice): boolean {
  return disclosureMode === "proactive" && (isOnTheWay(state) || state === "published");
}
