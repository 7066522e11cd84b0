/** Reads attachments one at a time and hands each to whoever looks at it, so that no more than one is ever held. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import type { CatalogAttachment } from "../catalog/catalog.ts";
import { count, told } from "./run-meter.ts";

/** Looking at the bytes of an attachment. Of a file that cannot be read there is no look. */
export type LookAtBytes = (attachment: CatalogAttachment, bytes: Uint8Array) => void;

/** Reads the attachments below `content/attachments`, in their order; each must still be the file that was checked. */
export async function readAttachments(
  attachments: readonly CatalogAttachment[],
  folder: string,
  look: LookAtBytes,
): Promise<void> {
  for (const attachment of told(attachments)) {
    const bytes = await readFile(join(folder, attachment.source)).catch(() => undefined);
    if (bytes === undefined) continue;
    count("filesRead");
    if (digestOf(bytes) !== attachment.sha256)
      throw new Error(`${attachment.source} 在检查之后又被改动了，请再生成一次。`, {
        cause: "content-changed",
      });
    look(attachment, bytes);
  }
}
