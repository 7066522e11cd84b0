/** Puts another text of one document into the full text of a year, where nothing but the text of its body is new. */

/** The document, and the lines of its body. */
export interface SwappedBody {
  /** Path of its page below the site root. */
  readonly url: string;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/**
 * The full text as `toFulltext` writes it, in bytes: of a whole year only the line in question is decoded. Undefined where the old
 * lines are not found once and for certain.
 */
export function swapFulltext(
  fulltext: Uint8Array,
  { url, before, now }: SwappedBody,
): Uint8Array | undefined {
  const bytes = Buffer.from(fulltext.buffer, fulltext.byteOffset, fulltext.length);
  const beginning = Buffer.from(`{"url":${JSON.stringify(url)},`);
  const isAt = (place: number): boolean => bytes.subarray(place, place + beginning.length).equals(beginning);
  const at = isAt(0) ? 0 : bytes.indexOf(`\n${beginning}`) + 1;
  const end = bytes.indexOf("\n", at);
  if (!isAt(at) || end < 0) return undefined;
  const { title, text } = JSON.parse(bytes.toString("utf8", at, end)) as { readonly [key: string]: string };
  const lines = text?.split("\n") ?? [];
  const places = lines.flatMap((_, start) => (standsAt(lines, before, start) ? [start] : []));
  const [start] = places;
  if (before.length === 0 || start === undefined || places.length > 1) return undefined;
  const renewed = lines.toSpliced(start, before.length, ...now).join("\n");
  const line = Buffer.from(JSON.stringify({ url, title, text: renewed }));
  return Buffer.concat([bytes.subarray(0, at), line, bytes.subarray(end)]);
}

function standsAt(lines: readonly string[], part: readonly string[], start: number): boolean {
  return part.every((line, at) => lines[start + at] === line);
}
