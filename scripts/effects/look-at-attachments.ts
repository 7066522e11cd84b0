/** Looks at a county's attachments: their size and digest, and what they tell of persons; what has not changed is not opened again. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import type { AttachmentLook } from "../record/attachment-look.ts";
import type { AttachmentPrivacy } from "../record/attachment-privacy.ts";
import type { AttachmentFile } from "../catalog/county-files.ts";
import { digestFile } from "./digest-file.ts";
import { isSameStamp, isSettled, stampOf } from "./file-stamp.ts";
import type { KeptReading, ReadingStore } from "./kept-readings.ts";
import { count, told } from "./run-meter.ts";

/**
 * What is kept of a look; null where the file was not looked into. What was found about persons has no place here: a file that
 * holds any is opened in every run, and nothing of it stays behind when it is mended or taken away.
 */
export type KeptLook = {
  readonly traces: AttachmentPrivacy["traces"];
  readonly unread: string | null;
} | null;

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
    const seen = known ? undefined : await lookAt(key, { folder, look, bySight }).catch(() => undefined);
    const file = known ? fileOf(known) : seen?.file;
    if (file) files.push(file);
    if (known ?? seen?.kept) present.add(key);
    if (seen?.kept) fresh.push(seen.kept);
  }
  if (present.size > 0 || store.kept.size > 0) store.keep(fresh, present);
  return files;
}

function recallUntouched(
  kept: KeptReading<KeptLook> | undefined,
  path: string,
): KeptReading<KeptLook> | undefined {
  const stamp = kept?.settled ? stampOf(path) : undefined;
  return kept && stamp && isSameStamp(stamp, kept.stamp) ? kept : undefined;
}

function fileOf({ key, stamp, digest, read }: KeptReading<KeptLook>): AttachmentFile {
  return { path: key, size: stamp.size, sha256: digest, ...(read && { privacy: recallLook(read) }) };
}

function recallLook({ traces, unread }: NonNullable<KeptLook>): AttachmentPrivacy {
  return { findings: [], traces, unread: unread ?? undefined };
}

interface LookFrame extends Pick<LookPlan, "folder" | "look"> {
  /** What was seen in files of the same bytes and kind, whatever they were called. */
  readonly bySight: ReadonlyMap<string, KeptLook>;
}

interface FreshLook {
  readonly file: AttachmentFile;
  /** Not of a file in which persons were found. */
  readonly kept: KeptReading<KeptLook> | undefined;
}

async function lookAt(key: string, { folder, look, bySight }: LookFrame): Promise<FreshLook | undefined> {
  const path = join(folder, key);
  const now = Date.now();
  const stamp = stampOf(path);
  // A link is as good as missing: the notice that names it is complained about.
  if (!stamp) return undefined;
  count("filesRead");
  const concerns = look.concerns(key);
  const bytes = concerns && stamp.size <= look.largestBytes ? await readFile(path) : undefined;
  const digest = bytes ? digestOf(bytes) : await digestFile(path);
  const seen = bytes && bySight.get(sightOf({ key, digest }));
  const opened = bytes && (seen ? recallLook(seen) : look.inspect(key, bytes));
  const privacy = opened ?? (concerns ? look.unopened : undefined);
  const size = bytes?.length ?? stamp.size;
  const file = { path: key, size, sha256: digest, ...(privacy && { privacy }) };
  if (privacy && privacy.findings.length > 0) return { file, kept: undefined };
  const read = privacy ? { traces: privacy.traces, unread: privacy.unread ?? null } : null;
  // Of a file that grew while it was read the stamp tells nothing.
  const settled = isSettled(stamp, now) && size === stamp.size;
  return { file, kept: { key, stamp: { ...stamp, size }, digest, settled, read } };
}

/** A look depends on the bytes, and on what the name says of their kind. */
function sightOf({ key, digest }: Pick<KeptReading<KeptLook>, "key" | "digest">): string {
  return `${digest} ${/\.[^./]*$/.exec(key)?.[0].toLowerCase() ?? ""}`;
}
