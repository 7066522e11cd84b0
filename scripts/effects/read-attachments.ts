/** Hands on the lines of attachments one by one, so that the bytes of no more than one are ever held; what earlier runs have read is not opened. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import type { CatalogAttachment } from "../catalog/catalog.ts";
import { readAttachmentLines } from "../search/attachment-lines.ts";
import type { AttachmentTexts } from "../search/attachment-texts.ts";
import { type LineStore, noLines } from "./kept-lines.ts";
import { count, told } from "./run-meter.ts";
import { changedSince } from "./site-files.ts";

/**
 * Reads the attachments below `content/attachments`, in their order, and adds their lines to the texts; each must still be the
 * file that was checked, and readable as it was then.
 */
export async function readAttachments(
  attachments: readonly CatalogAttachment[],
  folder: string,
  { limits, add }: Pick<AttachmentTexts, "limits" | "add">,
  store: LineStore = noLines,
): Promise<void> {
  for (const attachment of told(attachments)) {
    const { source, sha256 } = attachment;
    const wanted = { source, sha256, ...limits };
    const known = store.find(wanted);
    if (known) {
      add(attachment, known);
      continue;
    }
    const bytes = await readFile(join(folder, source)).catch(() => undefined);
    // What was left out here would be missing under the key of what is whole.
    if (bytes === undefined || digestOf(bytes) !== sha256) throw changedSince(source);
    count("filesRead");
    const read = readAttachmentLines(source, bytes, limits);
    store.keep(wanted, read);
    add(attachment, read);
  }
}
