/** Reads files of notices one by one, in this thread or in another; hands on those of which nothing is to be said, as they are kept. */
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { digestOf } from "../text/digest.ts";
import { maximumFileSize } from "../source/source-file.ts";
import { keepNotice } from "../record/kept-notice.ts";
import { readStandards } from "../record/read-standards.ts";
import { openSoundness, type ReadSound } from "../inspection/sound-notice.ts";
import { isSettled, stampOf } from "./file-stamp.ts";
import { writeReading } from "./kept-readings.ts";
import { readStandardsFiles } from "./read-county.ts";

/** What is read, and by what: plain values, so that another thread can be told. */
export interface NoticeSetup {
  /** Absolute folders. */
  readonly content: string;
  readonly standards: string;
  readonly seenFrom: string;
  readonly indexPattern: RegExp;
}

/** Reads files of `notices/`, by their keys: the lines that are kept of those that are sound. */
export type ReadNotices = (keys: readonly string[]) => readonly string[];

/** Reads the standards, and is ready. Where they are not sound, nothing can be said of any notice. */
export async function openNoticeWork(setup: NoticeSetup): Promise<ReadNotices> {
  const { standards, seenFrom, indexPattern } = setup;
  const { value } = readStandards(seenPath(standards, seenFrom), readStandardsFiles(standards, seenFrom));
  if (!value) return () => [];
  const readSound = openSoundness({ standards: value, indexPattern });
  return (keys) => keys.flatMap((key) => readOne(key, setup, readSound) ?? []);
}

function readOne(key: string, { content, seenFrom }: NoticeSetup, readSound: ReadSound): string | undefined {
  const path = join(content, key);
  const now = Date.now();
  const stamp = stampOf(path);
  if (stamp === undefined || stamp.size > maximumFileSize) return undefined;
  const bytes = readBytes(path);
  const notice =
    bytes && readSound({ key, file: { path: seenPath(path, seenFrom), content: { kind: "bytes", bytes } } });
  if (!notice) return undefined;
  return writeReading({
    key,
    stamp,
    digest: digestOf(bytes),
    settled: isSettled(stamp, now),
    read: keepNotice(notice),
  });
}

/** What cannot be read is told by whoever reads the whole. */
function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function seenPath(path: string, seenFrom: string): string {
  return relative(seenFrom, path).split(sep).join("/") || ".";
}
