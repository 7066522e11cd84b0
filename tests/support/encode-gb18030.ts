/** Hands on text as GB18030 bytes, as Excel writes them: Node can read that encoding and not write it. */

const pairs: ReadonlyMap<string, readonly number[]> = new Map(listPairs());

/** The bytes of a text; throws at a character that has no place in two bytes. */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      if (sign < "\u0080") return [sign.charCodeAt(0)];
      const bytes = pairs.get(sign);
      if (!bytes) throw new Error(`not in two bytes of GB18030: ${sign}`);
      return bytes;
    }),
  );
}

function listPairs(): [string, readonly number[]][] {
  const decoder = new TextDecoder("gb18030");
  const listed: [string, readonly number[]][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && sign !== "\uFFFD") listed.push([sign, [lead, trail]]);
    }
  return listed;
}
