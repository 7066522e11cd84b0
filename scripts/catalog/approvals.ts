/** Hands on the approval code of each notice that bears signatures, as file and attachments are now. */

import { type Approval, approvalOf } from "../record/approval.ts";
import type { Notice } from "../record/notice.ts";
import { normalizePath } from "./attachments.ts";
import type { AttachmentFile } from "./county-files.ts";

/** By file, since a notice that was taken back is another record than the one that was signed; those without any signature have no code. */
export type Approvals = ReadonlyMap<string, Approval>;

/** Computes the codes. An attachment that is missing counts as such, so that one laid there later is noticed. */
export function computeApprovals(
  notices: readonly Notice[],
  digests: ReadonlyMap<string, string>,
): Approvals {
  return new Map(
    notices.flatMap((notice) => {
      const { approved, attachments, place } = notice;
      return approved ? [[place.file, approvalOf(approved, listDigests(attachments, digests))] as const] : [];
    }),
  );
}

/** SHA-256 by the NFC path below `attachments/`. */
export function indexDigests(files: readonly AttachmentFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, sha256 }) => [path.normalize("NFC"), sha256]));
}

/** The digests of a notice's attachments, in its own order. */
export function listDigests(
  attachments: Notice["attachments"],
  digests: ReadonlyMap<string, string>,
): readonly string[] {
  return attachments.map(({ path }) => digests.get(normalizePath(path.text)) ?? "missing");
}
