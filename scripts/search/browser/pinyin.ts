/** Hands on the words that typed letters may mean: qyx and qingya for 青崖县. */

/** A word with its readings, as `scripts/search/pinyin-words.ts` writes them: syllables with spaces between. */
export type PinyinWord = readonly [word: string, ...readings: string[]];

/** How many words are offered unless more are asked for. */
const usualLimit = 8;

/** True where a query may be pinyin: letters only, and at least two. */
export function mayBePinyin(text: string): boolean {
  return /^[\p{Script=Latin}\p{M}\d\s'’:]+$/u.test(text) && /[a-z]{2}/.test(bareLetters(text));
}

/**
 * The words whose initials or full pinyin begin with the letters, then those that have them from a later syllable on. Whole
 * words come first, and among equals those that stand first in the list. Case, spaces, apostrophes, tones and v for ü do not matter.
 */
export function findWords(
  words: readonly PinyinWord[],
  letters: string,
  limit = usualLimit,
): readonly string[] {
  const wanted = bareLetters(letters);
  if (wanted === "") return [];
  const ranks: string[][] = [[], [], [], []];
  for (const [word, ...readings] of words) {
    const rank = Math.min(...readings.map((reading) => rankOf(reading, wanted)));
    ranks[rank]?.push(word);
  }
  return ranks.flat().slice(0, limit);
}

/** 0 the whole word, 1 its beginning, 2 its end, 3 within; beyond that, not at all. */
function rankOf(reading: string, wanted: string): number {
  const syllables = reading.split(" ");
  let best = Number.POSITIVE_INFINITY;
  for (let from = 0; from < syllables.length && best > 1; from++) {
    const rest = syllables.slice(from);
    for (const spelled of [rest.join(""), rest.map((syllable) => syllable[0]).join("")])
      if (spelled.startsWith(wanted))
        best = Math.min(best, (from === 0 ? 0 : 2) + (spelled === wanted ? 0 : 1));
  }
  return best;
}

/** Letters and digits in small letters, without tones; ü is v. */
function bareLetters(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/u(?:\u0308|:)/g, "v")
    .replace(/[^a-z0-9]/g, "");
}
