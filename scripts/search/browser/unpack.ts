/** Hands on unpacked files, whole or not at all: a damaged file must not be taken for a shorter one. */
import { gunzipSync } from "fflate";

/** Unpacks gzip and proves it by its own checksum. Bytes that a server has unpacked on the way are handed on as they are. */
export function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = gunzipSync(bytes);
  const tail = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  const whole =
    tail.getUint32(0, true) === checksum(unpacked) && tail.getUint32(4, true) === unpacked.length % 2 ** 32;
  if (!whole) throw new Error("damaged");
  return unpacked;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** CRC-32, as gzip writes it. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (remainders[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
