/** Hands on which attachments are searched, and their lines while these are gathered. */

import { bytesOf, type PrivacyRules } from "../record/privacy-rules.ts";
import type { CatalogAttachment } from "../catalog/catalog.ts";
import {
  type AttachmentLimits,
  type AttachmentLines,
  mayBeSearched,
  mostCharacters,
  shortenLines,
} from "./attachment-lines.ts";

/** The lines of a published attachment; none where it was not read. */
export type AttachmentLinesOf = (attachment: CatalogAttachment) => readonly string[];

/** The texts of a site's attachments, gathered file by file. */
export interface AttachmentTexts {
  readonly linesOf: AttachmentLinesOf;
  /** How much of each file is to be read. */
  readonly limits: AttachmentLimits;
  readonly add: (attachment: CatalogAttachment, read: AttachmentLines) => void;
  /** Attachments of which only the beginning, or nothing more, is searched. */
  readonly cut: () => readonly CatalogAttachment[];
}

/** As much text as all attachments of a bundle may have, in code units: searching holds it all while it indexes. */
export const mostInAll = 100_000_000;

/**
 * The attachments that are searched, each file once. Files beyond the size that the county's rules set are left alone, and so is
 * whatever is no text.
 */
export function pickSearched(
  attachments: readonly CatalogAttachment[],
  { attachmentMegabytes }: PrivacyRules,
): readonly CatalogAttachment[] {
  const largest = bytesOf(attachmentMegabytes);
  const seen = new Set<string>();
  return attachments.filter((attachment) => {
    if (!mayBeSearched(attachment.source) || attachment.size > largest) return false;
    const key = keyOf(attachment);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Begins to gather. */
export function gatherAttachmentTexts(
  { unpackedMegabytes }: PrivacyRules,
  limits = { each: mostCharacters, all: mostInAll },
): AttachmentTexts {
  const texts = new Map<string, readonly string[]>();
  const cut: CatalogAttachment[] = [];
  let left = limits.all;
  return {
    linesOf: (attachment) => texts.get(keyOf(attachment)) ?? [],
    limits: { unpackedBytes: bytesOf(unpackedMegabytes), characters: limits.each },
    add: (attachment, read) => {
      const { lines, isCut } = shortenLines(read, left);
      if (isCut) cut.push(attachment);
      if (lines.length === 0) return;
      texts.set(keyOf(attachment), lines);
      left -= lines.reduce((sum, line) => sum + line.length, 0);
    },
    cut: () => cut,
  };
}

// The same bytes are read otherwise under another kind of name.
function keyOf({ sha256, path }: CatalogAttachment): string {
  return `${sha256} ${path.slice(path.lastIndexOf(".") + 1)}`;
}
