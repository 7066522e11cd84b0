/** Hands on unpacked files, whole or not at all: a damaged file must not be taken for a shorter one. */
import { gunzipSync } from "fflate";
import { checksumOf } from "../checksum.ts";

/**
 * Unpacks gzip and proves it by its own checksum. A host that has unpacked an index on the way is known by Pagefind's own mark;
 * anything else (nothing at all, a page that asks to log in) is no file of the search.
 */
export function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    if (engineMark.every((sign, at) => bytes[at] === sign)) return bytes;
    throw new Error("no file of the search");
  }
  const unpacked = gunzipSync(bytes);
  const tail = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  const whole =
    tail.getUint32(0, true) === checksumOf(unpacked) && tail.getUint32(4, true) === unpacked.length % 2 ** 32;
  if (!whole) throw new Error("damaged");
  return unpacked;
}

/** `pagefind_dcd` */
const engineMark = [0x70, 0x61, 0x67, 0x65, 0x66, 0x69, 0x6e, 0x64, 0x5f, 0x64, 0x63, 0x64];
