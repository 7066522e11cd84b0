/** Hands on a county's files as they were before a change. */
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { isPassedOver, isText } from "../source/file-names.ts";
import type { RawFile } from "../source/source-file.ts";
import type { KeyedFile } from "../record/read-standards.ts";
import type { AttachmentFile, CountyFiles } from "./county-files.ts";

/** The bytes that changed files had before, by the path that people see; undefined of files that were not there. */
export type BytesBefore = ReadonlyMap<string, Uint8Array | undefined>;

/** Puts the bytes from before in the place of those that were read. Of attachments it is not told what they say of persons. */
export function filesBefore(files: CountyFiles, before: BytesBefore): CountyFiles {
  const standardsInside = files.standardsFolder.startsWith(belowOf(files.folder));
  const isStandard = (path: string): boolean => path.startsWith(belowOf(files.standardsFolder));
  const isContent = (path: string): boolean =>
    path.startsWith(belowOf(files.folder)) && !(standardsInside && isStandard(path));
  const attachments = `${belowOf(files.folder)}attachments/`;
  const chosen = (belongs: (path: string) => boolean): BytesBefore =>
    new Map([...before].filter(([path]) => belongs(path)));
  return {
    ...files,
    content: replace(
      files.content,
      belowOf(files.folder),
      chosen((path) => isContent(path) && !path.startsWith(attachments)),
    ),
    standards: replace(files.standards, belowOf(files.standardsFolder), chosen(isStandard)),
    attachments: replaceAttachments(
      files.attachments,
      attachments,
      chosen((path) => path.startsWith(attachments)),
    ),
  };
}

/** Every file of a county, as people see it. */
export function listShown({ folder, content, standards, attachments }: CountyFiles): readonly string[] {
  return [
    ...[...content, ...standards].map(({ file }) => file.path),
    ...attachments.map(({ path }) => `${belowOf(folder)}attachments/${path}`),
  ];
}

function belowOf(folder: string): string {
  return folder === "." ? "" : `${folder}/`;
}

/** The path is below the county's folder. */
function isRead(key: string): boolean {
  return !key.split("/").some(isPassedOver);
}

function contentOf(key: string, bytes: Uint8Array): RawFile["content"] {
  return isText(key) ? { kind: "bytes", bytes } : { kind: "foreign" };
}

function replace(files: readonly KeyedFile[], above: string, before: BytesBefore): readonly KeyedFile[] {
  if (before.size === 0) return files;
  const kept = files.filter(({ file }) => !before.has(file.path));
  const back = [...before].flatMap(([path, bytes]): readonly KeyedFile[] => {
    const key = path.slice(above.length);
    return bytes === undefined || !isRead(key)
      ? []
      : [{ key, file: { path, content: contentOf(key, bytes) } }];
  });
  return [...kept, ...back].sort((left, right) => compareCodePoints(left.key, right.key));
}

function replaceAttachments(
  attachments: readonly AttachmentFile[],
  above: string,
  before: BytesBefore,
): readonly AttachmentFile[] {
  if (before.size === 0) return attachments;
  const kept = attachments.filter(({ path }) => !before.has(`${above}${path}`));
  const back = [...before].flatMap(([shown, bytes]): readonly AttachmentFile[] => {
    const path = shown.slice(above.length);
    return bytes === undefined || !isRead(path)
      ? []
      : [{ path, size: bytes.length, sha256: digestOf(bytes) }];
  });
  return [...kept, ...back].sort((left, right) => compareCodePoints(left.path, right.path));
}
