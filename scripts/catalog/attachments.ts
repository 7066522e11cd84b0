/** Hands on a notice's attachments, found in the folder and given addresses beside the notice. */

import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Notice } from "../record/notice.ts";
import type { CatalogAttachment } from "./catalog.ts";
import type { AttachmentFile } from "./county-files.ts";

/** What may go out: documents, tables, pictures. Pages, scripts, programs and archives would run elsewhere. */
export const allowedTypes: readonly string[] = [
  "pdf",
  "ofd",
  "doc",
  "docx",
  "wps",
  "xls",
  "xlsx",
  "et",
  "ppt",
  "pptx",
  "csv",
  "txt",
  "jpg",
  "jpeg",
  "png",
  "gif",
];

/** Finds the files, which are listed by their NFC names (macOS writes others); `folder` is the notice's address without closing slash. */
export function resolveAttachments(
  notice: Notice,
  folder: string,
  files: ReadonlyMap<string, AttachmentFile>,
  found: Collector,
): readonly CatalogAttachment[] {
  return notice.attachments.flatMap(({ name, path }, index) => {
    const normal = normalizePath(path.text);
    if (normal.startsWith("/") || /^[A-Za-z]:/.test(normal) || normal.split("/").includes("..")) {
      found.add("attachment-outside", path.place, { path: path.text });
      return [];
    }
    const file = files.get(normal);
    if (!file) {
      found.add("missing-attachment", path.place, {
        path: path.text,
        nearest: findNearest(normal, listNear(normal, files)),
      });
      return [];
    }
    const type = /\.([^./]+)$/.exec(normal)?.[1]?.toLowerCase() ?? "";
    if (!allowedTypes.includes(type)) {
      found.add("attachment-type", path.place, { path: path.text, allowed: allowedTypes.join("、") });
      return [];
    }
    return [
      {
        name,
        source: file.path,
        path: `${folder}/attachment-${index + 1}.${type}`,
        size: file.size,
        sha256: file.sha256,
      },
    ];
  });
}

/** The path of an attachment below `attachments/`, however it was typed or the disk spells it: in NFC. */
export function normalizePath(written: string): string {
  return written
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/)+/, "")
    .replace(/^attachments\//, "")
    .normalize("NFC");
}

const mostCompared = 2000;

/** Where a file may have been meant: in the same folder, or under the same name. All files would take minutes for a lost folder. */
function listNear(path: string, files: ReadonlyMap<string, AttachmentFile>): readonly string[] {
  const at = path.lastIndexOf("/") + 1;
  const [folder, name] = [path.slice(0, at), path.slice(at).toLowerCase()];
  const near = [...files.keys()].filter(
    (known) => known.startsWith(folder) || known.toLowerCase().endsWith(name),
  );
  return near.slice(0, mostCompared);
}
