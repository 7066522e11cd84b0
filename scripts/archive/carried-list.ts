/** Hands on the list of checksums as a classic script: a page opened from disk may run one, but may not fetch a file. */
import { type ParsedList, parseChecksumList } from "./checksum-list.ts";

const [head, tail] = ["window.gongkaiManifest = ", ";\n"];

/** The script: one assignment of the list's text. */
export function carryList(list: string): string {
  return `${head}${JSON.stringify(list)}${tail}`;
}

/** The list in the script; undefined where it is not as it was written. */
export function readCarriedList(script: string | undefined): ParsedList | undefined {
  if (!script?.startsWith(head) || !script.endsWith(tail)) return undefined;
  try {
    const list: unknown = JSON.parse(script.slice(head.length, -tail.length));
    const parsed = typeof list === "string" ? parseChecksumList(list, 64) : undefined;
    return parsed?.faults.length === 0 ? parsed : undefined;
  } catch {
    return undefined;
  }
}
