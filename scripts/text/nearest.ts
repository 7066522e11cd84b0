/** Hands on the known word nearest to one that is not known, for hints. */

/**
 * The candidate at the smallest edit distance, if it is near enough to be meant (at most half of the longer word);
 * a candidate that contains the word, or is contained in it, counts as near.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  // Whoever writes more than this in place of a word has not misspelt it.
  if (word.length > 200) return undefined;
  for (const candidate of candidates) {
    if (candidate === "") continue;
    const contained = word.length > 1 && (candidate.includes(word) || word.includes(candidate));
    const distance = contained ? 0.5 : countEdits(word, candidate);
    const limit = Math.max([...word].length, [...candidate].length) / 2;
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein distance in characters. */
export function countEdits(left: string, right: string): number {
  const [a, b] = [[...left].slice(0, 60), [...right].slice(0, 60)];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [i, sign] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const substituted = (row[j] ?? 0) + (sign === other ? 0 : 1);
      next.push(Math.min(substituted, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
