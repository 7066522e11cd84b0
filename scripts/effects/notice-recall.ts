/** Hands on the recall of a county's notices, with what its earlier runs have kept under the same standards and the same code. */
import { digestOf } from "../text/digest.ts";
import type { KeptNotice } from "../record/kept-notice.ts";
import type { Notice } from "../record/notice.ts";
import { digestCode } from "./code-digest.ts";
import { openReadingStore, openReadingsOf, type SomeReadings } from "./kept-readings.ts";
import type { TellRead } from "./notice-crew.ts";
import type { NoticeSetup } from "./notice-work.ts";
import type { IssuedStandards } from "./read-county.ts";
import { recallNotices } from "./recall-notices.ts";
import { openSeenPaths } from "./seen-path.ts";

/** Whose notices, and where they are kept. */
export interface RecallPlace {
  readonly setup: Omit<NoticeSetup, "issued">;
  /** `.cache/notices`. */
  readonly cache: string;
  readonly tell: TellRead;
}

/** The sound notices of files, by their keys. */
export type RecallNotices = (
  keys: readonly string[],
  issued: IssuedStandards,
) => Promise<ReadonlyMap<string, Notice>>;

/** Opens the recall. */
export function openNoticeRecall({ setup, cache, tell }: RecallPlace): RecallNotices {
  return (keys, issued) => {
    const judged = { ...setup, issued };
    return recallNotices(keys, { setup: judged, tell, store: openReadingStore(cache, frameOf(judged)) });
  };
}

/** Opens what is kept of some notices of a county. */
export function openSomeNotices(
  setup: NoticeSetup,
  cache: string,
  keys: readonly string[],
): SomeReadings<KeptNotice> {
  return openReadingsOf(cache, frameOf(setup), keys);
}

/** Whatever a reading depends on besides the file. */
function frameOf({ content, seenFrom, indexPattern, issued }: NoticeSetup): string {
  const shown = openSeenPaths(content, seenFrom)("");
  const digests = issued.files.map(({ key, file }) => [
    key,
    file.content.kind === "bytes" ? digestOf(file.content.bytes) : file.content.kind,
  ]);
  return digestOf(JSON.stringify([digestCode(), shown, indexPattern.source, indexPattern.flags, digests]));
}
