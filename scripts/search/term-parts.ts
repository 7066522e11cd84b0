/** Hands on the parts of a term that are looked up in the directory. */
import { listNumberGrams } from "./encode.ts";

/** The parts of a term: each is a file to load, so that some are looked up at first, the others only where these leave many documents. */
export interface TermParts {
  /** Some of its pairs and of the number grams in it, the first and the last among them; the term itself where it is a part. */
  readonly telling: readonly string[];
  readonly others: readonly string[];
}

const mostTelling = 6;
const mostGrams = 3;
/** More tell nothing new. */
const mostParts = 24;

/** The parts of a folded term; a single character is its own. */
export function listParts(term: string): TermParts {
  const characters = [...term];
  if (characters.length < 2) return { telling: characters, others: [] };
  const pairs = characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
  const grams = listNumberGrams(term);
  const tellingGrams = spread(grams, mostGrams);
  if (tellingGrams[0] === term) return { telling: tellingGrams, others: [] };
  const telling = new Set([...tellingGrams, ...spread(pairs, mostTelling - tellingGrams.length)]);
  const all = new Set([...telling, ...grams, ...pairs]);
  return { telling: [...telling], others: [...all].slice(telling.size, mostParts) };
}

/** So many of a list, the first and the last among them. */
function spread(parts: readonly string[], most: number): readonly string[] {
  if (parts.length <= most) return parts;
  const step = (parts.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => parts[Math.round(index * step)] ?? "");
}
