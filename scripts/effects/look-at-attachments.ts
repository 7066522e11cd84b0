/** Looks at a county's attachments: their size and digest, and what they tell of persons; what has not changed is not opened again. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beginDigest, digestOf } from "../text/digest.ts";
import type { AttachmentLook } from "../record/attachment-look.ts";
import type { AttachmentPrivacy } from "../record/attachment-privacy.ts";
import type { AttachmentFile } from "../catalog/county-files.ts";
import { isSameStamp, isSettled, stampOf } from "./file-stamp.ts";
import type { KeptReading, ReadingStore } from "./kept-readings.ts";
import { count, told } from "./run-meter.ts";

/** What was seen in an attachment; null where it was not looked into. */
export type KeptLook = AttachmentPrivacy | null;

/** Where looks are kept, by the attachments' paths. */
export type LookStore = ReadingStore<KeptLook>;

/** Where the attachments lie, how they are looked at, and what was seen before. */
export interface LookPlan {
  readonly folder: string;
  readonly look: AttachmentLook;
  readonly store: LookStore;
}

/** The attachments of these paths below the folder. One that cannot be read is as good as missing. */
export async function lookAtAttachments(
  keys: readonly string[],
  { folder, look, store }: LookPlan,
): Promise<readonly AttachmentFile[]> {
  const bySight = new Map([...store.kept.values()].map((kept) => [sightOf(kept), kept.read]));
  const files: AttachmentFile[] = [];
  const fresh: KeptReading<KeptLook>[] = [];
  const present = new Set<string>();
  for (const key of told(keys)) {
    const known = recallUntouched(store.kept.get(key), join(folder, key));
    const seen = known ?? (await lookAt(key, { folder, look, bySight }).catch(() => undefined));
    if (!seen) continue;
    const { stamp, digest, read } = seen;
    files.push({ path: key, size: stamp.size, sha256: digest, ...(read && { privacy: read }) });
    if (!mayBeKept(read)) continue;
    present.add(key);
    if (!known) fresh.push(seen);
  }
  if (present.size > 0 || store.kept.size > 0) store.keep(fresh, present);
  return files;
}

/** What was found about persons is never written down: whoever mends or withdraws the file has then mended all. */
function mayBeKept(read: KeptLook): boolean {
  return read === null || read.findings.length === 0;
}

function recallUntouched(
  kept: KeptReading<KeptLook> | undefined,
  path: string,
): KeptReading<KeptLook> | undefined {
  const stamp = kept?.settled ? stampOf(path) : undefined;
  return kept && stamp && isSameStamp(stamp, kept.stamp) ? kept : undefined;
}

interface LookFrame extends Pick<LookPlan, "folder" | "look"> {
  /** What was seen in files of the same bytes and kind, whatever they were called. */
  readonly bySight: ReadonlyMap<string, KeptLook>;
}

async function lookAt(
  key: string,
  { folder, look, bySight }: LookFrame,
): Promise<KeptReading<KeptLook> | undefined> {
  const path = join(folder, key);
  const now = Date.now();
  const stamp = stampOf(path);
  // A link is as good as missing: the notice that names it is complained about.
  if (!stamp) return undefined;
  count("filesRead");
  const concerns = look.concerns(key);
  const opens = concerns && stamp.size <= look.largestBytes;
  const bytes = opens ? await readFile(path) : undefined;
  const digest = bytes ? digestOf(bytes) : await digestFile(path);
  const unopened = concerns ? look.unopened : null;
  const read = bytes ? (bySight.get(sightOf({ key, digest })) ?? look.inspect(key, bytes)) : unopened;
  const size = bytes?.length ?? stamp.size;
  // Of a file that grew while it was read the stamp tells nothing.
  const settled = isSettled(stamp, now) && size === stamp.size;
  return { key, stamp: { ...stamp, size }, digest, settled, read };
}

async function digestFile(path: string): Promise<string> {
  const digest = beginDigest();
  for await (const piece of createReadStream(path)) digest.add(piece as Uint8Array);
  return digest.end();
}

/** A look depends on the bytes, and on what the name says of their kind. */
function sightOf({ key, digest }: Pick<KeptReading<KeptLook>, "key" | "digest">): string {
  return `${digest} ${/\.[^./]*$/.exec(key)?.[0].toLowerCase() ?? ""}`;
}
