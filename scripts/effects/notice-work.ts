/** Reads files of notices one by one, in this thread or in another; hands on those of which nothing is to be said, as they are kept. */
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import { maximumFileSize } from "../source/source-file.ts";
import { keepNotice } from "../record/kept-notice.ts";
import { openNoticeStandards, type PlainNoticeStandards } from "../record/notice-standards.ts";
import { openSoundness, type ReadSound } from "../inspection/sound-notice.ts";
import { type FileStamp, isSettled, stampOfStat } from "./file-stamp.ts";
import { writeReading } from "./kept-readings.ts";
import type { IssuedStandards } from "./read-county.ts";
import { openSeenPaths } from "./seen-path.ts";

/** Whose notices are read. */
export interface NoticeSetup {
  /** Absolute folders. */
  readonly content: string;
  readonly seenFrom: string;
  readonly indexPattern: RegExp;
  /** By which they are judged. */
  readonly issued: IssuedStandards;
}

/** What is read, and by what: plain values, so that another thread can be told. */
export interface NoticeWork extends Pick<NoticeSetup, "content" | "seenFrom" | "indexPattern"> {
  readonly standards: PlainNoticeStandards;
}

/** Reads files of `notices/`, by their keys: the lines that are kept of those that are sound. */
export type ReadNotices = (keys: readonly string[]) => readonly string[];

/** Opens the standards, and is ready. */
export function openNoticeWork({ content, seenFrom, indexPattern, standards }: NoticeWork): ReadNotices {
  const readSound = openSoundness({ standards: openNoticeStandards(standards), indexPattern });
  const seen = openSeenPaths(content, seenFrom);
  return (keys) => {
    const lines: string[] = [];
    for (const key of keys) {
      const line = readOne(key, { path: join(content, key), shown: seen(key) }, readSound);
      if (line !== undefined) lines.push(line);
    }
    return lines;
  };
}

interface NoticePath {
  readonly path: string;
  readonly shown: string;
}

function readOne(key: string, { path, shown }: NoticePath, readSound: ReadSound): string | undefined {
  const now = Date.now();
  const read = readStamped(path);
  if (!read) return undefined;
  const { stamp, bytes } = read;
  const notice = readSound({ key, file: { path: shown, content: { kind: "bytes", bytes } } });
  if (!notice) return undefined;
  const settled = isSettled(stamp, now);
  return writeReading({ key, stamp, digest: digestOf(bytes), settled, read: keepNotice(notice) });
}

// Most files fit into it; none is read while another is judged.
const room = new Uint8Array(1 << 16);
// A link is none of the county's files, and a pipe is not waited for; where a system knows neither, the list of the folder has told.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A plain file, and its stamp from before it was read. What cannot be read is told by whoever reads the whole. */
function readStamped(path: string): { readonly stamp: FileStamp; readonly bytes: Uint8Array } | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, flags);
    const stamp = stampOfStat(fstatSync(file));
    if (stamp === undefined || stamp.size > maximumFileSize) return undefined;
    const bytes = stamp.size < room.length ? room : new Uint8Array(stamp.size + 1);
    const length = readSync(file, bytes, 0, bytes.length, 0);
    // One that grows while it is read, or comes piece by piece, is left to whoever reads the whole.
    return length === stamp.size ? { stamp, bytes: bytes.subarray(0, length) } : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
