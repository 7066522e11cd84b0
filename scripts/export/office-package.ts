/** Hands on the parts of an office file as text that can be changed, with parts taken out everywhere they are spoken of. */
import { strToU8, zipSync } from "fflate";
import { compareCodePoints } from "../text/collate.ts";
import { resolvePart } from "../source/xlsx-book.ts";
import { decodePart } from "../source/zip-parts.ts";
import { attributeOf, rewriteXml } from "./rewrite-xml.ts";

/** Parts by path, changed in place while a file is being cleaned. */
export type OfficePackage = Map<string, Uint8Array>;

/** The text of a part; empty where there is none. */
export function textOf(parts: OfficePackage, path: string): string {
  return decodePart(parts.get(path)).replace(/^\uFEFF/, "");
}

/** Puts a text in place of a part. A part that was UTF-16 becomes UTF-8 and says so. */
export function putText(parts: OfficePackage, path: string, text: string): void {
  parts.set(path, strToU8(text.replace(/^(<\?xml[^>]*encoding=["'])UTF-16(["'])/i, "$1UTF-8$2")));
}

/** Takes parts out, with every relation that leads to them and their entries in the list of contents; returns how many there were. */
export function removeParts(parts: OfficePackage, gone: (path: string) => boolean): number {
  const paths = new Set([...parts.keys()].filter(gone));
  if (paths.size === 0) return 0;
  for (const path of paths) {
    parts.delete(path);
    parts.delete(relationsOf(path));
  }
  for (const path of [...parts.keys()].filter((key) => key.endsWith(".rels"))) {
    const folder = path.replace(/(?:^|\/)_rels\/[^/]*$/, "");
    const kept = rewriteXml(textOf(parts, path), {
      judge: ({ name, tag }) => {
        if (!name.endsWith("Relationship")) return "keep";
        if (attributeOf(tag, "TargetMode") === "External") return "keep";
        return paths.has(resolvePart(folder, attributeOf(tag, "Target") ?? "").replace(/^\//, ""))
          ? "drop"
          : "keep";
      },
    });
    putText(parts, path, kept);
  }
  const contents = rewriteXml(textOf(parts, "[Content_Types].xml"), {
    judge: ({ name, tag }) =>
      name.endsWith("Override") && paths.has((attributeOf(tag, "PartName") ?? "").slice(1)) ? "drop" : "keep",
  });
  putText(parts, "[Content_Types].xml", contents);
  return paths.size;
}

function relationsOf(path: string): string {
  const at = path.lastIndexOf("/") + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

// Without a zone it is read as local time, which is what a zip writes: the same digits everywhere. Noon exists on every clock.
const entryTime = "1980-01-01T12:00:00";

/** Packs the parts: what the file is comes first, as some readers ask, the others by name, all with one time, so that the same parts are the same bytes. */
export function packPackage(parts: OfficePackage): Uint8Array {
  const first = "[Content_Types].xml";
  const paths = [...parts.keys()].sort(compareCodePoints);
  const ordered = [...paths.filter((path) => path === first), ...paths.filter((path) => path !== first)];
  return zipSync(Object.fromEntries(ordered.map((path) => [path, parts.get(path) ?? new Uint8Array()])), {
    level: 6,
    mtime: entryTime,
    os: 3,
  });
}

/** True for XML in which every element that is opened is closed. */
export function isWhole(text: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = "", empty] of text.matchAll(
    /<(\/?)([^\s<>/?!]+)(?:"[^"]*"|'[^']*'|[^<>"'/]|\/(?!>))*(\/?)>/g,
  )) {
    if (slash === "/") {
      if (open.pop() !== name) return false;
    } else if (empty !== "/") open.push(name);
  }
  return open.length === 0;
}
