/**
 * Hands on text as tokens that no segmenter touches: every pair of neighbouring characters is one Latin word of fixed length.
 * A passage of the text is then a run of neighbouring words, which Pagefind finds exactly when asked in quotes.
 */
import { fold } from "../text/fold.ts";

/** The words of a document: the pairs of each line. Single characters are answered by the directory, not by these. */
export function encodeContent(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split("\n"))
    .flatMap((line) => encodeLine(fold(line)))
    .join(" ");
}

/**
 * The pairs of one folded line. Its last character stands alone, which also keeps a run from crossing into the next line.
 */
export function encodeLine(folded: string): readonly string[] {
  const characters = [...folded];
  return characters.map((character, index) => pairToken(character, characters[index + 1]));
}

/** The question for a folded passage of two or more characters, in the quotes that ask for neighbouring words. */
export function encodeQuery(folded: string): string {
  // The last character of the query is not the last of its line, so its lone token is not asked for.
  return `"${encodeLine(folded).slice(0, -1).join(" ")}"`;
}

/**
 * The four signs in a row, out of which numbers, dates and telephones are made, that a folded text holds. Pairs of digits stand
 * everywhere; of these most stand nowhere else.
 */
export function listNumberGrams(folded: string): readonly string[] {
  return (folded.match(/[0-9a-z年月日号]{4,}/g) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 3 }, (_, at) => run.slice(at, at + 4)),
  );
}

/** Which of `count` parts of the directory a pair or a single character lies in. */
export function pickShard(pair: string, count: number): number {
  let hash = 0;
  for (const character of pair) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  // Neighbours in the code table are typed together; mixed, they do not crowd one part.
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) % count;
}

function pairToken(first: string, second: string | undefined): string {
  return `q${spell(first)}${second === undefined ? "" : spell(second)}`;
}

// Four letters count to 456 975; the highest letter or digit of Unicode 16 is 205 743.
function spell(character: string): string {
  let rest = character.codePointAt(0) ?? 0;
  let letters = "";
  for (let place = 0; place < 4; place++) {
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26);
  }
  return letters;
}
