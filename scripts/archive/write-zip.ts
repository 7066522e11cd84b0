/** Hands on a zip in pieces: the same files give the same bytes in every time zone, on every system. */
import { Zip, ZipDeflate } from "fflate";
import { packing } from "./packing.ts";

/** A file to be packed. */
export interface PackedFile {
  readonly path: string;
  readonly size: number;
  readonly read: () => AsyncIterable<Uint8Array>;
}

// What the old form of the file can count. Most readers in offices know no other.
const [mostEntries, mostBytes] = [65_535, 0xffff_ffff];

/** True where a zip that every reader can open would not hold these files. */
export function outgrowsZip(files: readonly Pick<PackedFile, "path" | "size">[]): boolean {
  const bytes = files.reduce((sum, { path, size }) => sum + size + 2 * path.length + 128, 22);
  return files.length > mostEntries || bytes > mostBytes;
}

/** Packs the files in the order given. */
export async function* writeZip(files: Iterable<PackedFile>): AsyncIterable<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    packed.push(piece);
  });
  for (const { path, read } of files) {
    const entry = new ZipDeflate(path, packing);
    // Read as local time and written as local time: the same digits everywhere. Noon exists on every clock.
    entry.mtime = "1980-01-01T12:00:00";
    [entry.os, entry.attrs] = [3, (0o100644 << 16) >>> 0];
    zip.add(entry);
    for await (const piece of read()) {
      entry.push(piece);
      yield* packed.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* packed.splice(0);
  }
  zip.end();
  yield* packed.splice(0);
}
