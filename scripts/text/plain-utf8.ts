/** Hands on UTF-8 read at speed where it is as nearly all texts are: ASCII, and signs of two and three bytes. */

/** Longer texts are rare, and cost more elsewhere. */
const mostBytes = 1 << 16;
const units = new Uint16Array(mostBytes);
// Units lie in memory as this machine orders them, and are read as the smaller byte first.
const reader = new TextDecoder("utf-16le", { ignoreBOM: true });
const isReadable = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The text, exactly as a strict decoder reads it (with its byte-order mark); undefined where that has to be asked. */
export function decodePlainUtf8(bytes: Uint8Array): string | undefined {
  const length = bytes.length;
  if (!isReadable || length > mostBytes) return undefined;
  let at = 0;
  let count = 0;
  while (at < length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      units[count++] = lead;
      at++;
    } else if ((lead >= 0xe1 && lead <= 0xec) || lead === 0xee || lead === 0xef) {
      // Not E0 and ED, of which not every second byte is allowed.
      if (at + 2 >= length) return undefined;
      const second = (bytes[at + 1] as number) ^ 0x80;
      const third = (bytes[at + 2] as number) ^ 0x80;
      if ((second | third) > 0x3f) return undefined;
      units[count++] = ((lead & 0x0f) << 12) | (second << 6) | third;
      at += 3;
    } else if (lead >= 0xc2 && lead <= 0xdf) {
      if (at + 1 >= length) return undefined;
      const second = (bytes[at + 1] as number) ^ 0x80;
      if (second > 0x3f) return undefined;
      units[count++] = ((lead & 0x1f) << 6) | second;
      at += 2;
    } else return undefined;
  }
  return reader.decode(units.subarray(0, count));
}
