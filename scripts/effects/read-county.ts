/** Reads a county's folder from disk into plain values: text files whole, attachments as path, size and digest. */
import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import { lstat, stat } from "node:fs/promises";
import { join } from "node:path";
import { isText } from "../source/file-names.ts";
import { maximumFileSize, type RawFile } from "../source/source-file.ts";
import type { AttachmentLook } from "../record/attachment-look.ts";
import type { Notice } from "../record/notice.ts";
import type { KeyedFile } from "../record/read-standards.ts";
import type { CountyFiles } from "../catalog/county-files.ts";
import { noReadings } from "./kept-readings.ts";
import { readLineHistory } from "./line-history.ts";
import { type Listed, listFiles } from "./list-files.ts";
import { type LookStore, lookAtAttachments } from "./look-at-attachments.ts";
import { count, enterStage } from "./run-meter.ts";
import { openSeenPaths } from "./seen-path.ts";
import { explainSystemError } from "./system-error.ts";

/** The folders of a county, absolute, and the folder from which people see paths. */
export interface CountyFolders {
  readonly content: string;
  readonly standards: string;
  readonly seenFrom: string;
  /** How attachments are looked at, by what the standards folder says. */
  readonly makeLook: (standards: readonly KeyedFile[]) => AttachmentLook;
  /** The notices, by key, of files that need not be read again; if not said, all are read. */
  readonly recall?: (
    keys: readonly string[],
    issued: IssuedStandards,
  ) => Promise<ReadonlyMap<string, Notice>>;
  /** What earlier runs have seen in attachments under the same rules, by their digest; if not said, all are opened. */
  readonly openLooks?: (rules: string) => LookStore;
}

/** A standards folder that was read. */
export interface IssuedStandards {
  /** As people see it. */
  readonly folder: string;
  readonly files: readonly KeyedFile[];
}

/** Reads everything. Links are reported, not followed; unreadable files are reported, not thrown. */
export async function readCountyFiles({
  content,
  standards,
  seenFrom,
  makeLook,
  recall = async () => new Map(),
  openLooks = () => noReadings,
}: CountyFolders): Promise<CountyFiles> {
  enterStage("files");
  const seen = openSeenPaths(content, seenFrom);
  const own = listFiles(content).filter(({ key }) => !key.startsWith("standards/"));
  const [attached, texts] = [own.filter(isAttachment), own.filter((listed) => !isAttachment(listed))];
  // Once: what is kept under these standards is judged by the same, whatever comes of their files meanwhile.
  const issued = readStandards(standards, seenFrom);
  // Attachments are judged while their bytes are at hand, so that none is kept.
  const look = makeLook(issued.files);
  const attachments = await lookAtAttachments(
    attached.map(({ key }) => key.slice("attachments/".length)),
    { folder: join(content, "attachments"), look, store: openLooks(look.rules) },
  );
  const figures = texts
    .filter(({ key, plain }) => plain && /(?:^|\/)figures\/\d{4}\.yaml$/.test(key))
    .map(({ key }) => ({ path: key, shown: seen(key) }));
  const sound = await recall(
    texts.filter(isNotice).map(({ key }) => key),
    issued,
  );
  return {
    folder: seen(""),
    content: texts.map(({ key }) => ({
      key,
      file: sound.has(key)
        ? { path: seen(key), content: { kind: "sound" } }
        : readRawFile(join(content, key), seen(key)),
    })),
    sound,
    history: await readLineHistory(content, figures),
    attachments,
    standardsFolder: issued.folder,
    standards: issued.files,
  };
}

/** Reads a standards folder. */
export function readStandards(folder: string, seenFrom: string): IssuedStandards {
  const seen = openSeenPaths(folder, seenFrom);
  const files = listFiles(folder)
    .filter(({ key, plain }) => !plain || isText(key))
    .map(({ key }) => ({ key, file: readRawFile(join(folder, key), seen(key)) }));
  return { folder: seen(""), files };
}

function isAttachment({ key, plain }: Listed): boolean {
  return plain && key.startsWith("attachments/");
}

function isNotice({ key, plain }: Listed): boolean {
  return plain && key.startsWith("notices/") && key.endsWith(".md");
}

/** True where there is a folder at the path; a link to one is none, unless whoever named it meant what it leads to. */
export async function isFolder(path: string, { named = false } = {}): Promise<boolean> {
  try {
    return (await (named ? stat(path) : lstat(path))).isDirectory();
  } catch {
    return false;
  }
}

/** One file as the disk gives it; `shown` is its path as people see it. Thousands are read in a row: one by one costs least. */
export function readRawFile(path: string, shown: string): RawFile {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return { path: shown, content: { kind: "link", target: readlinkSync(path) } };
    if (!stat.isFile())
      return {
        path: shown,
        content: { kind: "unreadable", why: stat.isDirectory() ? "没有读取权限" : "不是普通文件" },
      };
    if (!isText(path)) return { path: shown, content: { kind: "foreign" } };
    if (stat.size > maximumFileSize) return { path: shown, content: { kind: "too-large", size: stat.size } };
    const bytes = readFileSync(path);
    count("filesRead");
    return { path: shown, content: { kind: "bytes", bytes } };
  } catch (error) {
    return { path: shown, content: { kind: "unreadable", why: explainSystemError(error) ?? "原因不明" } };
  }
}
