/** Hands on the record that a build keeps of its files, sealed by a digest of its own: no other list vouches for a built site. */
import type { ParsedList } from "./checksum-list.ts";
import { isDamaged } from "./tag-text.ts";
import { parseListText } from "./vouching-list.ts";

/** A record as it was read; `isWhole` is false where its seal says that it was altered; then no single line is to blame. */
export interface ReadRecord {
  readonly list: ParsedList;
  readonly isWhole: boolean;
}

/** Writes the record of files and their SHA-256; `ofKind` says what the folder is. */
export function writeBuildRecord(
  files: readonly (readonly [string, string])[],
  sealOf: (text: string) => string,
  ofKind = "site",
): string {
  // A site says nothing of its kind, as before there were others.
  const kind = ofKind === "site" ? undefined : ofKind;
  const listed = Object.fromEntries(files);
  const whole = sealOf(sealedText(kind, listed));
  return `${JSON.stringify({ generator: "gongkai", kind, files: listed, whole }, null, 1)}\n`;
}

/** Reads it; undefined where it is none. One of an older build has no seal, or one of its files alone, and is believed. */
export function readBuildRecord(
  text: string | undefined,
  sealOf?: (text: string) => string,
): ReadRecord | undefined {
  try {
    const { kind, files, seal, whole } = JSON.parse(text ?? "") as Readonly<Record<string, unknown>>;
    if (typeof files !== "object" || files === null) return undefined;
    const lines = Object.entries(files).map(([path, digest]) => `${digest}  ${path}`);
    const [told, sealed] =
      whole === undefined ? [seal, JSON.stringify(files)] : [whole, sealedText(kind, files)];
    const list = parseListText(lines.join("\n"), 64);
    const isSealed = told === undefined || !sealOf || told === sealOf(sealed);
    const isWhole = isSealed && !isDamaged(text ?? "");
    return { list: isWhole ? list : { ...list, faults: [] }, isWhole };
  } catch {
    return undefined;
  }
}

/** What the folder was made as decides what it may be replaced by, and is sealed with its files. */
function sealedText(kind: unknown, files: object): string {
  return JSON.stringify([kind ?? "", files]);
}
