/** Hands on the parts of a term that are looked up in the directory. */
import { listNumberGrams } from "./encode.ts";

/** More tell little that these do not: each is a file to load. */
const mostParts = 6;
const mostGrams = 3;

/**
 * What is looked up of a term: its pairs, and the number grams in it, some of each where there are many; a single character is
 * looked up itself.
 */
export function sampleParts(term: string): readonly string[] {
  const characters = [...term];
  if (characters.length < 2) return characters;
  const pairs = characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
  const grams = spread(listNumberGrams(term), mostGrams);
  return [...new Set([...grams, ...spread(pairs, mostParts - grams.length)])];
}

/** So many of a list, the first and the last among them. */
function spread(parts: readonly string[], most: number): readonly string[] {
  if (parts.length <= most) return parts;
  const step = (parts.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => parts[Math.round(index * step)] ?? "");
}
