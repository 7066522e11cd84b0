/** Finds out which notices have another text and nothing else that is new. */
import type { KeptNotice } from "../record/kept-notice.ts";
import { bodyDigestOf, isSameButBody, recallNotice } from "../record/kept-notice.ts";
import type { Notice } from "../record/notice.ts";
import { cacheAt } from "../effects/cache-place.ts";
import { writeStamp } from "../effects/file-stamp.ts";
import { type KeptReading, readReading } from "../effects/kept-readings.ts";
import { keepTreesIn } from "../effects/kept-trees.ts";
import { readNotices } from "../effects/notice-crew.ts";
import { openSomeNotices } from "../effects/notice-recall.ts";
import { readStandards } from "../effects/read-county.ts";
import { tellStep } from "../effects/run-meter.ts";
import { openSeenPaths } from "../effects/seen-path.ts";
import type { FoundCounty } from "./find-county.ts";

/** A notice as it reads now, and the digest of the text that it had; the same where its file was only touched. */
export interface BodyChange {
  readonly notice: Notice;
  readonly before: string;
}

/** All that has changed. */
export interface BodyChanges {
  readonly changes: readonly BodyChange[];
  /** Keeps what was read for the next run. */
  readonly keep: () => void;
}

/** Whose notices, by the keys of their files, with the stamps that the files had when the site was written. */
export interface ChangedNotices {
  readonly county: FoundCounty;
  readonly here: string;
  readonly stamps: ReadonlyMap<string, string>;
}

/** Reads the files again; undefined where one is not known or not sound, or tells anything else than before. */
export async function findBodyChanges({
  county,
  here,
  stamps,
}: ChangedNotices): Promise<BodyChanges | undefined> {
  const { content, standards, config } = county;
  const issued = readStandards(standards, here);
  const setup = { content, seenFrom: here, indexPattern: config.indexPattern, issued };
  const keys = [...stamps.keys()];
  const store = openSomeNotices(setup, cacheAt(here, "notices"), keys);
  keepTreesIn(cacheAt(here, "standards"));
  const readings: KeptReading<KeptNotice>[] = [];
  const takeLine = (line: string) => readings.push(readReading<KeptNotice>(line));
  await readNotices(keys, { setup, tell: tellStep, takeLine });
  const seen = openSeenPaths(content, here);
  const changes: BodyChange[] = [];
  for (const { key, read } of readings) {
    const old = store.kept.get(key);
    // What another run has read since was not what the site was made of.
    const isKnown = old !== undefined && writeStamp(old.stamp) === stamps.get(key);
    if (!isKnown || !isSameButBody(old.read, read)) return undefined;
    const notice = recallNotice(read, seen(key));
    // Where a link of the text leads is known to the whole alone.
    if (notice.body.localLinks.length > 0) return undefined;
    changes.push({ notice, before: bodyDigestOf(old.read) });
  }
  if (readings.length < keys.length) return undefined;
  return { changes, keep: () => store.keep(readings) };
}
