/** Makes the catalog's entry of a notice: what its facts mean among the agencies, columns and files of the county. */
import { addressOfIndexNumber, pageOfIndexNumber } from "../text/index-number.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Column } from "../record/column.ts";
import type { Notice } from "../record/notice.ts";
import type { AgencyDirectory } from "./agency-directory.ts";
import { resolveAttachments } from "./attachments.ts";
import type { CatalogEntry } from "./catalog.ts";
import { chooseColumn } from "./columns.ts";
import type { AttachmentFile } from "./county-files.ts";
import { checkPrefix } from "./identities.ts";
import type { Relations } from "./relations.ts";

/** What a notice is resolved against. */
export interface EntryFrame {
  readonly directory: AgencyDirectory;
  readonly columns: readonly Column[];
  /** By their NFC paths. */
  readonly files: ReadonlyMap<string, AttachmentFile>;
  readonly found: Collector;
}

/** The files by the paths that notices may name them by. */
export function listFiles(attachments: readonly AttachmentFile[]): ReadonlyMap<string, AttachmentFile> {
  return new Map(attachments.map((file) => [file.path.normalize("NFC"), file]));
}

/** Undefined where nobody of that name publishes, or it is not known how the notice relates. Every complaint is made all the same. */
export function makeEntry(
  notice: Notice,
  related: Relations | undefined,
  { directory, columns, files, found }: EntryFrame,
): CatalogEntry | undefined {
  const publisher = directory.resolve(notice.publisher, "发布机构", found);
  // Who sent it in decides who must sign: an agency that is none would quietly take signatures away.
  if (notice.submittedBy) directory.resolve(notice.submittedBy, "报送单位", found);
  const column = chooseColumn(notice, columns, found);
  const folder = addressOfIndexNumber(notice.indexNumber);
  // The files of what was taken back may be gone with it.
  const attachments = notice.state === "withdrawn" ? [] : resolveAttachments(notice, folder, files, found);
  if (publisher) checkPrefix(notice, publisher, found);
  if (!publisher || !related) return undefined;
  const formerPaths = notice.formerIndexNumbers.map((former) => pageOfIndexNumber(former.text));
  return {
    notice,
    publisher,
    column,
    path: pageOfIndexNumber(notice.indexNumber),
    formerPaths,
    attachments,
    relations: related,
  };
}
