/** Hands on the text of a tag file however damaged: one byte that is no UTF-8 spoils its own line, and no other. */

/** Decodes; a byte that is no UTF-8 becomes a sign that no sound text has, so that its line can be told from all others. */
export function decodeTagText(bytes: Uint8Array): string {
  const whole = decodeSound(bytes);
  if (whole !== undefined) return whole;
  const lines: string[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(lineFeed, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    lines.push(decodeSound(line) ?? decodeDamaged(line));
    start = end;
  }
  return lines.join("");
}

/** Whether a text has bytes that are no UTF-8. */
export function isDamaged(text: string): boolean {
  return /[\uDC80-\uDCFF]/u.test(text);
}

/** The text as it can be shown. */
export function showDamaged(text: string): string {
  return text.replaceAll(/[\uDC80-\uDCFF]+/gu, "\uFFFD");
}

const lineFeed = 0x0a;

function decodeSound(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// Half a surrogate pair never comes out of UTF-8.
function decodeDamaged(bytes: Uint8Array): string {
  return [...bytes].map((byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join("");
}
