/** Hands on the one known word that a misspelt one can only mean: one sign away, and no other as near. */

/** Signs that turn a meaning round or count: a word that differs in one of them is another word, not a slip. */
const meaning = /[不未无非否勿免\d一二三四五六七八九十百千万甲乙丙丁上下前后内外东西南北]/u;

/**
 * The word meant by a misspelt one. `spellings` pairs each known spelling with what it stands for; two spellings of one thing
 * do not contend. Words of one or two characters are one sign away from too many others.
 */
export function findMisspelt(
  word: string,
  spellings: Iterable<readonly [spelling: string, meant: string]>,
): string | undefined {
  const signs = [...word];
  const shortest = /\p{Script=Han}/u.test(word) ? 3 : 5;
  if (signs.length < shortest || signs.length > 40) return undefined;
  let found: { readonly spelling: string; readonly meant: string } | undefined;
  for (const [spelling, meant] of spellings) {
    if (spelling === word) return undefined;
    if (Math.abs(spelling.length - word.length) > 2 || !isOneSlipAway(signs, [...spelling])) continue;
    // As near to a word of another meaning: nobody can tell which was meant.
    if (turnsMeaning(signs, [...spelling]) || (found && found.meant !== meant)) return undefined;
    found ??= { spelling, meant };
  }
  return found?.spelling;
}

function turnsMeaning(written: readonly string[], known: readonly string[]): boolean {
  const differing = [
    ...written.filter((sign) => !known.includes(sign)),
    ...known.filter((sign) => !written.includes(sign)),
  ];
  return differing.some((sign) => meaning.test(sign));
}

/** One sign written for another, left out, put in, or changed places with its neighbour. */
function isOneSlipAway(written: readonly string[], known: readonly string[]): boolean {
  let start = 0;
  while (start < written.length && written[start] === known[start]) start++;
  let [end, other] = [written.length, known.length];
  while (end > start && other > start && written[end - 1] === known[other - 1]) {
    end--;
    other--;
  }
  const [a, b] = [written.slice(start, end), known.slice(start, other)];
  const swapped = a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
  return swapped || (a.length <= 1 && b.length <= 1 && a.length + b.length > 0);
}
