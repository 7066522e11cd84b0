/** Hands on a file of the search data as a script: opened from disk, a page may load nothing else. */
import type { SearchFile } from "./index-bundle.ts";

/** The same bytes in base64, handed over to `scripts/search/browser/disk-files.ts`. */
export function carryOnDisk({ path, bytes }: SearchFile): SearchFile {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  return { path: `${path}.js`, bytes: Buffer.from(`gongkaiFile("${base64}");\n`, "latin1") };
}
