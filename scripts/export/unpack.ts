/** Hands on the entries of a zip, and of what is a zip under another name: docx, xlsx, epub. */
import { unzipSync } from "fflate";

/** Largest entry that is unpacked: a small file can be packed so that it fills a disk. */
const largestEntry = 256 * 1024 * 1024;

/** One entry; without bytes where it is too large. */
export interface PackedEntry {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
}

/** True for what begins as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The entries; undefined where the file is damaged, or packed in a way that cannot be read. */
export function unpackZip(bytes: Uint8Array): readonly PackedEntry[] | undefined {
  const large: PackedEntry[] = [];
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (originalSize > largestEntry) large.push({ path: name, bytes: undefined });
        return originalSize <= largestEntry;
      },
    });
    return [...Object.entries(entries).map(([path, content]) => ({ path, bytes: content })), ...large];
  } catch {
    return undefined;
  }
}
