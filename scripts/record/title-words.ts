/** Hands on what a title tells by its words: kind, genre, class, priority area, subject. Proposals, never decisions. */
import type { DraftKind, DraftRules } from "./draft-rules.ts";

/** Terms by id; what no word tells is left out. */
export interface TitleGuess {
  readonly genre: string;
  readonly class: string;
  readonly area: string | undefined;
  readonly subject: string | undefined;
}

/** The kind that the longest known word of the title suggests; the name of another paper (《…》) says nothing, unless it is issued with this one. */
export function guessKind(title: string, { kinds }: DraftRules): DraftKind | undefined {
  const byTitle = kinds.map((kind) => ({ kind, words: kind.titles }));
  const own = /印发[^《]*《/.test(title) ? title.replace(/[《》]/g, "") : title.replace(/《[^》]*》/g, " ");
  return findByWords(own, byTitle)?.kind;
}

/**
 * Reads the words of a title. The names of agencies are struck out first: 某县财政局关于公务用车的通知 is not about
 * 财政. What the kind knows goes before what the words tell.
 */
export function guessFromTitle(
  title: string,
  {
    kind,
    agencies,
    rules,
  }: { readonly kind: DraftKind; readonly agencies: readonly string[]; readonly rules: DraftRules },
): TitleGuess {
  const bare = withoutAgencies(title, agencies);
  const told = kind.class === undefined ? findByWords(bare, rules.classes) : undefined;
  return {
    genre: (kind.genreByTitle ? findAtEnd(title, rules.genres)?.genre : undefined) ?? kind.genre,
    class: kind.class ?? told?.class ?? rules.otherwise.class,
    area: kind.class === undefined ? told?.area : kind.area,
    subject: kind.subject ?? findByWords(bare, rules.subjects)?.subject,
  };
}

function withoutAgencies(title: string, agencies: readonly string[]): string {
  const names = [...agencies].sort((left, right) => right.length - left.length);
  const bare = names.reduce((text, name) => (name === "" ? text : text.replaceAll(name, " ")), title);
  // What stands before 关于 is who speaks, known agency or not; within 《》 it is the title of another paper.
  const about = /^[^《“]{0,60}?关于/.exec(bare)?.[0] ?? "";
  return bare.slice(about.length);
}

function findByWords<T extends { readonly words: readonly string[] }>(
  title: string,
  rules: readonly T[],
): T | undefined {
  let [best, length] = [undefined as T | undefined, 0];
  for (const rule of rules)
    for (const word of rule.words)
      if (word.length > length && title.includes(word)) [best, length] = [rule, word.length];
  return best;
}

function findAtEnd<T extends { readonly words: readonly string[] }>(
  title: string,
  rules: readonly T[],
): T | undefined {
  const end = title.replace(/[（(][^（）()]*[）)]\s*$/, "").trim();
  return rules.find((rule) => rule.words.some((word) => end.endsWith(word)));
}
