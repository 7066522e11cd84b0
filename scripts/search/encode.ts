/**
 * Hands on text as tokens that no segmenter touches: every pair of neighbouring characters is one Latin word of fixed length.
 * A passage of the text is then a run of neighbouring words, which Pagefind finds exactly when asked in quotes.
 */
import { fold } from "../text/fold.ts";

/** The words of a document: the pairs of each line, then every different character once, for queries of one character. */
export function encodeContent(lines: readonly string[]): string {
  const folded = lines.flatMap((line) => line.split("\n")).map(fold);
  const singles = new Set(folded.flatMap((line) => [...line]));
  return [...folded.flatMap(encodeLine), ...[...singles].map(singleToken)].join(" ");
}

/**
 * The pairs of one folded line. Its last character stands alone, which also keeps a run from crossing into the next line.
 */
export function encodeLine(folded: string): readonly string[] {
  const characters = [...folded];
  return characters.map((character, index) => pairToken(character, characters[index + 1]));
}

/** The question for a folded query, in the quotes that ask for neighbouring words; empty where nothing was asked. */
export function encodeQuery(folded: string): string {
  const [first, second] = folded;
  if (first === undefined) return "";
  if (second === undefined) return `"${singleToken(first)}"`;
  // The last character of the query is not the last of its line, so its lone token is not asked for.
  return `"${encodeLine(folded).slice(0, -1).join(" ")}"`;
}

function pairToken(first: string, second: string | undefined): string {
  return `q${spell(first)}${second === undefined ? "" : spell(second)}`;
}

function singleToken(character: string): string {
  return `s${spell(character)}`;
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
