/** Reads a zip by its central directory over Node's own inflate; it knows nothing of the library that writes it. */
import { crc32, inflateRawSync } from "node:zlib";

/** An entry: name, MS-DOS time, Unix mode, content. */
export interface ReadEntry {
  readonly name: string;
  readonly time: number;
  readonly mode: number;
  readonly content: Buffer;
}

/** The entries in the order of the directory; throws where a length or a CRC is wrong. */
export function readZip(bytes: Buffer): readonly ReadEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ReadEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry at ${at}`);
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const lengths = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const name = bytes.subarray(at + 46, at + 46 + (lengths[0] ?? 0)).toString("utf8");
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(start, start + packed));
    if (content.length !== size || crc32(content) !== bytes.readUInt32LE(at + 16))
      throw new Error(`${name} is not as its directory says`);
    entries.push({
      name,
      time: bytes.readUInt32LE(at + 12),
      mode: bytes.readUInt16LE(at + 40),
      content,
    });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}
