/** Hands on a search for all words of the rules at once: one pass over the text, however many rules there are. */
import type { CivilDate } from "../text/civil-date.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import type { WordRule, WordRules } from "../record/word-rules.ts";

/** A wrong word, where it stands, and the rule. */
export interface FoundWord {
  readonly at: number;
  readonly wrong: string;
  readonly rule: WordRule;
}

/** Finds the wrong words of a text of a day. */
export type WordSearch = (text: string, day: CivilDate) => readonly FoundWord[];

interface Candidate {
  readonly word: string;
  readonly rule: WordRule;
  /** Longer words in which this one is right, each with the offset of this one in it. */
  readonly exceptions: readonly (readonly [word: string, offset: number])[];
}

/** Prepares the search. Of two words that begin at one place the longer is found. */
export function indexWords({ words, pastMarks }: WordRules): WordSearch {
  const byFirst = new Map<string, Candidate[]>();
  for (const rule of words)
    for (const word of rule.wrong) {
      const first = word.slice(0, 2);
      const own = byFirst.get(first) ?? [];
      own.push({ word, rule, exceptions: placeIn(rule.except, word) });
      byFirst.set(first, own);
    }
  for (const own of byFirst.values()) own.sort((left, right) => right.word.length - left.word.length);
  // Where two signs begin no word after all, the first may be one by itself.
  for (const [first, own] of byFirst)
    if (first.length === 2) for (const single of byFirst.get(first.slice(0, 1)) ?? []) own.push(single);
  if (byFirst.size === 0) return () => [];
  const firsts = [...byFirst.keys()].sort((left, right) => right.length - left.length);
  const starts = new RegExp(firsts.map(escapePattern).join("|"), "g");
  return (text, day) => {
    const found: FoundWord[] = [];
    starts.lastIndex = 0;
    for (let match = starts.exec(text); match; match = starts.exec(text)) {
      const at = match.index;
      const hit = byFirst
        .get(match[0])
        ?.find((one) => text.startsWith(one.word, at) && !isRight(text, at, one) && applies(one.rule, day));
      if (hit && !isPast(text, at, hit.rule, pastMarks)) found.push({ at, wrong: hit.word, rule: hit.rule });
      starts.lastIndex = at + (hit ? hit.word.length : 1);
    }
    return found;
  };
}

function placeIn(exceptions: readonly string[], word: string): Candidate["exceptions"] {
  return exceptions.flatMap((longer) => {
    const offset = longer.indexOf(word);
    return offset < 0 ? [] : [[longer, offset] as const];
  });
}

function isRight(text: string, at: number, { exceptions }: Candidate): boolean {
  return exceptions.some(([longer, offset]) => text.startsWith(longer, at - offset));
}

function applies({ from, until }: WordRule, day: CivilDate): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** 原县国土资源局 and the titles of older documents name a body as it was called then. */
function isPast(text: string, at: number, { kind }: WordRule, pastMarks: readonly string[]): boolean {
  if (kind !== "body-title" && kind !== "deprecated") return false;
  const before = text.slice(Math.max(0, at - 60), at);
  if (before.lastIndexOf("《") > before.lastIndexOf("》")) return true;
  const near = /[\p{Script=Han}（(]{0,8}$/u.exec(before)?.[0] ?? "";
  return pastMarks.some((mark) => near.includes(mark));
}
