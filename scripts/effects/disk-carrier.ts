/** Hands on a file of the search data as a script: opened from disk, a page may load nothing else. */
import type { SearchFile } from "./index-bundle.ts";

/** The same bytes in base64, handed over to `scripts/search/browser/disk-files.ts`. */
export function carryOnDisk({ path, bytes }: SearchFile): SearchFile {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  return { path: `${path}.js`, bytes: Buffer.from(`${opening}${base64}");\n`, "latin1") };
}

/** The bytes that such a script carries; `undefined` of any other file. */
export function openCarrier(bytes: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!text.subarray(0, opening.length).equals(Buffer.from(opening, "latin1"))) return undefined;
  const end = text.indexOf('"', opening.length, "latin1");
  return end < 0 ? undefined : Buffer.from(text.toString("latin1", opening.length, end), "base64");
}

const opening = 'gongkaiFile("';
