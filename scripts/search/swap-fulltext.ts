/** Puts another text of one document into the full text of a year, where nothing but the text of its body is new. */

/** The document, and the lines of its body. */
export interface SwappedBody {
  /** Path of its page below the site root. */
  readonly url: string;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/** The full text as `toFulltext` writes it; undefined where the old lines are not found once and for certain. */
export function swapFulltext(fulltext: string, { url, before, now }: SwappedBody): string | undefined {
  const beginning = `{"url":${JSON.stringify(url)},`;
  const at = fulltext.startsWith(beginning) ? 0 : fulltext.indexOf(`\n${beginning}`) + 1;
  const end = fulltext.indexOf("\n", at);
  if (!fulltext.startsWith(beginning, at) || end < 0) return undefined;
  const { title, text } = JSON.parse(fulltext.slice(at, end)) as { readonly [key: string]: string };
  const lines = text?.split("\n") ?? [];
  const places = lines.flatMap((_, start) => (standsAt(lines, before, start) ? [start] : []));
  const [start] = places;
  if (before.length === 0 || start === undefined || places.length > 1) return undefined;
  const renewed = lines.toSpliced(start, before.length, ...now).join("\n");
  return `${fulltext.slice(0, at)}${JSON.stringify({ url, title, text: renewed })}${fulltext.slice(end)}`;
}

function standsAt(lines: readonly string[], part: readonly string[], start: number): boolean {
  return part.every((line, at) => lines[start + at] === line);
}
