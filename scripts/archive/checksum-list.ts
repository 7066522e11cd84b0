/** Hands on lists of checksums as `sha256sum` and BagIt (RFC 8493 §2.1.3) write them: a digest and a path on each line. */
import { isDamaged, showDamaged } from "./tag-text.ts";

/** A file and the digest that it must have, in lower-case hexadecimal. */
export interface ListedFile {
  readonly path: string;
  readonly digest: string;
}

/** A line that cannot be believed: bytes that are no UTF-8, no digest and path, a wrong escape, a way out of the folder, a path that stood before. */
export interface ListFault {
  readonly line: number;
  readonly why: "bytes" | "shape" | "escape" | "outside" | "twice";
  readonly text: string;
}

/** What a list says, and what it says wrongly. */
export interface ParsedList {
  readonly files: readonly ListedFile[];
  readonly faults: readonly ListFault[];
}

/** The name of the list that lies in every copied folder. */
export const checksumListName = "manifest-sha256.txt";

/** Where a copy carries its list as a script: of every file but itself and the list on disk, which lists it in turn. */
export const carriedListPath = "verify/manifest.js";

/** Writes a list; the files come in the order given. */
export function writeChecksumList(files: readonly ListedFile[]): string {
  return files.map(({ path, digest }) => `${digest}  ${escapePath(path)}\n`).join("");
}

/** Reads a list whose digests have so many hexadecimal digits. Lines end as on any system. */
export function parseChecksumList(text: string, digits: number): ParsedList {
  const files: ListedFile[] = [];
  const faults: ListFault[] = [];
  const seen = new Set<string>();
  const shape = new RegExp(`^([0-9A-Fa-f]{${digits}})[ \\t]+\\*?(.+)$`);
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line === "") continue;
    const refuse = (why: ListFault["why"]): void => {
      faults.push({ line: index + 1, why, text: showDamaged(line).slice(0, 200) });
    };
    const [, digest = "", written = ""] = shape.exec(line) ?? [];
    const path = unescapePath(written);
    if (isDamaged(line)) refuse("bytes");
    else if (digest === "") refuse("shape");
    else if (/%(?!0[AaDd]|25)/.test(written)) refuse("escape");
    else if (leadsOut(path)) refuse("outside");
    else if (seen.has(path.normalize("NFC"))) refuse("twice");
    else {
      seen.add(path.normalize("NFC"));
      files.push({ path, digest: digest.toLowerCase() });
    }
  }
  return { files, faults };
}

/** Only these three signs are escaped, and they must be. */
function escapePath(path: string): string {
  return path.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function unescapePath(path: string): string {
  return path.replaceAll(/%0A/gi, "\n").replaceAll(/%0D/gi, "\r").replaceAll("%25", "%");
}

/** True for what a careless reader would open outside of the folder. */
function leadsOut(path: string): boolean {
  return /^(?:[\\/~]|[A-Za-z]:)/.test(path) || path.split(/[\\/]/).includes("..");
}
